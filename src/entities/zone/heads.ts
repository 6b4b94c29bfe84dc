import { isHangul, jamoDistance } from '../../korean/jamo.ts';
import { josaAt } from '../../korean/josa.ts';
import type { Span } from '../../text/span.ts';
import { flat, type ZoneHead, type ZoneWords } from './words.ts';

/** A zone's last word in a text: 규제자유특구, 특구. */
export interface HeadAt extends Span, ZoneHead {
  /** The type that it speaks of, also by the subject before it: 바이오 특화단지. */
  readonly says: string | null;
}

/** All words of a text that can end a zone's name, whether or not a name stands before them. */
export function headsOf(text: string, words: ZoneWords): HeadAt[] {
  const heads: HeadAt[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!words.firsts.has(text.charCodeAt(i))) continue;
    const match = words.heads.longestAt(text, i);
    if (!match || !endsHere(text, match.end) || inLaw(text, match.end)) continue;
    const head = match.values[0]!;
    const says = head.type ?? saidBefore(text, i, head.head, words);
    heads.push(misspelt(text, i, match.end, head, words) ?? { start: i, end: match.end, ...head, says });
    i = match.end - 1;
  }
  return heads;
}

/** 특구위원회, 특구법 and 경제자유구역청 are other things; 특구로 and 특구들 are not. */
function endsHere(text: string, at: number): boolean {
  if (!isHangul(text.charCodeAt(at))) return true;
  return josaAt(text, text[at] === '들' ? at + 1 : at) !== undefined;
}

/** A law that is named for zones names none: 「규제자유특구 및 지역특화발전특구에 관한 규제특례법」. */
const LAW =
  /^(?:(?: 및 |·)[가-힣]{2,12})?(?:(?:의? ?(?:지정|조성|육성|운영|개발|지원|설치|진흥))?(?: 및 (?:지정|조성|육성|운영|개발|지원|설치))?(?:(?: ?등)?에 ?관한|[을를] 위한) |의 )(?:[가-힣·]+ ){0,4}(?:[가-힣]*법률?|조례)(?![가-힣]{2})|^[^「」\n]{0,30}법」/;

const inLaw = (text: string, at: number): boolean => LAW.test(text.slice(at, at + 60));

/** A type with one letter wrong, which only its last word gave away: 규제가유특구. */
function misspelt(text: string, start: number, end: number, head: ZoneHead, words: ZoneWords): HeadAt | undefined {
  if (head.type !== null) return undefined;
  for (const type of words.longTypes) {
    const from = end - type.length;
    if (from < 0 || from >= start || !type.endsWith(text.slice(start, end))) continue;
    if (differ(text, from, type) === 1 && jamoDistance(text.slice(from, end), type, 1) === 1)
      return { start: from, end, head: type, type, placeOnly: false, proper: false, says: type };
  }
  return undefined;
}

const saidBefore = (text: string, at: number, head: string, words: ZoneWords): string | null =>
  words.fieldType(head, flat(text.slice(Math.max(0, at - 12), at)))?.type ?? null;

/** How many syllables of a word differ from those that stand at an offset. */
function differ(text: string, at: number, word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) if (text[at + i] !== word[i]) count++;
  return count;
}
