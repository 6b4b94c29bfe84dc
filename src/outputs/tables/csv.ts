import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Column, TABLES } from './columns.ts';
import type { TableSink } from './sink.ts';

/** What a spreadsheet would take for a formula; a quote before it keeps it a text (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

const FLUSH = 1 << 16;

/** One CSV file a table, UTF-8; with `bom` for spreadsheets that need it to know. */
export function csvSink(folder: string, { bom }: { readonly bom: boolean }): TableSink {
  const files = TABLES.map(({ name, columns, rows }) => {
    const path = join(folder, `${name}.csv`);
    const partial = `${path}.${process.pid}.partial`;
    return {
      path,
      partial,
      file: openSync(partial, 'w'),
      columns,
      rows,
      waiting: (bom ? '\ufeff' : '') + line(columns.map((column) => column.name)),
    };
  });
  return {
    add(record) {
      for (const table of files) {
        for (const entity of table.rows(record))
          table.waiting += line(table.columns.map((column) => cell(column, column.of(record, entity))));
        if (table.waiting.length > FLUSH) {
          writeSync(table.file, table.waiting);
          table.waiting = '';
        }
      }
    },
    finish() {
      for (const { file, waiting, partial, path } of files) {
        writeSync(file, waiting);
        closeSync(file);
        renameSync(partial, path);
      }
    },
    abandon() {
      for (const { file, partial } of files) {
        closeSync(file);
        rmSync(partial, { force: true });
      }
    },
  };
}

const line = (cells: readonly (string | null)[]): string => stringify([cells as string[]]);

function cell({ type }: Column, value: string | number | boolean | null): string | null {
  if (value === null) return null;
  const text = String(value);
  return type === 'string' && FORMULA.test(text) ? `'${text}` : text;
}
