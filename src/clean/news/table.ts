import type { Table } from '../../model/generated/record.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from './draft.ts';

/** A table of the article: its lines, and what it holds. */
export interface FoundTable {
  /** Places in the list of drafts: the first row, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** The place of the line that gives caption or unit, if there is one. */
  readonly captionAt: number | null;
  readonly table: Table;
}

const UNIT = /[([<]? ?단위 ?[:：] ?(?<unit>[^)\]>]{1,20})[)\]>]?/;
const CAPTION_LINE = /^(?:[([<〈【■□▣※*-]? ?)?(?:[^.!?]{0,50} ?)?[([<]? ?단위 ?: ?[^)\]>]{1,20}[)\]>]? ?[>〉】]?$/;
const HEADING = /^[<〈【■□▣[][^.!?]{2,50}[>〉】\]]?$/;

/** Takes back the marks of rows whose cells are words of menus, too: `시군 | 산림 | 교통`. */
export function unmarkRows(page: string, drafts: readonly Draft[], from: number, to: number): void {
  const width = (i: number): number => (i >= from && i < to ? cellSpans(page, drafts[i]!.core).length : 0);
  for (let i = from; i < to; i++) {
    const draft = drafts[i]!;
    if (draft.mark?.zone !== 'navigation' || width(i) < 2) continue;
    if (sameWidth(width(i - 1), width(i)) || sameWidth(width(i + 1), width(i))) delete draft.mark;
  }
}

/** Finds the tables among the lines `from` to `to`: two or more lines of as many cells, cut by bars, tabs or wide gaps. */
export function findTables(page: string, drafts: readonly Draft[], from: number, to: number): FoundTable[] {
  const tables: FoundTable[] = [];
  const cellsAt = (i: number): Span[] => (drafts[i]!.mark ? [] : cellSpans(page, drafts[i]!.core));
  for (let i = from; i < to; i++) {
    const first = cellsAt(i);
    if (first.length < 2) continue;
    let end = i + 1;
    while (end < to && drafts[end]!.line.gap <= 1 && sameWidth(cellsAt(end).length, first.length)) end++;
    if (end - i >= (first.length >= 3 ? 2 : 3)) {
      tables.push(tableOf(page, drafts, i, end, from, cellsAt));
      i = end - 1;
    }
  }
  return tables;
}

const sameWidth = (a: number, b: number): boolean => a >= 2 && Math.abs(a - b) <= (Math.min(a, b) >= 3 ? 1 : 0);

function tableOf(
  page: string,
  drafts: readonly Draft[],
  from: number,
  to: number,
  first: number,
  cellsAt: (i: number) => Span[],
): FoundTable {
  const before = from > first ? drafts[from - 1]! : undefined;
  const isCaption =
    before !== undefined && before.text.length <= 80 && (CAPTION_LINE.test(before.text) || HEADING.test(before.text));
  const unit = isCaption ? (UNIT.exec(before.text)?.groups?.unit?.trim() ?? null) : null;
  const caption = isCaption ? before.text.replace(UNIT, '').replace(/^[\s<〈【■□▣[(※*-]+|[\s>〉】\])]+$/g, '') : '';
  const rows: string[][] = [];
  for (let i = from; i < to; i++) rows.push(cellsAt(i).map(({ start, end }) => page.slice(start, end)));
  return {
    from,
    to,
    captionAt: isCaption && unit !== null ? from - 1 : null,
    table: { caption: caption === '' ? null : caption, unit, rows },
  };
}

/** The cells of a line: spans of the page without white space at their ends. */
export function cellSpans(page: string, { start, end }: Span): Span[] {
  const text = page.slice(start, Math.min(end, start + 600));
  if (end - start > 600) return [];
  const cut = /[|│]/.test(text) ? /[|│]/g : /\t+|[ \u00a0\u3000]{2,}/g;
  const cells: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const cell = text.slice(from, to);
    const lead = cell.length - cell.trimStart().length;
    const trimmed = cell.trim();
    if (trimmed !== '') cells.push({ start: start + from + lead, end: start + from + lead + trimmed.length });
  };
  for (const match of text.matchAll(cut)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return cells;
}
