/** Writes records one after the other as one document. */
export interface Writer {
  readonly begin: string;
  record(record: unknown, index: number): string;
  readonly end: string;
}

export const FORMATS = ['yaml', 'json', 'ndjson'] as const;
export type OutputFormat = (typeof FORMATS)[number];
