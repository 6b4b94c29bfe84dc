import type { Writer } from './writer.ts';

/** One record: an object. Where there may be several: one array, one record after the other. */
export const jsonWriter = (several: boolean): Writer =>
  several
    ? {
        begin: '[',
        record: (record, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(record, null, 2)}`,
        end: '\n]\n',
      }
    : { begin: '', record: (record) => `${JSON.stringify(record, null, 2)}\n`, end: '' };

/** One record a line. */
export const ndjsonWriter: Writer = { begin: '', record: (record) => `${JSON.stringify(record)}\n`, end: '' };
