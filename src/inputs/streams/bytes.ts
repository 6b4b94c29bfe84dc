import { MAX_BYTES } from '../limits.ts';

/** Bytes that come piece by piece. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Records are read together up to this size: more costs memory in the parser's thread and saves no time. */
export const PART = 2 ** 20;

/** Pieces of bytes to be put together; of more than a document may have only the size is kept. */
export class Pieces {
  #pieces: Uint8Array[] = [];
  size = 0;

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.size += piece.length;
    if (this.size > 2 * MAX_BYTES) this.#pieces = [];
    else this.#pieces.push(...pieces);
  }

  take(): Buffer {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.size = 0;
    return bytes;
  }
}

/** Bytes that are there already, as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads a stream by lines and lengths, and holds no more of it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;
  /** What broke the stream: it counts once all that came before it was taken. */
  #error: unknown;

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Takes from the stream until `count` bytes are held, or it ends. */
  async #fill(count: number): Promise<void> {
    if (this.#held.length >= count || this.#ended) return;
    const pieces = [this.#held];
    let size = this.#held.length;
    while (size < count) {
      const { value, done } = await this.#chunks.next().catch((error: unknown) => {
        this.#error = error;
        return { value: undefined, done: true as const };
      });
      if (done) {
        this.#ended = true;
        break;
      }
      const piece = Buffer.from(value.buffer, value.byteOffset, value.length);
      pieces.push(piece);
      size += piece.length;
    }
    this.#held = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
  }

  /** Up to `count` of the bytes that come next, which are not taken. */
  async peek(count: number): Promise<Buffer> {
    await this.#fill(count);
    return this.#held.subarray(0, count);
  }

  /** The next `count` bytes; fewer at the end. */
  async take(count: number): Promise<Buffer> {
    await this.#fill(count);
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Passes over `count` bytes; how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const { length } = await this.take(Math.min(left, 65_536));
      if (length === 0) break;
      left -= length;
    }
    return count - left;
  }

  /** Up to the next `end` and with it, at most `limit` bytes; what is left where there is none. */
  async until(end: string, limit: number): Promise<Buffer> {
    for (let size = 4096; ; size *= 4) {
      const held = await this.peek(Math.min(size, limit));
      const at = held.indexOf(end);
      if (at >= 0) return this.take(at + end.length);
      if (held.length < size || size >= limit) return this.take(held.length);
    }
  }

  /** What is left, piece by piece; then what broke the stream is thrown. */
  async *rest(): AsyncGenerator<Buffer> {
    for (let piece = await this.take(65_536); piece.length > 0; piece = await this.take(65_536)) yield piece;
    if (this.#error) throw this.#error;
  }
}
