import { WARCParser, type WARCRecord } from 'warcio';
import { Problem } from '../../model/problem.ts';
import { MAX_BYTES, MAX_ITEMS } from '../limits.ts';
import { addressOf, type Capture, NO_ARTICLE } from './record.ts';

/** Kinds of records that hold what a reader of the page saw; requests, metadata and revisits do not. */
const KINDS: ReadonlySet<string> = new Set(['response', 'conversion', 'resource']);

/** The captures of a WARC or WET file that may hold articles, their contents unpacked. */
export async function parseWarc(bytes: Uint8Array): Promise<Capture[]> {
  const captures: Capture[] = [];
  let left = 2 * MAX_BYTES;
  for await (const record of new WARCParser([bytes] as unknown as AsyncIterable<Uint8Array>, { parseHttp: true })) {
    if (captures.length >= MAX_ITEMS) throw new Problem('ARCHIVE_TOO_MANY', { limit: MAX_ITEMS });
    const mime = typeOf(record);
    const status = Number(record.httpHeaders?.statusCode ?? 200);
    if (!KINDS.has(record.warcType ?? '') || NO_ARTICLE.test(mime) || status >= 300) continue;
    const url = addressOf(record.warcTargetURI);
    try {
      const content = await contentOf(record, Math.min(MAX_BYTES, left));
      left -= content.length;
      if (content.length > 0) captures.push({ url, mime, bytes: content });
    } catch (error) {
      if (error instanceof Problem) throw error;
      captures.push({
        url,
        mime,
        bytes: new Uint8Array(),
        broken: String((error as Error)?.message ?? error).slice(0, 120),
      });
    }
  }
  return captures;
}

const typeOf = (record: WARCRecord): string =>
  (record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').split(';')[0]!.trim().toLowerCase();

/** The content, chunks put together and unpacked as HTTP says; never more than `limit` bytes. */
async function contentOf(record: WARCRecord, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > limit) throw new Problem('ARCHIVE_TOO_LARGE', { limit: Math.floor(limit / 2 ** 20) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
