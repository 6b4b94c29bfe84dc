import type { Span } from '../text/span.ts';

/** A word, a mark or a line break of a text. */
export interface Word extends Span {
  readonly text: string;
  /** word: letters and digits; mark: one sign; break: the end of a line, however many empty ones follow. */
  readonly kind: 'word' | 'mark' | 'break';
  /** Whether it stands right behind what is before it, without white space. */
  readonly glued: boolean;
}

/** Letters of any script that news is written in, digits, and behind the first of them the circles that stand for a syllable (김○○). */
const LETTERS =
  /[0-9A-Za-z\u00c0-\u024f\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff㈜&][0-9A-Za-z\u00c0-\u024f\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff○㈜&]*/y;

/** Splits a folded text into its words, marks and line breaks. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let glued = false;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      glued = false;
      i++;
      continue;
    }
    if (code === 0x0a || code === 0x0d) {
      if (words.at(-1)?.kind !== 'break') words.push({ start: i, end: i + 1, text: '\n', kind: 'break', glued: false });
      glued = false;
      i++;
      continue;
    }
    LETTERS.lastIndex = i;
    const end = LETTERS.test(text) ? LETTERS.lastIndex : i + 1;
    words.push({ start: i, end, text: text.slice(i, end), kind: LETTERS.lastIndex === end ? 'word' : 'mark', glued });
    glued = true;
    i = end;
  }
  return words;
}
