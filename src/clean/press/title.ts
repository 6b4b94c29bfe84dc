import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import { isOffice } from './office.ts';
import { markSubtitles, unboxed } from './subtitle.ts';
import { placeTitle } from './title-choice.ts';
import { readLabels } from './title-label.ts';
import { titleSize } from './title-size.ts';
import type { PressWords } from './words.ts';
import { breaksWord, KnownWords } from './wrap.ts';

/** Marks title and subtitles, which stand above the text, and the page's own copies of the title. */
export function markTitle(draft: Draft, from: number, until: number, words: PressWords): void {
  for (const i of draft.free(from, until))
    if (isBareCell(draft.lines[i]!, words)) draft.mark(i, 'press_header', 'clean/press-cell');
  const labels = readLabels(draft, from, until, words);
  const blocks = blocksOf(draft.free(from, until));
  const texts = blocks.flat().map((i) => draft.lines[i]!);
  const { title, subtitles } = placeTitle(draft, blocks, labels, until, words);
  const size = titleSize(draft, title, texts, words);
  markTitleLines(draft, title.slice(0, size), labels.starts);
  const text = titleText(draft);
  const others = [...title.slice(size), ...subtitles].filter((i) => !isCopy(draft.lines[i]!.tight, text));
  markSubtitles(
    draft,
    others.sort((a, b) => a - b),
    labels.starts,
  );
  for (const i of draft.free(from, until))
    if (isCopy(draft.lines[i]!.tight, text)) draft.mark(i, 'duplicate_title', 'clean/press-title-copy');
}

/** A cell of a header or a board that no label explains: a rank, a number, a day, the name of an office. */
function isBareCell({ plain }: PressLine, words: PressWords): boolean {
  const text = plain.replace(/^[-·•*] ?/, '').replaceAll(' ', '');
  return (
    words.rankNames.has(text) ||
    /^[\d,.:-]{1,12}$/.test(text) ||
    (/^[가-힣]{2,12}$/.test(text) && text !== plain && isSpaced(plain) && isOffice(text, words))
  );
}

/** `통 계 청`, `- 통계청` */
const isSpaced = (plain: string): boolean => {
  const parts = plain.replace(/^[-·•*] ?/, '').split(' ');
  return parts.length === 1 || parts.every((part) => part.length === 1);
};

/** Runs of lines that follow one another. */
function blocksOf(indexes: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const i of indexes) {
    const last = blocks.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else blocks.push([i]);
  }
  return blocks;
}

/** Marks the lines of a title, which print may break within a word; `starts` says where its text begins after a label. */
export function markTitleLines(draft: Draft, lines: readonly number[], starts?: ReadonlyMap<number, number>): void {
  const known = lines.length > 1 ? new KnownWords(draft.lines.map(({ plain }) => plain)) : undefined;
  lines.forEach((i, k) => {
    const line = draft.lines[i]!;
    const { start, end } = unboxed(line.plain);
    const span = line.place({ start: starts?.get(i) ?? start, end });
    const above = k > 0 ? draft.lines[lines[k - 1]!]!.plain : '';
    const isTorn = known !== undefined && /[가-힣]$/.test(above) && breaksWord(above, line.plain, known, false);
    draft.parts(i, [{ span, zone: 'title', rule: 'clean/press-title', ...(isTorn ? { join: 'join' } : {}) }]);
  });
}

const titleText = (draft: Draft): string =>
  draft.lines
    .filter((_, i) => draft.zoneOf(i) === 'title')
    .map(({ tight }) => tight)
    .join('');

/** The page may show the title without its `(참고)`, or with the site's name after it. */
const isCopy = (tight: string, title: string): boolean =>
  tight.length >= 8 && title !== '' && (title.includes(tight) || tight.includes(title));
