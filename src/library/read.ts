import { openFile } from '../batch/open.ts';
import { walk } from '../batch/walk.ts';
import {
  EXTENSIONS,
  extraExtensions,
  MAX_BYTES,
  type ReadOptions,
  readDocuments as readBytes,
  tooLarge,
} from '../inputs/index.ts';
import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';

/** Bytes, or a stream of them: a file's, a response's body, standard input. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array | string>;

/**
 * The documents in one input, told apart by content: one for a page or an office document, several for a feed, a dump, a mail, an archive.
 *
 * @param bytes the input; at most 64 MB
 * @param name what the input is called: becomes `source.path`, and its extension counts where the content leaves the format open
 * @throws Problem where no document can be read (`INPUT_BINARY`, `INPUT_TOO_LARGE`, `ENCODING_UNKNOWN` …); a piece of a container that cannot
 *   be read goes to `options.onUnread`, else it is thrown behind the other pieces
 */
export async function* readDocuments(bytes: Bytes, name = '-', options: ReadOptions = {}): AsyncGenerator<Source> {
  yield* readBytes(await whole(bytes), name, options);
}

export interface FileOptions extends Omit<ReadOptions, 'onUnread'> {
  /** File names (globs) to pick in folders, instead of the extensions that are read. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Told of each file, and each piece of a container (`item`), that cannot be read. Without it the first such problem is thrown. */
  readonly onUnread?: ((path: string, problem: Problem, item: string | null) => void) | undefined;
}

/**
 * The documents of files, folders and globs, in their order, a folder's sorted by path. One file is in memory at a time; of
 * WARC, WET, NDJSON and feeds, packed or not, a part.
 *
 * @throws Problem for the first input that cannot be read, where no `onUnread` takes it
 */
export async function* readFiles(
  paths: string | readonly string[],
  { include = [], exclude = [], onUnread, ...options }: FileOptions = {},
): AsyncGenerator<Source> {
  for await (const input of walk([paths].flat(), {
    include,
    exclude,
    extensions: [...EXTENSIONS, ...extraExtensions(options.inputs)],
  })) {
    try {
      if ('problem' in input) throw input.problem;
      const file = await open(input.path, options);
      yield* file.documents({
        ...options,
        onUnread: onUnread && ((item, problem) => onUnread(input.path, problem, item)),
      });
    } catch (error) {
      if (!(error instanceof Problem) || !onUnread) throw error;
      onUnread(input.path, error, null);
    }
  }
}

async function open(path: string, options: ReadOptions): ReturnType<typeof openFile> {
  try {
    return await openFile(path, options);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('INPUT_UNREADABLE', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

async function whole(bytes: Bytes): Promise<Buffer> {
  if (bytes instanceof Uint8Array) return asBuffer(bytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : asBuffer(chunk));
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge(size);
  }
  return Buffer.concat(chunks);
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
