import { Problem } from '../../model/problem.ts';
import { MAX_BYTES } from '../limits.ts';
import { addressOf, type Capture, NO_ARTICLE } from '../warc/record.ts';
import { ByteReader, type Chunks, PART, Pieces } from './bytes.ts';
import { tooLarge } from './lines.ts';

/** Whole records, few enough to be held in memory: to be parsed, or texts, which need no parser; or why one could not be read. */
export type WarcPart =
  | { readonly bytes: Buffer }
  | { readonly texts: readonly Capture[] }
  | { readonly problem: Problem; readonly item: string };

/** A record's header is a dozen lines. */
const LONGEST_HEAD = 65_536;

/**
 * The records of a WARC or WET stream, about a megabyte of whole records at a time, found by their lengths. One whose length is not what
 * follows it costs itself; the next is found by its first line.
 */
export async function* warcParts(chunks: Chunks): AsyncGenerator<WarcPart> {
  const reader = new ByteReader(chunks);
  const ready = new Pieces();
  let texts: Capture[] = [];
  let size = 0;
  const flush = function* (): Generator<WarcPart> {
    if (ready.size > 0) yield { bytes: ready.take() };
    if (texts.length > 0) yield { texts };
    texts = [];
    size = 0;
  };
  let number = 0;
  /** The record before, which is whole where the next one follows it. */
  let last: { readonly item: string; readonly pieces: readonly Buffer[]; readonly text: Capture | null } | undefined;
  for (;;) {
    const gap = await toRecord(reader);
    if (last && gap.hasText) yield { problem: damaged('content-length'), item: last.item };
    else if (last) {
      if (last.text ? ready.size > 0 : texts.length > 0) yield* flush();
      for (const { length } of last.pieces) size += length;
      if (last.text) texts.push(last.text);
      else ready.add(...last.pieces);
    }
    if (size >= PART || gap.isEnd) yield* flush();
    if (gap.isEnd) return;
    last = undefined;
    number++;
    const head = await reader.until('\r\n\r\n', LONGEST_HEAD);
    const field = fieldsOf(head);
    const length = Number(field('content-length') ?? Number.NaN);
    const url = addressOf(field('warc-target-uri'));
    const item = url ?? String(number);
    if (!Number.isSafeInteger(length) || length < 0) yield { problem: damaged('content-length'), item };
    else if (length > MAX_BYTES) {
      await reader.skip(length);
      yield { problem: tooLarge(length), item };
    } else {
      const body = await reader.take(length);
      const mime = field('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      const isText = field('warc-type')?.toLowerCase() === 'conversion' && length > 0 && !NO_ARTICLE.test(mime);
      if (body.length < length) yield { problem: damaged('truncated'), item };
      // a piece of what is read would keep all of it in memory
      else last = { item, pieces: [head, body, END], text: isText ? { url, mime, bytes: Buffer.from(body) } : null };
    }
  }
}

const END = Buffer.from('\r\n\r\n');

/** The fields of a record's header by their names in small letters. */
function fieldsOf(head: Buffer): (name: string) => string | undefined {
  const fields = new Map<string, string>();
  for (const line of head.toString('utf8').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return (name) => fields.get(name);
}

/** Goes to where the next record begins; says whether there is none, and whether anything but empty lines came before it. */
async function toRecord(reader: ByteReader): Promise<{ readonly isEnd: boolean; readonly hasText: boolean }> {
  for (let hasText = false; ; ) {
    const start = await reader.peek(5);
    if (start.length === 0) return { isEnd: true, hasText };
    if (start.toString('latin1') === 'WARC/') return { isEnd: false, hasText };
    const line = await reader.until('\n', 65_536);
    hasText ||= line.some((byte) => byte > 32);
  }
}

const damaged = (reason: string): Problem => new Problem('INPUT_DAMAGED', { what: 'WARC', reason });
