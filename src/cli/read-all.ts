import { readFileSync } from 'node:fs';
import { walk } from '../batch/walk.ts';
import { EXTENSIONS, readDocuments } from '../inputs/index.ts';
import { type RecordsRead, readRecords } from '../inputs/records.ts';
import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { CommonCall } from './calls.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';

/** Files that a folder may hold beside its articles: read where they are records, passed over where they are something else. */
const RECORD_EXTENSIONS = ['json', 'ndjson', 'jsonl', 'yaml', 'yml'];
const RECORD_FILE = new RegExp(`\\.(?:${RECORD_EXTENSIONS.join('|')})$`, 'i');

/** What is done with what is read; `path` is joined with /. */
export interface Reader {
  records(path: string, read: RecordsRead): void | Promise<void>;
  document(path: string, source: Source): void | Promise<void>;
}

/** Says on the error stream what could not be read, and counts it. */
export class Complaints {
  count = 0;
  readonly #call: CommonCall;
  readonly #io: Io;

  constructor(call: CommonCall, io: Io) {
    this.#call = call;
    this.#io = io;
  }

  add(path: string, error: unknown): void {
    this.count++;
    this.#io.stderr.write(`sandbox-extract: ${shown(path)}: ${textOf(error, this.#call)}\n`);
  }
}

/** Reads all inputs of a call, documents and records made earlier, until a signal. Throws only where an output fails; the rest are complaints. */
export async function readAll(call: CommonCall, io: Io, complaints: Complaints, reader: Reader): Promise<void> {
  for await (const input of walk(call.paths.length > 0 ? call.paths : ['-'], {
    include: call.include,
    exclude: call.exclude,
    extensions: [...EXTENSIONS, ...RECORD_EXTENSIONS],
  })) {
    if (io.stoppedBy()) return;
    try {
      if ('problem' in input) throw input.problem;
      const bytes = input.path === '-' ? await io.readStdin() : readFileSync(input.path);
      const path = input.path.replaceAll('\\', '/');
      const read = await readRecords(bytes);
      if (read) await reader.records(path, read);
      else if (!input.found || !RECORD_FILE.test(path)) {
        const onUnread = (item: string, problem: Problem): void => complaints.add(`${input.path} » ${item}`, problem);
        for await (const source of readDocuments(bytes, path, { ...call.reading, onUnread }))
          await reader.document(path, source);
      }
    } catch (error) {
      if (error instanceof Problem && error.code === 'OUTPUT_FAILED') throw error;
      complaints.add(input.path, error);
    }
  }
}
