import { Problem } from '../../model/problem.ts';
import type { FeedItem, ReadingWarning } from '../../model/source.ts';
import { lyingCharset } from '../charset.ts';
import { decode } from '../decode.ts';
import { isolated } from '../isolated/run.ts';
import type { ReadOptions } from '../options.ts';
import { NOTHING, type ParsedItem } from './item.ts';
import type { PieceText } from './parse.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A parsed item with what its bytes were. */
export interface Placed {
  readonly item: ParsedItem;
  readonly encoding: string;
  readonly warnings: readonly ReadingWarning[];
  readonly raw: FeedItem['raw'];
  readonly lyingCharset: string | null;
}

interface Decoded {
  readonly piece: PieceText;
  readonly own: Omit<Placed, 'item'>;
}

/** Items, and characters of them, that go to the parser's thread at a time. */
const BATCH = 32;
const BATCH_LENGTH = 262_144;

/** The items of an XML feed, a batch in memory at a time. What does not parse comes as a broken item. Throws a Problem behind `most` of them. */
export async function* xmlItems(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  options: ReadOptions,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Placed> {
  let batch: Decoded[] = [];
  let [length, count] = [0, 0];
  for await (const piece of piecesOf(chunks)) {
    if (++count > most) {
      yield* await parse(batch, options.seconds);
      throw new Problem('ARCHIVE_TOO_MANY', { limit: most });
    }
    let decoded: Decoded;
    try {
      decoded = await decodePiece(piece, options.encoding);
    } catch (error) {
      if (isUnknownLabel(error)) throw error;
      // bytes that are no text
      const own = {
        encoding: 'utf-8',
        warnings: [],
        raw: { text: '', line: piece.line, column: piece.column },
        lyingCharset: null,
      };
      decoded = { piece: { head: '', item: '', tail: '' }, own };
    }
    batch.push(decoded);
    length += decoded.piece.item.length;
    if (batch.length < BATCH && length < BATCH_LENGTH) continue;
    yield* await parse(batch, options.seconds);
    [batch, length] = [[], 0];
  }
  yield* await parse(batch, options.seconds);
}

const isUnknownLabel = (error: unknown): boolean => error instanceof Problem && error.code === 'ENCODING_UNKNOWN';

/** Each item is decoded by its own bytes and the head's: some feeds are put together from pages in two encodings. */
async function decodePiece(piece: Piece, asked: string | undefined): Promise<Decoded> {
  const bytes = Buffer.concat([piece.head, piece.bytes]);
  const { text, encoding, warnings } = await decode(bytes, asked);
  const { text: head } = await decode(piece.head, encoding);
  const raw = { text: text.slice(head.length), line: piece.line, column: piece.column };
  const own = {
    encoding,
    warnings,
    raw,
    lyingCharset: asked === undefined ? lyingCharset(bytes, encoding, text) : null,
  };
  return { piece: { head, item: raw.text, tail: piece.tail }, own };
}

async function parse(batch: readonly Decoded[], seconds: number | undefined): Promise<Placed[]> {
  if (batch.length === 0) return [];
  const bytes = Buffer.from(JSON.stringify(batch.map(({ piece }) => piece)));
  try {
    const items = await isolated('items', bytes, 'feed', seconds);
    return items.map((item, i) => ({ item, ...batch[i]!.own }));
  } catch (error) {
    // one that hangs or swells the parser is found alone
    if (batch.length > 1) {
      const items: Placed[] = [];
      for (const one of batch) items.push(...(await parse([one], seconds)));
      return items;
    }
    return [{ item: { ...NOTHING, broken: error instanceof Problem ? error.code : String(error) }, ...batch[0]!.own }];
  }
}
