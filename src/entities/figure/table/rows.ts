import type { Span } from '../../../text/span.ts';

/** A cell of a table in the text. */
export interface Cell extends Span {
  readonly text: string;
}

export type Row = readonly Cell[];

/** Between cells: tabs, bars, box-drawing lines, or two spaces and more. */
const SEPARATOR = / *[\t|│┃║] *| {2,}/g;
const BOX = /[─━┄═┌┐└┘├┤┬┴┼+-]{3,}/;

/** The lines of a text that hold something, each as its cells: one cell for a line that is no row. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const cells = cellsOf(text, start, end);
    if (cells.length > 0) rows.push(cells);
    start = end + 1;
  }
  return rows;
}

function cellsOf(text: string, start: number, end: number): Row {
  const line = text.slice(start, end);
  if (
    line.trim() === '' ||
    BOX.test(
      line
        .slice(0, 40)
        .replace(/[│┃║|\s]/g, '')
        .slice(0, 6),
    )
  )
    return [];
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = line.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const at = start + from + raw.indexOf(trimmed);
    cells.push({ start: at, end: at + trimmed.length, text: trimmed });
  };
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(line); match; match = SEPARATOR.exec(line)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.length);
  return cells;
}

const LONGEST_LOOSE = 200;
const NUMBER = /^[△▽▼-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const GLUED = /^(?<label>[^\d△]{1,20}?) ?(?<numbers>(?:△?\d{1,3}(?:,\d{3})+){2,8}(?:△?\d{1,3}\.\d{1,2})?)$/;

/** A line whose cells only a space keeps apart, or nothing: `대덕 41,200 38,750 612`, `합계580,000562,000`; undefined for any other. */
export function looseRow(row: Row): Row | undefined {
  const [cell, ...more] = row;
  if (!cell || more.length > 0 || cell.text.length > LONGEST_LOOSE) return undefined;
  const glued = GLUED.exec(cell.text)?.groups;
  if (glued) {
    const from = cell.end - glued.numbers!.length;
    return [
      { start: cell.start, end: cell.start + glued.label!.length, text: glued.label! },
      { start: from, end: cell.end, text: glued.numbers! },
    ];
  }
  const words = cell.text.split(' ');
  const first = words.findIndex((_, i) => i > 0 && words.slice(i).every((rest) => NUMBER.test(rest) || rest === '-'));
  if (first < 1 || words.length - first < 2) return undefined;
  const label = words.slice(0, first).join(' ');
  let at = cell.start + label.length + 1;
  const cells: Cell[] = [{ start: cell.start, end: cell.start + label.length, text: label }];
  for (const word of words.slice(first)) {
    cells.push({ start: at, end: at + word.length, text: word });
    at += word.length + 1;
  }
  return cells;
}
