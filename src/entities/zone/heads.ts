import { isHangul } from '../../korean/jamo.ts';
import { josaAt } from '../../korean/josa.ts';
import type { Span } from '../../text/span.ts';
import type { ZoneHead, ZoneWords } from './words.ts';

/** A zone's last word in a text: 규제자유특구, 특구. */
export interface HeadAt extends Span, ZoneHead {}

/** All words of a text that can end a zone's name, whether or not a name stands before them. */
export function headsOf(text: string, words: ZoneWords): HeadAt[] {
  const heads: HeadAt[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!words.firsts.has(text.charCodeAt(i))) continue;
    const match = words.heads.longestAt(text, i);
    if (!match || !endsHere(text, match.end)) continue;
    heads.push({ start: i, end: match.end, ...match.values[0]! });
    i = match.end - 1;
  }
  return heads;
}

/** 특구위원회, 특구법 and 경제자유구역청 are other things; 특구로 and 특구들 are not. */
function endsHere(text: string, at: number): boolean {
  if (!isHangul(text.charCodeAt(at))) return true;
  return josaAt(text, text[at] === '들' ? at + 1 : at) !== undefined;
}
