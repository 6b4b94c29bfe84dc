import { Problem } from '../../model/problem.ts';
import { MAX_BYTES } from '../limits.ts';
import { type Chunks, PART, Pieces } from './bytes.ts';

/** Whole lines, few enough to be held in memory; or why one could not be. */
export type LinePart =
  | { readonly bytes: Buffer /** Lines before these. */; readonly before: number }
  | { readonly problem: Problem; readonly item: string };

/** The lines of a stream, about a megabyte of whole lines at a time. A line beyond the limit of a document costs itself alone. */
export async function* lineParts(chunks: Chunks): AsyncGenerator<LinePart> {
  const ready = new Pieces();
  let line = new Pieces();
  let before = 0;
  const flush = function* (): Generator<LinePart> {
    const bytes = ready.take();
    if (bytes.length > 0) yield { bytes, before };
    before += linesIn(bytes);
  };
  const endLine = function* (end: Uint8Array): Generator<LinePart> {
    if (line.size > MAX_BYTES) {
      yield* flush();
      yield { problem: tooLarge(line.size), item: String(++before) };
    } else ready.add(line.take(), end);
    line = new Pieces();
  };
  for await (const chunk of chunks) {
    const first = chunk.indexOf(10) + 1;
    if (first > 0) yield* endLine(chunk.subarray(0, first));
    const last = chunk.lastIndexOf(10) + 1;
    ready.add(chunk.subarray(first, last));
    line.add(chunk.subarray(last));
    if (ready.size >= PART) yield* flush();
  }
  yield* endLine(new Uint8Array());
  yield* flush();
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

export const tooLarge = (size: number): Problem =>
  new Problem('INPUT_TOO_LARGE', { size: Math.ceil(size / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });
