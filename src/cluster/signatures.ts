import { HASHES, type Signature } from './signature.ts';

/** Signatures of a block of memory. */
const BLOCK = 1024;

/** The signatures of many bodies, about half a kilobyte each, by number. */
export class Signatures {
  readonly #blocks: Uint32Array[] = [];
  readonly #sizes: number[] = [];

  get count(): number {
    return this.#sizes.length;
  }

  add({ hashes, size }: Signature): void {
    const at = this.count % BLOCK;
    if (at === 0) this.#blocks.push(new Uint32Array(BLOCK * HASHES));
    this.#blocks[this.#blocks.length - 1]!.set(hashes, at * HASHES);
    this.#sizes.push(size);
  }

  hash(number: number, i: number): number {
    return this.#blocks[Math.floor(number / BLOCK)]![(number % BLOCK) * HASHES + i]!;
  }

  /** What two bodies share of all that they have (0 to 1), as their signatures estimate it. */
  similarity(a: number, b: number): number {
    const [left, right] = [this.#blocks[Math.floor(a / BLOCK)]!, this.#blocks[Math.floor(b / BLOCK)]!];
    const [from, to] = [(a % BLOCK) * HASHES, (b % BLOCK) * HASHES];
    let same = 0;
    for (let i = 0; i < HASHES; i++) if (left[from + i] === right[to + i]) same++;
    return same / HASHES;
  }

  /** How much of the shorter body is in the longer one (0 to 1), where they are as similar as this. */
  containment(a: number, b: number, similarity: number): number {
    const [left, right] = [this.#sizes[a]!, this.#sizes[b]!];
    return Math.min(1, (similarity * (left + right)) / ((1 + similarity) * Math.min(left, right)));
  }
}
