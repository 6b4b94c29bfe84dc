import { isUtf8 } from 'node:buffer';

/** Records that a run of this tool made, read back: NDJSON, a JSON object or array, YAML documents. */
export interface RecordsRead {
  readonly records: readonly unknown[];
  /** Lines or documents that do not parse, 1-based. */
  readonly broken: readonly number[];
}

/** Whether bytes begin as records do. */
export function mayBeRecords(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096).toString('utf8').trimStart();
  return /^[[{]|^(?:#[^\n]*\n)*(?:---\s*\n)?schema_version:/.test(head) && head.includes('schema_version');
}

/** Reads records by content; undefined where the bytes are no records. Never throws. */
export async function readRecords(bytes: Buffer): Promise<RecordsRead | undefined> {
  if (!mayBeRecords(bytes) || !isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  if (!/^\s*[[{]/.test(text)) return fromYaml(text);
  try {
    const whole: unknown = JSON.parse(text);
    return { records: Array.isArray(whole) ? whole : [whole], broken: [] };
  } catch {
    return fromLines(text);
  }
}

function fromLines(text: string): RecordsRead {
  const records: unknown[] = [];
  const broken: number[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      records.push(JSON.parse(line));
    } catch {
      broken.push(i + 1);
    }
  }
  return { records, broken };
}

async function fromYaml(text: string): Promise<RecordsRead> {
  const { parseAllDocuments } = await import('yaml');
  const records: unknown[] = [];
  const broken: number[] = [];
  for (const [i, document] of parseAllDocuments(text, { version: '1.2' }).entries()) {
    try {
      if ('errors' in document && document.errors.length > 0) broken.push(i + 1);
      else if ('toJS' in document) records.push(document.toJS({ maxAliasCount: 0 }));
    } catch {
      broken.push(i + 1);
    }
  }
  return { records, broken };
}
