import type { ArticleRecord } from '../model/generated/record.ts';
import { jsonWriter, ndjsonWriter } from './json.ts';
import type { Shard, TableSink } from './tables/sink.ts';
import type { OutputFormat, TableFormat, Writer } from './writer.ts';

export { brief } from './brief.ts';
export { withoutContacts } from './private.ts';
export type { Shard, TableSink } from './tables/sink.ts';
export { FORMATS, type OutputFormat, TABLE_FORMATS, type TableFormat, type Writer } from './writer.ts';

/** The writer of a format. `several`: whether the call may give more than one record. */
export async function writerOf(format: OutputFormat, several: boolean): Promise<Writer> {
  switch (format) {
    case 'ndjson':
      return ndjsonWriter;
    case 'json':
      return jsonWriter(several);
    case 'jsonld': {
      const { newsArticle } = await import('./jsonld.ts');
      const writer = jsonWriter(several);
      return { ...writer, record: (record) => writer.record(newsArticle(record as ArticleRecord)) };
    }
    case 'yaml':
      return (await import('./yaml.ts')).yamlWriter;
  }
}

/** The sink of a table format. */
export async function tableSinkOf(
  format: TableFormat,
  folder: string,
  options: { readonly bom: boolean; readonly shard: Shard | null },
): Promise<TableSink> {
  return format === 'csv'
    ? (await import('./tables/csv.ts')).csvSink(folder, options)
    : (await import('./tables/parquet.ts')).parquetSink(folder, options);
}
