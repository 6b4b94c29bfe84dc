import { walk } from '../batch/walk.ts';
import { EXTENSIONS, extraExtensions, type ReadOptions, readDocuments } from '../inputs/index.ts';
import { type RecordsRead, readRecords } from '../inputs/records.ts';
import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { CommonCall } from './calls.ts';
import { contentOf } from './content.ts';
import type { Io } from './io.ts';
import { shown, textOf } from './notes.ts';

/** Files that a folder may hold beside its articles: read where they are records, passed over where they are something else. */
const RECORD_EXTENSIONS = ['json', 'ndjson', 'jsonl', 'yaml', 'yml'];
const RECORD_FILE = new RegExp(`\\.(?:${RECORD_EXTENSIONS.join('|')})$`, 'i');

/** What is done with what is read; `path` is joined with /. */
export interface Reader {
  records(path: string, read: RecordsRead): void | Promise<void>;
  document(path: string, source: Source): void | Promise<void>;
  /** An item of a feed that cannot be read; `line` is where it starts. Without this it is a complaint. */
  brokenItem?(path: string, item: string, problem: Problem, line: number): void | Promise<void>;
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
    extensions: [...EXTENSIONS, ...RECORD_EXTENSIONS, ...extraExtensions(call.reading.inputs)],
  })) {
    if (io.stoppedBy()) return;
    try {
      if ('problem' in input) throw input.problem;
      await readOne(input.path, input.found === true, call, io, complaints, reader);
    } catch (error) {
      if (error instanceof Problem && error.code === 'OUTPUT_FAILED') throw error;
      complaints.add(input.path, error);
    }
  }
}

async function readOne(
  input: string,
  found: boolean,
  call: CommonCall,
  io: Io,
  complaints: Complaints,
  reader: Reader,
): Promise<void> {
  const path = input.replaceAll('\\', '/');
  const content = await contentOf(input, io, call.reading);
  const broken: (() => void | Promise<void>)[] = [];
  const onUnread: ReadOptions['onUnread'] = (item, problem, line) => {
    if (line !== undefined && reader.brokenItem) broken.push(() => reader.brokenItem!(path, item, problem, line));
    else complaints.add(`${input} » ${item}`, problem);
  };
  const options = { ...call.reading, onUnread };
  const read = 'bytes' in content ? await readRecords(content.bytes) : undefined;
  try {
    if (read) return await reader.records(path, read);
    if (found && RECORD_FILE.test(path)) return;
    const sources = 'bytes' in content ? readDocuments(content.bytes, path, options) : content.documents(options);
    for await (const source of sources) {
      for (const tell of broken.splice(0)) await tell();
      await reader.document(path, source);
    }
    for (const tell of broken.splice(0)) await tell();
  } finally {
    content.close();
  }
}
