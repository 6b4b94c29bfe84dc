import { Problem } from '../model/problem.ts';
import type { ReadingWarning, Source } from '../model/source.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_UNPACKED } from './limits.ts';
import type { ReadOptions } from './options.ts';
import { type Origin, within } from './origin.ts';

/** What a reader is given. */
export interface Input {
  readonly bytes: Buffer;
  /** The name that tells the format where the content does not: a member's own, else the file's. */
  readonly name: string;
  readonly origin: Origin;
  readonly options: ReadOptions;
  /** What unpacking found to be wrong. */
  readonly warnings: readonly ReadingWarning[];
  readonly run: Run;
  readonly depth: number;
}

export type Reader = (input: Input) => AsyncIterable<Source>;

/** What the pieces of one input share: the limits, and the problems of pieces that could not be read. */
export class Run {
  readonly #options: ReadOptions;
  #bytes = 0;
  #items = 0;
  #first: Problem | undefined;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** Counts a piece. Throws a Problem past the limits of the whole input. */
  count(bytes: number): void {
    this.#bytes += bytes;
    this.#items++;
    if (this.#bytes > MAX_UNPACKED) throw new Problem('ARCHIVE_TOO_LARGE', { limit: MAX_UNPACKED / 2 ** 20 });
    if (this.#items > MAX_ITEMS) throw new Problem('ARCHIVE_TOO_MANY', { limit: MAX_ITEMS });
  }

  /** Begins the next part of a stream: what was read before it is in memory no more. */
  renew(): void {
    this.#bytes = 0;
    this.#items = 0;
  }

  /** Bytes that one more piece may have. */
  get room(): number {
    return Math.max(0, Math.min(MAX_BYTES, MAX_UNPACKED - this.#bytes));
  }

  /** `line`: where the piece starts in the file, where that is known. */
  unread(item: string, error: unknown, line?: number): void {
    if (isLimit(error)) throw error;
    const problem =
      error instanceof Problem ? error : new Problem('INPUT_FAILED', { reason: String((error as Error)?.message) });
    if (this.#options.onUnread) this.#options.onUnread(item, problem, line);
    else this.#first ??= new Problem('ITEM_UNREAD', { item, code: problem.code, ...problem.values });
  }

  /** Ends the input: throws the first problem that nobody was told of. */
  finish(): void {
    if (this.#first) throw this.#first;
  }
}

/** A limit of the whole input ends it; what is wrong with a piece does not. */
const isLimit = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'ARCHIVE_TOO_LARGE' || error.code === 'ARCHIVE_TOO_MANY');

/** The input of a piece. Throws a Problem where containers nest too deep. */
export function piece(input: Input, bytes: Buffer, item: string, changes: Partial<Input> = {}): Input {
  if (input.depth >= MAX_DEPTH) throw new Problem('ARCHIVE_TOO_DEEP', { limit: MAX_DEPTH });
  return {
    ...input,
    bytes,
    name: item,
    origin: within(input.origin, item),
    depth: input.depth + 1,
    options: { ...input.options, inputFormat: undefined },
    ...changes,
  };
}
