import type { Lexicon } from '../../data/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { soundsSpoken } from './cue.ts';

/** What a transcript puts in brackets behind the speaker: `[하람/시청 과장 : 내년에 다시 합니다.]`. */
export interface Line {
  /** The speaker's label, up to the words. */
  readonly before: Span;
  readonly words: Span;
}

const BRACKETED = /^[ \t]*\[(?<label>[^[\]\n":]{2,60}?) ?[:：] ?(?<words>[^[\]\n"]{4,1200})\][ \t]*$/gm;

/** The lines of a broadcast's transcript that need no quotation marks: a label and a colon in brackets, with words as someone says them. */
export function transcriptLines(text: string, lexicon: Lexicon): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: line, groups } of text.matchAll(BRACKETED)) {
    const end = index + line.lastIndexOf(']');
    const words = { start: end - groups!.words!.length, end };
    if (/[.?!…]\s*$/.test(groups!.words!) && soundsSpoken(lexicon, text, words))
      lines.push({ before: { start: index + line.indexOf('['), end: words.start }, words });
  }
  return lines;
}
