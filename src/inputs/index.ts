import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { detect } from './detect.ts';
import { type Input, type Reader, Run } from './input.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_TEXT } from './limits.ts';
import type { InputFormat, ReadOptions } from './options.ts';
import { idOf, originOf } from './origin.ts';
import type { Opened } from './streams/read.ts';

export { isXmlFeed } from './detect.ts';
export { EXTENSIONS, FORMATS } from './formats.ts';
export { MAX_BYTES } from './limits.ts';
export {
  type ExtraInput,
  extraExtensions,
  INPUT_FORMATS,
  type ReadOptions,
} from './options.ts';

/**
 * The documents in the bytes of one input, told apart by content; several where it is a feed, a dump, a mail or an archive. Throws a
 * Problem where none can be read; never on what an article says.
 */
export async function* readDocuments(bytes: Buffer, name: string, options: ReadOptions = {}): AsyncGenerator<Source> {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length);
  const run = new Run(options);
  const input = { bytes, name, origin: originOf(bytes, name), options, warnings: [], run, depth: 0 };
  yield* checked(read(input), run);
}

/**
 * The documents of an input of any length that holds records one after the other: WARC, WET, NDJSON or a JSON list, also packed. `opened` is what
 * `openStream` made of it; `bytes` and `hash` (`sha256:…`) are those of the whole input.
 */
export async function* readStream(
  opened: Opened,
  { name, bytes, hash }: { readonly name: string; readonly bytes: number; readonly hash: string },
  options: ReadOptions = {},
): AsyncGenerator<Source> {
  const run = new Run(options);
  const origin = { name: name.replaceAll('\\', '/'), bytes, hash, item: null };
  const input = {
    bytes: Buffer.alloc(0),
    name,
    origin,
    options: { ...options, inputFormat: undefined },
    warnings: [],
    run,
    depth: 0,
  };
  const { readOpened } = await import('./streams/read.ts');
  yield* checked(readOpened(opened, input, read), run);
}

/** Tells what a stream holds by its beginning; undefined where it has to be read as a whole. */
export async function openStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: ReadOptions = {},
): Promise<Opened | undefined> {
  return (await import('./streams/read.ts')).openStream(chunks, name, options);
}

export const tooLarge = (bytes: number): Problem =>
  new Problem('INPUT_TOO_LARGE', { size: Math.ceil(bytes / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });

async function* checked(sources: AsyncIterable<Source>, run: Run): AsyncGenerator<Source> {
  for await (const source of sources) {
    const { length } = source.page.text;
    if (length <= MAX_TEXT) yield source;
    else {
      const problem = new Problem('TEXT_TOO_LONG', {
        size: Math.ceil(length / 1e6),
        limit: Math.floor(MAX_TEXT / 1e6),
      });
      if (source.item === null) throw problem;
      run.unread(source.item, problem);
    }
  }
  run.finish();
}

/** The items of an XML feed of any length, with a few of them in memory: see feed/chunks.ts. */
export async function* readFeedDocuments(
  open: () => AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<Source> {
  yield* (await import('./feed/chunks.ts')).readFeedDocuments(open, name, options);
}

/** Each format's reader, loaded when the format turns up. */
const READERS: { readonly [F in InputFormat]: Reader } = {
  text: async function* (input) {
    yield placed(await (await import('./text.ts')).readText(input.bytes, input.origin.name, input.options), input);
  },
  html: async function* (input) {
    const { origin, options } = input;
    const hash = origin.item === null ? origin.hash : undefined;
    const { readHtml } = await import('./html.ts');
    yield placed(await readHtml(input.bytes, origin.name, { ...options, hash }), input);
  },
  feed: async function* (input) {
    yield* (await import('./feed/read.ts')).readFeed(input);
  },
  json: async function* (input) {
    yield* (await import('./json/read.ts')).readJson(input, false);
  },
  ndjson: async function* (input) {
    yield* (await import('./json/read.ts')).readJson(input, true);
  },
  zip: async function* (input) {
    yield* (await import('./archive/zip.ts')).readZip(input, read);
  },
  gzip: async function* (input) {
    yield* unpacked(input, (await import('./archive/packed.ts')).gunzip(input.bytes, input.run.room));
  },
  zstd: async function* (input) {
    yield* unpacked(input, await (await import('./archive/packed.ts')).unzstd(input.bytes, input.run.room));
  },
  hwp: async function* (input) {
    yield* (await import('./office/read.ts')).readHwpDocument(input);
  },
  hwpx: async function* (input) {
    yield* (await import('./office/read.ts')).readHwpxDocument(input);
  },
  pdf: async function* (input) {
    yield* (await import('./office/read.ts')).readPdfDocument(input);
  },
  docx: async function* (input) {
    yield* (await import('./office/read.ts')).readDocxDocument(input);
  },
  odt: async function* (input) {
    yield* (await import('./office/read.ts')).readOdtDocument(input);
  },
  warc: async function* (input) {
    yield* (await import('./warc/read.ts')).readWarc(input, read);
  },
  eml: async function* (input) {
    yield* (await import('./eml/read.ts')).readMail(input, read);
  },
};

async function* read(input: Input): AsyncGenerator<Source> {
  const { inputs = [], inputFormat } = input.options;
  if (inputFormat === undefined && inputs.length > 0) {
    const { extraFor, readExtra } = await import('./extra.ts');
    const extra = extraFor(inputs, input);
    if (extra) return yield* readExtra(extra, input);
  }
  const format = input.options.inputFormat ?? (await detect(input.bytes, input.name));
  yield* READERS[format](input);
}

/** What was packed alone keeps its place: `a.txt.gz` is one document, not a container. */
async function* unpacked(
  input: Input,
  { bytes, warnings }: { readonly bytes: Buffer; readonly warnings: Source['warnings'] },
): AsyncGenerator<Source> {
  input.run.count(bytes.length);
  if (input.depth >= MAX_DEPTH) throw new Problem('ARCHIVE_TOO_DEEP', { limit: MAX_DEPTH });
  yield* read({
    ...input,
    bytes,
    name: input.name.replace(/\.(?:gz|zst|zstd)$/i, ''),
    depth: input.depth + 1,
    warnings: [...input.warnings, ...warnings],
    options: { ...input.options, inputFormat: undefined },
  });
}

/** A document that was read by itself, at its place in the input. */
function placed(source: Source, { origin, options, warnings }: Input): Source {
  const { name, bytes, hash, item } = origin;
  const url = source.url ?? options.url ?? null;
  return { ...source, id: idOf(origin), name, bytes, hash, item, url, warnings: [...warnings, ...source.warnings] };
}
