import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { FORMATS, type OutputFormat, writerOf } from '../outputs/index.ts';
import { TABLES } from '../outputs/tables/columns.ts';

/**
 * Records as text, piece by piece, for a file or a stream: YAML documents between `---`, one JSON array, NDJSON lines, JSON-LD. The bytes are
 * those of the command line. Records that `brief` or `withoutContacts` made are written too; JSON-LD wants whole ones.
 *
 * @throws Problem `USAGE_FORMAT` for a format that is none of `yaml`, `json`, `ndjson`, `jsonld`
 */
export async function* write(
  records: Iterable<unknown> | AsyncIterable<unknown>,
  format: OutputFormat,
): AsyncGenerator<string> {
  if (!FORMATS.includes(format)) throw new Problem('USAGE_FORMAT', { format: String(format) });
  const { begin, record, separator, end } = await writerOf(format, true);
  let lead = begin;
  for await (const one of records) {
    yield lead + record(one);
    lead = separator;
  }
  yield lead === begin ? begin + end : end;
}

/** A row of a table: its columns by name, in the table's order; null where the record says nothing. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What one record gives to each of the tables `articles`, `dates`, `money` … that `-f csv` and `-f parquet` write. */
export const tableRows = (record: ArticleRecord): Readonly<Record<string, readonly Row[]>> =>
  Object.fromEntries(
    TABLES.map(({ name, columns, rows }) => [
      name,
      rows(record).map((entity) =>
        Object.fromEntries(columns.map((column) => [column.name, column.of(record, entity)])),
      ),
    ]),
  );
