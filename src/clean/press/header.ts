import type { Draft } from './draft.ts';
import { kindOf } from './header-kind.ts';
import { type HeaderItem, type HeaderLine, isDatedBoard, isRequest, labelsOf, readHeaderLine } from './header-line.ts';
import { type HeaderDates, HeaderReader } from './header-reader.ts';
import type { PressWords } from './words.ts';

/**
 * Reads the dates before the release's text, whatever their order: labels and values on lines of their own, on one line, several labels
 * before their values, a value before its label (as PDF text has it). Marks the lines.
 */
export function readHeaderDates(draft: Draft, from: number, until: number, words: PressWords): HeaderDates {
  const reader = new HeaderReader();
  const sheets = sheetLines(draft, from, until, words);
  for (let i = from; i < until; i++) {
    const line = draft.lines[i]!;
    const read = readHeaderLine(line, words);
    // a board may give the number to call and the day on one line
    if (draft.zoneOf(i) === 'contact' && isDatedBoard(read)) reader.take(line, read, true);
    if (!draft.isFree(i)) continue;
    const kind = kindOf(line, read);
    if (!kind) {
      reader.interrupt();
      continue;
    }
    for (const name of read.issuers) reader.issuers.push({ name, from: 'label' });
    if (kind === 'page-date' && read.rest !== '' && !isPlace(read.rest, words))
      reader.issuers.push({ name: read.rest, from: 'beside' });
    if (isRequest(line)) reader.expectEmbargo();
    reader.isBesideSheet = sheets.some((k) => Math.abs(k - i) <= BESIDE);
    reader.take(line, { ...read, items: labelsFirst(read.items) }, kind !== 'header');
    draft.mark(i, reader.isOnBoard ? 'stamp' : 'press_header', `clean/press-${kind}`);
    if (kind === 'board' && isCell(read) && isValue(draft, i + 1, until, words))
      draft.mark(++i, 'press_header', 'clean/press-board');
  }
  return reader.result();
}

/** A date so near to the sheet's name is the sheet's. */
const BESIDE = 3;

/** The lines that name the sheet. */
const sheetLines = (draft: Draft, from: number, until: number, words: PressWords): number[] => {
  const found: number[] = [];
  for (let i = from; i < until && found.length < 8; i++)
    if (labelsOf(readHeaderLine(draft.lines[i]!, words)).some(({ is }) => is === 'sheet')) found.push(i);
  return found;
};

/** The first line of a header's own labels (보도시점, 배포) from `from` on; -1 where there is none. */
export function headerAt(draft: Draft, from: number, until: number, words: PressWords): number {
  for (let i = from; i < until; i++) {
    const line = draft.lines[i]!;
    const read = readHeaderLine(line, words);
    const isLabel = labelsOf(read).some((row) => row.is === 'embargo' || row.is === 'distributed');
    if (isLabel && read.leads && kindOf(line, read) === 'header') return i;
  }
  return -1;
}

/** `2022. 12. 8.(목) 10:30, 정부세종청사 기자실`: where it is told. */
const isPlace = (rest: string, words: PressWords): boolean => words.places.some((end) => rest.endsWith(end));

/** A cell of a board's head that only names what the next one says: `조회수` above `412`. */
const isCell = ({ items, rest }: HeaderLine): boolean =>
  rest === '' && items.length === 1 && items[0]!.is === 'label' && items[0]!.row.is !== 'board';

function isValue(draft: Draft, i: number, until: number, words: PressWords): boolean {
  if (i >= until || !draft.isFree(i)) return false;
  const line = draft.lines[i]!;
  return line.plain.length <= 20 && readHeaderLine(line, words).items.length === 0;
}

/** `2026. 4. 10.(금) 배포 / 2026. 4. 12.(일) 11:00 보도`: where each label follows its date, as if it came before. */
function labelsFirst(items: readonly HeaderItem[]): readonly HeaderItem[] {
  const isReversed =
    items.length >= 2 && items.length % 2 === 0 && items.every(({ is }, i) => is === (i % 2 === 0 ? 'stamp' : 'label'));
  return isReversed ? items.map((_, i) => items[i ^ 1]!) : items;
}
