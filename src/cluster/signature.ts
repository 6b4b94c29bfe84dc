import { fold } from '../korean/fold.ts';

/** Hash functions of a signature: an estimate of the similarity s is off by √(s(1-s)/HASHES), .04 at worst. */
export const HASHES = 128;

/** Letters in a row that count as one thing that two texts may share. */
const GRAM = 5;

/** Bodies with fewer different grams say too little to be told apart. */
const LEAST = 20;

/** What stays of a body: enough to estimate how much of it another body shares, in 128 numbers. */
export interface Signature {
  /** The least value of each hash function over the grams of the body. */
  readonly hashes: Uint32Array;
  /** How many different grams the body has. */
  readonly size: number;
}

/** Factors and addends of the hash functions: a fixed sequence (splitmix32), so that the same body has the same signature anywhere. */
const [FACTORS, ADDENDS] = ((): [Uint32Array, Uint32Array] => {
  let state = 0x5eed;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state);
  };
  return [Uint32Array.from({ length: HASHES }, () => next() | 1), Uint32Array.from({ length: HASHES }, next)];
})();

/** The signature of a body by its letters and digits alone, whatever stands between them; null where it is too short to compare. */
export function signatureOf(body: string): Signature | null {
  const grams = gramsOf(fold(body).replace(/[^\p{L}\p{N}]+/gu, ''));
  if (grams.size < LEAST) return null;
  const hashes = new Uint32Array(HASHES).fill(0xffffffff);
  for (const gram of grams) {
    for (let i = 0; i < HASHES; i++) {
      const value = (Math.imul(gram, FACTORS[i]!) + ADDENDS[i]!) >>> 0;
      if (value < hashes[i]!) hashes[i] = value;
    }
  }
  return { hashes, size: grams.size };
}

function gramsOf(letters: string): Set<number> {
  const grams = new Set<number>();
  for (let i = 0; i + GRAM <= letters.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = i; k < i + GRAM; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), 0x01000193);
    grams.add(mix(hash));
  }
  return grams;
}

/** Spreads a number over all its bits. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x21f0aaad);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}
