import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { removeLeftovers, WholeFile } from '../files/index.ts';
import { type Column, TABLES } from './columns.ts';
import type { TableSink } from './sink.ts';

/** What a spreadsheet would take for a formula; a quote before it keeps it a text (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

const FLUSH = 1 << 16;

/** One CSV file a table, UTF-8; with `bom` for spreadsheets that need it to know. The methods throw a Problem. */
export function csvSink(folder: string, { bom }: { readonly bom: boolean }): TableSink {
  const pathOf = (name: string): string => `${name}.csv`;
  removeLeftovers(
    folder,
    TABLES.map(({ name }) => pathOf(name)),
  );
  const files = TABLES.map(({ name, columns, rows }) => ({
    file: new WholeFile(join(folder, pathOf(name))),
    columns,
    rows,
    waiting: (bom ? '\ufeff' : '') + line(columns.map((column) => column.name)),
  }));
  const flush = (table: (typeof files)[number]): void => {
    table.file.write(table.waiting);
    table.waiting = '';
  };
  return {
    add(record) {
      for (const table of files) {
        for (const entity of table.rows(record))
          table.waiting += line(table.columns.map((column) => cell(column, column.of(record, entity))));
        if (table.waiting.length > FLUSH) flush(table);
      }
    },
    finish() {
      for (const table of files) flush(table);
      for (const { file } of files) file.close();
      for (const { file } of files) file.show();
    },
    abandon() {
      for (const { file } of files) file.abandon();
    },
  };
}

const line = (cells: readonly (string | null)[]): string => stringify([cells as string[]]);

function cell({ type }: Column, value: string | number | boolean | null): string | null {
  if (value === null) return null;
  const text = String(value);
  return type === 'string' && FORMULA.test(text) ? `'${text}` : text;
}
