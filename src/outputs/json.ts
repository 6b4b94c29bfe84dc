import type { Writer } from './writer.ts';

/** One record: an object. Where there may be several: one array, one record after the other. */
export const jsonWriter = (several: boolean): Writer => ({
  begin: several ? '[\n' : '',
  record: (record) => JSON.stringify(record, null, 2),
  separator: ',\n',
  end: several ? '\n]\n' : '\n',
});

/** One record a line. */
export const ndjsonWriter: Writer = {
  begin: '',
  record: (record) => `${JSON.stringify(record)}\n`,
  separator: '',
  end: '',
};
