import type { Table } from '../../../model/generated/record.ts';
import type { FigureLexis } from '../lexis.ts';
import { isCountHead } from './columns.ts';
import { numberOf, unglue } from './numbers.ts';
import { looseRow, type Row, rowsOf } from './rows.ts';
import { captionUnits, headUnit, type TableUnit } from './units.ts';

/** A table in the text, and the units that it gives. */
export interface Block {
  readonly caption: string;
  readonly units: readonly TableUnit[];
  readonly heads: readonly string[];
  /** Without the heads; the first cell of each is its label. */
  readonly rows: readonly Row[];
}

const LONGEST_CELL = 40;
const MOST_HEADS = 3;
/** 2024년 예산: a year goes with the word behind it. */
const YEAR_GAP = /((?:19|20)\d\d년?) (?=[가-힣])/g;
const LONGEST_CAPTION = 120;
const LONGEST_TITLE = 60;
const PROSE = /다[.!]?["']?$|^[□■○◦ㅇ❍※*·•▲▶☞<〈【[-] ?\S/;

/** The tables of a text that have a unit: in a caption before or behind them, in their heads, or known from the page. */
export function blocksOf(text: string, tables: readonly Table[], lexis: FigureLexis): Block[] {
  const lines = rowsOf(text);
  const blocks: Block[] = [];
  const captions = lines.map((row) => unitsOfLine(row, lexis));
  for (let i = 0; i < lines.length; ) {
    const units = captions[i]!;
    const row = lines[i]!;
    const isRow = row.length > 1 && !(units.length > 0 && row.every((cell) => !cell.text.includes('구분')));
    if (units.length > 0) {
      const from = isRow ? i : i + 1;
      const loose = isRow ? undefined : looseBlock(row, lines, from, units);
      if (loose) {
        blocks.push(loose.block);
        i = loose.end;
        continue;
      }
      const to = endOfTable(lines, captions, from);
      if (to > from) {
        const wide = (lines[from] ?? []).length > 1;
        blocks.push(
          wide ? blockOfRows(row, lines.slice(from, to), units) : blockOfCells(row, lines.slice(from, to), units),
        );
        i = to;
        continue;
      }
    }
    if (row.length > 1 && units.length === 0) {
      const to = endOfTable(lines, captions, i);
      const rows = lines.slice(i, to);
      const behind = captions[to] ?? [];
      const stated = behind.length > 0 && !startsTable(lines, captions, to) ? behind : pageUnits(rows, tables, lexis);
      const inHeads =
        row.some((cell) => headUnit(cell.text, lexis)) || rows.some((line) => headUnit(line[0]!.text, lexis));
      if (stated.length > 0 || inHeads) blocks.push(blockOfRows([], rows, stated));
      i = to;
      continue;
    }
    i++;
  }
  return blocks;
}

/** The units that a line gives for the table behind it: `(단위: 백만원, %)`, `특구별 예산(억원)`, `(천원)`. */
function unitsOfLine(row: Row, lexis: FigureLexis): readonly TableUnit[] {
  const line = textOf(row);
  if (line.length > LONGEST_CAPTION) return [];
  const stated = line.includes('위') ? captionUnits(line, lexis) : [];
  if (stated.length > 0 || row.length > 1 || line.length > LONGEST_TITLE) return stated;
  const own = headUnit(line, lexis);
  return own?.unit.type === 'currency' ? [own] : [];
}

/** Where the rows from `from` on end: lines of several cells, or short lines of one. */
function endOfTable(lines: readonly Row[], captions: readonly (readonly TableUnit[])[], from: number): number {
  const wide = (lines[from] ?? []).length > 1;
  let to = from;
  for (; to < lines.length; to++) {
    const row = lines[to]!;
    if (to > from && captions[to]!.length > 0) break;
    if (wide ? row.length < 2 : row.length > 1 || isProse(row)) break;
  }
  return to;
}

/** A table whose cells only spaces keep apart: a line of heads or two, then lines that end in numbers. */
function looseBlock(
  caption: Row,
  lines: readonly Row[],
  from: number,
  units: readonly TableUnit[],
): { block: Block; end: number } | undefined {
  let first = from;
  while (first < lines.length && first < from + MOST_HEADS && !looseRow(lines[first]!)) first++;
  const rows: Row[] = [];
  let end = first;
  for (; end < lines.length; end++) {
    const row = looseRow(lines[end]!);
    if (!row) break;
    rows.push(row.flatMap(unglue));
  }
  if (rows.length === 0) return gluedPairs(caption, lines, from, units);
  if (rows.length < 2) return undefined;
  const heads = lines
    .slice(from, first)
    .flatMap((row) => textOf(row).replace(YEAR_GAP, '$1\t').split(' '))
    .map((head) => head.replace('\t', ' '));
  const isKnown = heads.length === rows[0]!.length;
  // of heads that do not fit the columns one that counts may be any of them
  if (!isKnown && heads.some(isCountHead)) return { block: { caption: '', units: [], heads: [], rows: [] }, end };
  return { block: { caption: textOf(caption), units, heads: isKnown ? heads : [], rows }, end };
}

/** A table of which each row is a line with the label and one with its numbers, glued. */
function gluedPairs(
  caption: Row,
  lines: readonly Row[],
  from: number,
  units: readonly TableUnit[],
): { block: Block; end: number } | undefined {
  const isGlued = (row: Row | undefined): boolean => row?.length === 1 && unglue(row[0]!).length > 1;
  let first = from;
  while (first < lines.length && first < from + MOST_HEADS && !isGlued(lines[first + 1])) first++;
  const rows: Row[] = [];
  let end = first;
  for (; isGlued(lines[end + 1]) && lines[end]!.length === 1; end += 2)
    rows.push([lines[end]![0]!, ...unglue(lines[end + 1]![0]!)]);
  return rows.length < 2 ? undefined : { block: { caption: textOf(caption), units, heads: [], rows }, end };
}

const startsTable = (lines: readonly Row[], captions: readonly (readonly TableUnit[])[], at: number): boolean =>
  endOfTable(lines, captions, at + 1) > at + 2;

function isProse([cell]: Row): boolean {
  const text = cell?.text ?? '';
  return text.length > LONGEST_CELL || (PROSE.test(text) && !(cell && numberOf(cell)) && text !== '-');
}

const textOf = (row: Row): string => row.map((cell) => cell.text).join(' ');

/** A row of heads has no numbers in it but years. */
const isHeads = (row: Row): boolean =>
  row.slice(1).every((cell) => {
    const number = numberOf(cell);
    return !number || number.year;
  });

function blockOfRows(caption: Row, lines: readonly Row[], units: readonly TableUnit[]): Block {
  let body = 0;
  while (body < lines.length - 1 && isHeads(lines[body]!)) body++;
  const heads = lines.slice(0, body).reduce<string[]>((joined, row) => {
    const texts = row.map((cell) => cell.text);
    return joined.length === texts.length ? joined.map((head, i) => `${head} ${texts[i]}`) : texts;
  }, []);
  const rows = lines.slice(body).map((row) => row.flatMap(unglue));
  return { caption: textOf(caption), units, heads, rows };
}

/** A table whose cells stand in a line each: the heads come first, and the first number says how many there are. */
function blockOfCells(caption: Row, lines: readonly Row[], units: readonly TableUnit[]): Block {
  const cells = lines.flatMap((row) => row.flatMap(unglue));
  const first = cells.findIndex((cell) => {
    const number = numberOf(cell);
    return number !== undefined && !number.year;
  });
  const width = first >= 3 ? first - 1 : 2;
  const body = first >= 3 ? width : first === 1 ? 0 : Number.POSITIVE_INFINITY;
  const heads = cells.slice(0, Math.min(body, cells.length)).map((cell) => cell.text);
  const rows: Row[] = [];
  for (let at = body; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    // a label where a number belongs: what follows is no longer the table
    const label = numberOf(row[0]!);
    if (label && !label.year) break;
    rows.push(row);
  }
  return { caption: textOf(caption), units, heads: first === 1 ? [] : heads, rows };
}

/** The units of the page's table that these rows are. */
function pageUnits(rows: readonly Row[], tables: readonly Table[], lexis: FigureLexis): readonly TableUnit[] {
  const last = rows
    .at(-1)
    ?.map((cell) => cell.text.replace(/\s/g, ''))
    .join();
  const table = tables.find(({ rows: known }) =>
    known.some(
      (row) =>
        row
          .map((cell) => cell.replace(/\s/g, ''))
          .filter(Boolean)
          .join() === last,
    ),
  );
  if (!table) return [];
  const units = table.unit === null ? [] : captionUnits(`단위: ${table.unit.replace(/^.*단 ?위 ?[:：]?/, '')}`, lexis);
  return units.length > 0 ? units : captionUnits(table.caption ?? '', lexis);
}
