/** Writes records one after the other as one document: begin, the records with the separator between them, end. */
export interface Writer {
  readonly begin: string;
  record(record: unknown): string;
  readonly separator: string;
  readonly end: string;
}

/** Formats of one document after the other, and of tables in a folder. */
export const FORMATS = ['yaml', 'json', 'ndjson', 'jsonld'] as const;
export const TABLE_FORMATS = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type OutputFormat = (typeof FORMATS)[number];
