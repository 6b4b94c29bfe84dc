import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import {
  isXmlFeed,
  MAX_BYTES,
  openStream,
  type ReadOptions,
  readDocuments,
  readFeedDocuments,
  readStream,
  tooLarge,
} from '../inputs/index.ts';
import type { Source } from '../model/source.ts';

/** A file that is being read. */
export interface Opened {
  /** In bytes; `mtime` is the time of the last change (ms), 0 for standard input. */
  readonly size: number;
  readonly mtime: number;
  /** True where its documents come out of a stream, without end in sight. */
  readonly isStream: boolean;
  documents(options: ReadOptions): AsyncGenerator<Source>;
  /** `sha256:…` */
  readonly hash: string;
}

/** An input that is not simply the file of its name, as standard input is: its bytes, or the file that it waits in. */
export type Given = { readonly bytes: Buffer } | { readonly file: string };

/** Smaller files are read whole: packed, too, they hold no more than fits. */
const WORTH_STREAM = 2 ** 20;

/**
 * Opens a file to read its documents: as a stream where it holds records one after the other, else as a whole. `given` is what standard
 * input held. Throws a Problem, or the system's error.
 */
export async function openFile(path: string, asked: ReadOptions, given?: Given): Promise<Opened> {
  const whole = given && 'bytes' in given ? given.bytes : undefined;
  const place = given && 'file' in given ? given.file : path;
  const { size, mtimeMs } = whole ? { size: whole.length, mtimeMs: 0 } : statSync(place);
  const mtime = place === path ? mtimeMs : 0;
  if (!whole && size >= WORTH_STREAM) {
    const file = createReadStream(place);
    const stream = await openStream(file, path, asked);
    if (stream) {
      const hash = await hashOf(place);
      const documents = async function* (options: ReadOptions): AsyncGenerator<Source> {
        try {
          yield* readStream(stream, { name: path, bytes: size, hash }, options);
        } finally {
          file.destroy();
        }
      };
      return { size, mtime, isStream: true, documents, hash };
    }
    file.destroy();
    const mayBeFeed = asked.inputFormat === undefined || asked.inputFormat === 'feed';
    if (mayBeFeed && (await isXmlFeed(headOf(place))))
      return {
        size,
        mtime,
        isStream: true,
        documents: (options) => readFeedDocuments(() => createReadStream(place), path, options),
        hash: await hashOf(place),
      };
  }
  if (size > MAX_BYTES) throw tooLarge(size);
  const bytes = whole ?? readFileSync(place);
  return {
    size,
    mtime,
    isStream: false,
    documents: (options) => readDocuments(bytes, path, options),
    get hash() {
      return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    },
  };
}

/** The hash of a file that is too long to be held in memory: `sha256:…`. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}

/** Enough of a file to tell what it is. */
const HEAD = 16_384;

export function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
