import { times } from '../../../korean/decimal.ts';
import type { Table } from '../../../model/generated/record.ts';
import type { Figure } from '../figure.ts';
import type { FigureLexis } from '../lexis.ts';
import { blocksOf } from './blocks.ts';
import { columnUnits, rowUnit } from './columns.ts';
import { numberOf } from './numbers.ts';
import type { TableUnit } from './units.ts';

/** The numbers that stand alone in the cells of a text's tables, each with the unit of its column. */
export function cellFigures(text: string, tables: readonly Table[], lexis: FigureLexis): Figure[] {
  if (!/단 ?위|[([](?:[십백천만억조]+ ?)?[원불달]|[\t|│]/.test(text)) return [];
  const figures: Figure[] = [];
  for (const { caption, units, heads, rows } of blocksOf(text, tables, lexis)) {
    const width = Math.max(heads.length, ...rows.map((row) => row.length));
    const columns = columnUnits(heads, width, units, lexis);
    const numbers = rows.flatMap((row) => row.slice(1).map(numberOf));
    const commas = rows.some((row) => row.some((cell) => /^\D{0,2}\d{1,3},\d{3}/.test(cell.text)));
    if (!numbers.some(Boolean)) continue;
    for (const row of rows) {
      const label = row[0]?.text ?? '';
      const own = rowUnit(label, units, lexis);
      if (own === null) continue;
      const shift = heads.length > row.length ? heads.length - row.length : 0;
      row.forEach((cell, i) => {
        const number = i === 0 ? undefined : numberOf(cell);
        const column = columnFor(columns[i + shift], own);
        if (!number || !column || (number.year && commas)) return;
        figures.push({
          start: number.start,
          end: number.end,
          outer: { start: number.start, end: number.end },
          numeral: null,
          value: times(number.value, column.factor),
          upTo: null,
          unit: column.unit,
          approx: false,
          bound: null,
          shape: 'table-cell',
          about: `${caption} ${heads[i + shift] ?? ''} ${label}`,
        });
      });
    }
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** The unit of a cell: its row's where the row has one, unless the column is one of shares. */
function columnFor(column: TableUnit | undefined, row: TableUnit | undefined): TableUnit | undefined {
  const isShare = column?.unit.type === 'counter' && column.unit.unit.startsWith('%');
  return row && !isShare ? row : column;
}
