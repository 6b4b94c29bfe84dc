import { jsonWriter, ndjsonWriter } from './json.ts';
import type { OutputFormat, Writer } from './writer.ts';

export { brief } from './brief.ts';
export { withoutContacts } from './private.ts';
export { FORMATS, type OutputFormat, type Writer } from './writer.ts';

/** The writer of a format. `several`: whether the call may give more than one record. */
export async function writerOf(format: OutputFormat, several: boolean): Promise<Writer> {
  switch (format) {
    case 'ndjson':
      return ndjsonWriter;
    case 'json':
      return jsonWriter(several);
    case 'yaml':
      return (await import('./yaml.ts')).yamlWriter;
  }
}
