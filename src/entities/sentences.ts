import type { Span } from '../text/span.ts';

/** The sentences of a text: up to `다.` and the like, or the end of the line. Items of a list on their own lines are sentences of their own. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    const ends =
      character === undefined ||
      character === '\n' ||
      ((character === '.' || character === '?' || character === '!') && isEnd(text, i));
    if (!ends) continue;
    const end = Math.min(i + 1, text.length);
    if (end > start) spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** Whether the mark at `at` ends a sentence: behind a syllable, and not within a number or an address. */
function isEnd(text: string, at: number): boolean {
  return /[가-힣"')\]]/.test(text[at - 1] ?? '') && !/[A-Za-z0-9]/.test(text[at + 1] ?? '');
}

/** The index of the sentence in which an offset stands. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
