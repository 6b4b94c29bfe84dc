import { readFileSync } from 'node:fs';
import { extract } from '../extract.ts';
import { MAX_BYTES, readDocuments } from '../inputs/index.ts';
import { isoMoment } from '../inputs/moment.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Setup } from '../setup.ts';

/** One line of the filter's input. */
interface Request {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly html?: unknown;
  readonly b64?: unknown;
  readonly path?: unknown;
  readonly url?: unknown;
  readonly charset?: unknown;
  readonly date?: unknown;
}

/** Answers one line of NDJSON: exactly one answer, whatever the line is. Never throws. */
export async function answerLine(
  line: string,
  setup: Setup,
): Promise<{ id: string | null; record: ArticleRecord } | { id: string | null; problem: Problem }> {
  let id: string | null = null;
  try {
    const request = parse(line);
    id = request.id === undefined || request.id === null ? null : String(request.id);
    const { bytes, name, asked } = bytesOf(request);
    const found: Source[] = [];
    for await (const source of readDocuments(bytes, name, { ...asked, inputs: setup.inputs })) {
      found.push(source);
      if (found.length > 1) throw new Problem('FILTER_SEVERAL');
    }
    const source = found[0];
    if (!source) throw new Problem('FILTER_NOTHING');
    const published = isoMoment(request.date);
    const dated = published ? { ...source, stated: { ...source.stated, published } } : source;
    return { id, record: { ...extract(dated, setup), id: id ?? source.id } };
  } catch (error) {
    return {
      id,
      problem:
        error instanceof Problem
          ? error
          : new Problem('INPUT_FAILED', { reason: String((error as Error)?.message ?? error) }),
    };
  }
}

function parse(line: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Problem('FILTER_NOT_JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('FILTER_NOT_OBJECT');
  return value as Request;
}

function bytesOf({ text, html, b64, path, url, charset }: Request): {
  bytes: Buffer;
  name: string;
  asked: Parameters<typeof readDocuments>[2];
} {
  const asked = {
    url: typeof url === 'string' ? url : undefined,
    encoding: typeof charset === 'string' && charset !== '' ? charset : undefined,
  };
  if (typeof text === 'string')
    return { bytes: Buffer.from(text), name: '-', asked: { ...asked, encoding: 'utf-8', inputFormat: 'text' } };
  if (typeof html === 'string')
    return { bytes: Buffer.from(html), name: '-', asked: { ...asked, encoding: 'utf-8', inputFormat: 'html' } };
  if (typeof b64 === 'string') return { bytes: Buffer.from(b64, 'base64'), name: '-', asked };
  if (typeof path === 'string') return { bytes: read(path), name: path, asked };
  throw new Problem('FILTER_NO_CONTENT');
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw code === 'ENOENT' ? new Problem('INPUT_MISSING') : new Problem('INPUT_UNREADABLE', { reason: code });
  }
}

/** The lines of a stream of bytes, those that each chunk ends; a line beyond the limit of a document comes back cut, for JSON to refuse. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let pieces: Buffer[] = [];
  let size = 0;
  const take = (piece: Buffer): void => {
    if (size < 2 * MAX_BYTES) pieces.push(piece);
    size += piece.length;
  };
  const line = (): string => {
    const text = Buffer.concat(pieces).toString('utf8');
    pieces = [];
    size = 0;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  for await (const chunk of stream) {
    const lines: string[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      lines.push(line());
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [line()];
}
