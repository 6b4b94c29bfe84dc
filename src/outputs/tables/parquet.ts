import { dirname, join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ArticleRecord } from '../../model/generated/record.ts';
import { makeFolder, removeLeftovers, WholeFile } from '../files/index.ts';
import { type ColumnType, TABLES, type TableShape } from './columns.ts';
import { partName, removeOldParts } from './parts.ts';
import type { Shard, TableSink } from './sink.ts';

const TYPES: Readonly<Record<ColumnType, 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN'>> = {
  string: 'STRING',
  double: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
};

/** Rows that wait in memory, all tables together, before the fullest part is written. */
const MOST_ROWS = 200_000;

interface Part {
  readonly table: TableShape;
  readonly month: string;
  readonly columns: unknown[][];
  rows: number;
}

/**
 * A folder a table, partitions by the month of the article (`dates/month=2025-12/part-0.parquet`); without a date `month=unknown`. The
 * parts of an earlier run go when those of this one are there; a shard leaves those of its fellows. The methods throw a Problem.
 */
export function parquetSink(folder: string, { shard }: { readonly shard: Shard | null }): TableSink {
  const parts = new Map<string, Part>();
  const numbers = new Map<string, number>();
  const written = new Map<string, WholeFile>();
  let waiting = 0;

  const write = (key: string, part: Part): void => {
    const number = numbers.get(key) ?? 0;
    numbers.set(key, number + 1);
    const path = join(folder, part.table.name, `month=${part.month}`, partName(number, shard));
    if (number === 0) {
      makeFolder(dirname(path));
      removeLeftovers(dirname(path), null);
    }
    const file = new WholeFile(path);
    written.set(path, file);
    const columnData = part.table.columns.map(({ name, type }, i) => ({
      name,
      data: part.columns[i]!,
      type: TYPES[type],
      nullable: true,
    }));
    file.write(Buffer.from(parquetWriteBuffer({ columnData })));
    file.close();
    waiting -= part.rows;
    parts.delete(key);
  };

  const add = (table: TableShape, month: string, record: ArticleRecord): void => {
    const rows = table.rows(record);
    if (rows.length === 0) return;
    const key = `${table.name}/${month}`;
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { table, month, columns: table.columns.map(() => []), rows: 0 }));
    for (const entity of rows)
      for (const [i, column] of table.columns.entries()) part.columns[i]!.push(column.of(record, entity));
    part.rows += rows.length;
    waiting += rows.length;
  };

  return {
    add(record) {
      const month = /^\d{4}-\d\d/.exec(record.published.value ?? '')?.[0] ?? 'unknown';
      for (const table of TABLES) add(table, month, record);
      while (waiting > MOST_ROWS) {
        const [key, fullest] = [...parts].reduce((a, b) => (b[1].rows > a[1].rows ? b : a));
        write(key, fullest);
      }
    },
    finish() {
      for (const [key, part] of [...parts]) write(key, part);
      for (const file of written.values()) file.show();
      removeOldParts(folder, new Set(written.keys()), shard);
    },
    abandon() {
      for (const file of written.values()) file.abandon();
    },
  };
}
