import type { Span } from '../text/span.ts';

/**
 * The sentences of a text: up to `다.` and the like, or the end of the line. Items of a list on their own lines are sentences of their own; a
 * line that breaks off behind a particle goes on in the next.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (character === '\n' ? goesOn(text, start, i) : character !== undefined && !isEnd(text, i)) continue;
    let end = Math.min(i + 1, text.length);
    // empty lines belong to what stands before them
    while (end < text.length && /\s/.test(text[end]!)) end++;
    if (end > start) spans.push({ start, end });
    start = end;
    i = end - 1;
    if (end >= text.length) break;
  }
  return spans;
}

/** Whether the mark at `at` ends a sentence: behind a syllable, and not within a number or an address. */
function isEnd(text: string, at: number): boolean {
  const mark = text[at]!;
  return (
    (mark === '.' || mark === '?' || mark === '!') &&
    /[가-힣"”'’)\]]/.test(text[at - 1] ?? '') &&
    !/[A-Za-z0-9"”'’)]/.test(text[at + 1] ?? '')
  );
}

/** Whether a line breaks off in the middle: short, behind a particle or a word that leads on, as lines of broadcasts do. */
function goesOn(text: string, start: number, end: number): boolean {
  const length = end - Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  return (
    length > 5 &&
    length < 48 &&
    /[가-힣](?:[이가을를은는의에]|으로|에서|하고|하며|해서|부터|까지)$/.test(text.slice(end - 4, end)) &&
    /[가-힣'"]/.test(nextOf(text, end))
  );
}

function nextOf(text: string, at: number): string {
  let next = at;
  while (/\s/.test(text[next] ?? '')) next++;
  return text[next] ?? '';
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
