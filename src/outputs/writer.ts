/** Writes records one after the other as one document: begin, the records with the separator between them, end. */
export interface Writer {
  readonly begin: string;
  record(record: unknown): string;
  readonly separator: string;
  readonly end: string;
}

export const FORMATS = ['yaml', 'json', 'ndjson'] as const;
export type OutputFormat = (typeof FORMATS)[number];
