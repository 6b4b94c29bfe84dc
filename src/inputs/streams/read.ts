import type { Source } from '../../model/source.ts';
import { detect } from '../detect.ts';
import type { Input } from '../input.ts';
import type { ReadOptions } from '../options.ts';
import { magicOf } from '../sniff.ts';
import { ByteReader, type Chunks } from './bytes.ts';
import { warcParts } from './captures.ts';
import { elementParts } from './elements.ts';
import { lineParts } from './lines.ts';
import { unpackStream } from './unpack.ts';

/** Formats whose records are read one after the other, however many there are. */
type Streamed = 'warc' | 'ndjson' | 'json';

export interface Opened {
  readonly format: Streamed;
  /** Unpacked. */
  readonly chunks: Chunks;
}

/** Packed in a pack in a pack: nobody does that but to harm. */
const MAX_PACKS = 3;

/** Enough for the first line of a dump. */
const HEAD = 2 ** 20;

/**
 * Tells what a stream holds by its beginning; undefined where that is no container of independent records, so that it has to be read as
 * a whole. The stream goes on with what comes back.
 */
export async function openStream(
  chunks: Chunks,
  name: string,
  { inputFormat }: ReadOptions,
  packs = 0,
): Promise<Opened | undefined> {
  const reader = new ByteReader(chunks);
  const head = await reader.peek(16_384);
  const magic = magicOf(head);
  if ((magic === 'gzip' || magic === 'zstd') && packs < MAX_PACKS)
    return openStream(
      unpackStream(reader.rest(), magic),
      name.replace(/\.(?:gz|zst|zstd)$/i, ''),
      packs === 0 && inputFormat === magic ? {} : { inputFormat },
      packs + 1,
    );
  if (magic) return undefined;
  const format = inputFormat ?? (await detect(head, name).catch(() => undefined));
  if (format === 'warc' || format === 'ndjson') return { format, chunks: reader.rest() };
  if (format !== 'json') return undefined;
  if (holdsLines(await reader.peek(HEAD))) return { format: 'ndjson', chunks: reader.rest() };
  return isList(head) ? { format, chunks: reader.rest() } : undefined;
}

/** A list of objects: `[{`. */
const isList = (head: Buffer): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*\[\s*\{/.test(head.toString('latin1'));

/** Two objects on lines of their own, whatever the file is called. */
function holdsLines(head: Buffer): boolean {
  const end = head.indexOf(10);
  if (end < 0 || head.subarray(end + 1, end + 2).toString('latin1') !== '{') return false;
  try {
    JSON.parse(head.toString('utf8', 0, end));
    return true;
  } catch {
    return false;
  }
}

type Recurse = (input: Input) => AsyncIterable<Source>;

/**
 * The documents of a stream that was opened, read part by part: however long it is, some megabytes of it are in memory. What is wrong
 * with the stream itself, such as an end that is missing, is thrown after all that came before it.
 */
export async function* readOpened({ format, chunks }: Opened, input: Input, recurse: Recurse): AsyncGenerator<Source> {
  let broken: unknown;
  const readable = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      broken = error;
    }
  };
  const renewed = async function* <P>(parts: AsyncIterable<P>): AsyncGenerator<P> {
    for await (const part of parts) {
      input.run.renew();
      yield part;
    }
  };
  try {
    if (format === 'warc')
      yield* (await import('../warc/read.ts')).readWarc(input, recurse, renewed(warcParts(readable())));
    else {
      const parts = format === 'json' ? elementParts(readable()) : lineParts(readable());
      yield* (await import('../json/read.ts')).readJson(input, format === 'ndjson', renewed(parts));
    }
  } catch (error) {
    throw broken ?? error;
  }
  if (broken) throw broken;
}
