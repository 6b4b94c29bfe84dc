import { decimalOf, times } from '../../../korean/decimal.ts';
import type { Table } from '../../../model/generated/record.ts';
import type { Figure } from '../figure.ts';
import type { FigureLexis } from '../lexis.ts';
import { type Block, blocksOf } from './blocks.ts';
import { columnUnits, rowUnit } from './columns.ts';
import { type NumberCell, numberOf } from './numbers.ts';
import type { Cell, Row } from './rows.ts';
import type { TableUnit } from './units.ts';

/** A text that has none of these has no table with a unit. */
const HINT = /단 ?위|[([](?:[십백천만억조]+ ?)?[원불달]|[\t|│]/;
const COMMAS = /^\D{0,2}\d{1,3},\d{3}/;
/** `국비 7.5 포함`: a share named within a cell, in the unit of the table. */
const NAMED_SHARE =
  /(?<name>[가-힣]{1,4}비) ?(?<number>\d{1,3}(?:,\d{3})*(?:\.\d{1,3})?)(?![\d.,%]| ?[가-힣]{0,2}원|[가-힣])/g;

/** The numbers that stand alone in the cells of a text's tables, each with the unit of its column. */
export function cellFigures(text: string, tables: readonly Table[], lexis: FigureLexis): Figure[] {
  if (!HINT.test(text)) return [];
  return blocksOf(text, tables, lexis)
    .flatMap((block) => figuresIn(block, lexis))
    .sort((a, b) => a.start - b.start);
}

function figuresIn({ caption, units, heads, rows }: Block, lexis: FigureLexis): Figure[] {
  const figures: Figure[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), heads.length);
  const columns = columnUnits(heads, width, units, lexis);
  const money = columns.find((column) => column?.unit.type === 'currency');
  const commas = rows.some((row) => row.some((cell) => COMMAS.test(cell.text)));
  for (const row of rows) {
    const label = row[0]?.text ?? '';
    const own = rowUnit(label, units, lexis);
    if (own === null) continue;
    const shift = Math.max(0, heads.length - row.length);
    row.forEach((cell, i) => {
      if (i === 0) return;
      const about = `${caption} ${heads[i + shift] ?? ''} ${label}`;
      const number = numberOf(cell);
      const column = columnFor(columns[i + shift], own);
      if (number && column && !(number.year && commas)) figures.push(cellFigure(number, column, about));
      if (!number && money && hasNumbers(row)) figures.push(...namedShares(cell, money));
    });
  }
  return figures;
}

const hasNumbers = (row: Row): boolean => row.some((cell) => numberOf(cell) !== undefined);

const cellFigure = (
  { start, end, value }: Pick<NumberCell, 'start' | 'end' | 'value'>,
  { unit, factor }: TableUnit,
  about: string,
): Figure => ({
  start,
  end,
  outer: { start, end },
  numeral: null,
  value: times(value, factor),
  upTo: null,
  unit,
  approx: false,
  bound: null,
  shape: 'table-cell',
  about,
});

function namedShares(cell: Cell, money: TableUnit): Figure[] {
  return [...cell.text.matchAll(NAMED_SHARE)].map(({ 0: whole, index, groups }) => {
    const end = cell.start + index + whole.length;
    const written = groups!.number!;
    return cellFigure({ start: end - written.length, end, value: decimalOf(written) }, money, groups!.name!);
  });
}

/** The unit of a cell: its row's where the row has one, unless the column is one of shares. */
function columnFor(column: TableUnit | undefined, row: TableUnit | undefined): TableUnit | undefined {
  const isShare = column?.unit.type === 'counter' && column.unit.unit.startsWith('%');
  return row && !isShare ? row : column;
}
