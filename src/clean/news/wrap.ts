import { breaksOff, endsSentence, startsInsideWord } from '../prose.ts';
import type { Draft } from './draft.ts';

/** Lines that break inside of sentences are no longer. */
const LONGEST_WRAP = 90;

/** A sentence ends within the line and another begins: `…을 바꾼다. 시는 3일`. */
export const hasInnerEnd = (text: string): boolean => /[가-힣][다요][.!?]["')]? \S/.test(text);

/** Whether a page breaks its lines inside of sentences, as broadcasters and mails do: a good part of its lines plainly goes on in the next. */
export function isWrapped(texts: readonly string[]): boolean {
  const first = texts.findIndex((text) => endsSentence(text) || hasInnerEnd(text));
  if (first < 0) return false;
  const lines = texts.slice(Math.max(0, first - 4));
  const open = lines.filter((text) => !endsSentence(text));
  const broken = lines.filter(
    (text, i) =>
      !endsSentence(text) &&
      (breaksOff(text) || hasInnerEnd(text) || (i + 1 < lines.length && startsInsideWord(lines[i + 1]!))),
  );
  const short = lines.filter((text) => text.length <= LONGEST_WRAP).length;
  return (
    short * 10 >= lines.length * 8 &&
    broken.length >= 2 &&
    broken.length * 5 >= lines.length &&
    broken.length * 5 >= open.length * 2
  );
}

/** Lines of broadcasters are so short, and so many of their paragraphs show it. */
const LONGEST_BROKEN = 50;
const FEWEST_BLOCKS = 3;

/**
 * Whether the page's paragraphs, apart by empty lines, are of short lines of which only the last ends a sentence. So broadcasters break their texts,
 * also where no line leans on the next: `도는 오늘(6일)` / `예산안을 냈습니다.`
 */
export function hasBrokenBlocks(drafts: readonly Draft[]): boolean {
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < drafts.length; ) {
    let end = i + 1;
    while (
      end < drafts.length &&
      drafts[end]!.line.gap === 0 &&
      drafts[end]!.line.order === drafts[end - 1]!.line.order + 1
    )
      end++;
    const lines = drafts.slice(i, end);
    const isOne = (line: Draft, k: number): boolean =>
      line.text.length <= LONGEST_BROKEN && endsSentence(line.text) === (k === lines.length - 1);
    if (lines.length >= 2 && lines.length <= 6 && lines.every(isOne)) broken++;
    else if (endsSentence(lines.at(-1)!.text)) whole++;
    i = end;
  }
  return broken >= FEWEST_BLOCKS && broken >= whole;
}

/** The width at which a page breaks its lines: what nine of ten stay within. */
export function wrapWidth(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Ties the lines of each sentence together again: with a space, or without one where a word was broken. */
export function joinWraps(lines: readonly Draft[]): void {
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const line = lines[i]!;
    if (before.join === 'row' || line.join === 'row' || endsSentence(before.text) || opensParagraph(line.text))
      continue;
    if (before.text.length > LONGEST_WRAP * 2 || isHeading(before, line)) continue;
    line.join = startsInsideWord(line.text) ? 'join' : 'join-space';
  }
}

/** A heading stands apart, with an empty line on both sides, and no word of it leans on the next line. */
function isHeading(before: Draft, line: Draft): boolean {
  if (line.line.gap === 0 || before.line.gap === 0 || before.join !== undefined) return false;
  if (breaksOff(before.text) || hasInnerEnd(before.text) || startsInsideWord(line.text)) return false;
  return !endsSentence(line.text) || before.text.length < 15;
}

/** A bullet, a number or a bracket opens a paragraph of its own. */
const opensParagraph = (text: string): boolean =>
  /^(?:[□■◇◆○●ㅇ▲△▶▷◀※*·①-⑳-] ?|\d{1,2}[.)] |[QA]\d{0,2}[.:] |\[|<)/.test(text);
