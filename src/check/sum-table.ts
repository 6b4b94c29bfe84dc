import type { Field } from '../model/article.ts';
import { placeOf } from '../model/article.ts';
import { type Check, type Found, searched } from './finding.ts';

/** The row or column that holds the whole. */
const WHOLE = /^(?:합\s?계|총\s?계|계|전\s?체|총\s?합)$/;

/** Rows and columns that add nothing up: parts of parts, and numbers that are no amounts. */
const NO_PART = /소\s?계|중\s?계|비율|비중|평균|증감|순위|단가|연도|기간|율$|률$|%|번호|연번|^No/;

/** Columns of this many parts tell a sum from a coincidence. */
const LEAST_PARTS = 2;

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** A row or column of a table whose total its cells do not make, where other totals of the same table are right. */
export const sumTable: Check = {
  code: 'SUM_MISMATCH',
  severity: 'warning',
  rule: 'check/sum-table',
  find: ({ article }) =>
    searched(article).flatMap((field) => tablesIn(field.text).flatMap((rows) => mismatches(field, rows))),
};

/** Paragraphs of rows, cells apart by a tab. */
function tablesIn(text: string): Cell[][][] {
  const tables: Cell[][][] = [];
  let [start, open] = [0, false];
  for (const line of text.split('\n')) {
    const isRow = line.includes('\t');
    if (isRow) {
      let at = start;
      const cells = line.split('\t').map((cell) => {
        const own = { text: cell.trim(), start: at + cell.length - cell.trimStart().length };
        at += cell.length + 1;
        return own;
      });
      if (open) tables.at(-1)!.push(cells);
      else tables.push([cells]);
    }
    open = isRow;
    start += line.length + 1;
  }
  return tables;
}

function mismatches(field: Field, rows: readonly Cell[][]): Found[] {
  const width = rows[0]!.length;
  if (rows.length < 3 || rows.some((row) => row.length !== width)) return [];
  const columns = Array.from({ length: width }, (_, c) => rows.map((row) => row[c]!));
  return [...wrongTotals(columns), ...wrongTotals(rows)].map(({ total, made }) => ({
    values: { text: total.text, stated: total.text, made: String(made) },
    at: placeOf(field, { start: total.start, end: total.start + total.text.length }),
  }));
}

/**
 * Lines (rows or columns) whose first cell is their head; the heads' own line says which cell holds the whole. A wrong total is believed
 * where at least one other of the table is right: so the table does add up.
 */
function wrongTotals(lines: readonly (readonly Cell[])[]): { readonly total: Cell; readonly made: number }[] {
  const heads = lines[0]!;
  const wholes = heads.flatMap(({ text }, i) => (i > 0 && WHOLE.test(text) ? [i] : []));
  const whole = wholes[0];
  if (wholes.length !== 1 || heads.some(({ text }) => NO_PART.test(text))) return [];
  let right = 0;
  const wrong: { total: Cell; made: number }[] = [];
  for (const line of lines.slice(1)) {
    if (NO_PART.test(line[0]!.text)) continue;
    const numbers = line.slice(1).map(({ text }) => numberOf(text));
    const total = numbers[whole! - 1];
    const parts = numbers.filter((_, i) => i !== whole! - 1);
    if (total === undefined || total === null || parts.length < LEAST_PARTS || parts.some((part) => part === undefined))
      continue;
    const made = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const scale = 10 ** Math.max(...line.slice(1).map(({ text }) => decimals(text)));
    if (Math.abs(made - total) <= (0.5 * (parts.length + 1)) / scale) right++;
    else wrong.push({ total: line[whole!]!, made: Math.round(made * scale) / scale });
  }
  return right > 0 && wrong.length <= right ? wrong : [];
}

const decimals = (text: string): number => (/\.(\d+)/.exec(text)?.[1] ?? '').length;

/** A cell's number; null for one that is empty or a dash, undefined for words. */
function numberOf(text: string): number | null | undefined {
  if (/^[-–—·]?$/.test(text)) return null;
  return /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
