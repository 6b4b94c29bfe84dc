import { readFileSync } from 'node:fs';
import { extract } from '../extract.ts';
import { readDocuments } from '../inputs/index.ts';
import { readRecords } from '../inputs/records.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import type { Setup } from '../setup.ts';
import type { DiffCall } from './calls.ts';
import type { Io } from './io.ts';

/** One side of the comparison. */
export interface Side {
  /** The path as given, joined with `/`. */
  readonly path: string;
  readonly record: ArticleRecord;
  /** The decoded source; null for a record made earlier. */
  readonly text: string | null;
}

/** The one article of an input, or the record made from it earlier. Throws a Problem where there are none or several. */
export async function readSide(given: string, call: DiffCall, setup: Setup, io: Io): Promise<Side> {
  const path = given.replaceAll('\\', '/');
  const bytes = given === '-' ? await io.readStdin() : readFile(given);
  const found: Side[] = [];
  const earlier = await readRecords(bytes);
  if (earlier) {
    const { default: validate } = await import('../record/generated/record-validator.js');
    for (const record of earlier.records) {
      if (!validate(record)) {
        const [error] = validate.errors ?? [];
        throw new Problem('RECORD_INVALID', { where: error?.instancePath || '/', reason: error?.message ?? '' });
      }
      found.push({ path, record: record as ArticleRecord, text: null });
    }
  } else
    for await (const source of readDocuments(bytes, path, { ...call.reading, inputs: setup.inputs })) {
      found.push({ path, record: extract(source, setup), text: source.text });
      if (found.length > 1) break;
    }
  if (found.length !== 1) throw new Problem('DIFF_ONE_ARTICLE');
  return found[0]!;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw code === 'ENOENT' ? new Problem('INPUT_MISSING') : new Problem('INPUT_UNREADABLE', { reason: code });
  }
}
