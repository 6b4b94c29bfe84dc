import { HASHES } from './signature.ts';
import type { Signatures } from './signatures.ts';

/** Rows of a band: pairs half alike meet in one band or another with a probability of .87, pairs .6 alike of .99; a third copy links them too. */
const ROWS = 4;
const BANDS = Math.floor(HASHES / ROWS);

/** Copies that share this much of all they have are copies. */
const ALIKE = 0.5;

/** And so is a shorter one that stands in a longer one almost as it is. */
const CONTAINED = 0.8;
const ALIKE_CUT = 0.25;

/** Enough neighbours in one bucket, found there or in an earlier band: ten thousand equal bodies are linked, not compared each to each. */
const ENOUGH = 24;

/** As many earlier members of a bucket as are looked at: common phrases bring together many that are no copies. */
const LOOK_BACK = 512;

/** Two copies of one text. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Whether two bodies are copies of one text. */
export function areCopies(signatures: Signatures, a: number, b: number, similarity: number): boolean {
  return similarity >= ALIKE || (similarity >= ALIKE_CUT && signatures.containment(a, b, similarity) >= CONTAINED);
}

/** The copies among many bodies: those that agree in one band of their signatures are compared. */
export function pairsOf(signatures: Signatures): Pair[] {
  const pairs: Pair[] = [];
  const before = new Int32Array(signatures.count);
  for (let band = 0; band < BANDS; band++) {
    const last = new Map<number, number>();
    for (let b = 0; b < signatures.count; b++) {
      const key = keyOf(signatures, b, band);
      const newest = last.get(key) ?? -1;
      before[b] = newest;
      last.set(key, b);
      let near = 0;
      for (let a = newest, looks = 0; a >= 0 && looks < LOOK_BACK && near < ENOUGH; a = before[a]!, looks++) {
        if (!agree(signatures, a, b, band)) continue;
        if (haveMet(signatures, a, b, band)) {
          near++;
          continue;
        }
        const similarity = signatures.similarity(a, b);
        if (!areCopies(signatures, a, b, similarity)) continue;
        pairs.push({ a, b, similarity });
        near++;
      }
    }
  }
  return pairs;
}

const keyOf = (signatures: Signatures, number: number, band: number): number => {
  let key = 0;
  for (let i = band * ROWS; i < (band + 1) * ROWS; i++) key = Math.imul(key ^ signatures.hash(number, i), 0x01000193);
  return key;
};

function agree(signatures: Signatures, a: number, b: number, band: number): boolean {
  for (let i = band * ROWS; i < (band + 1) * ROWS; i++)
    if (signatures.hash(a, i) !== signatures.hash(b, i)) return false;
  return true;
}

/** Whether a pair was compared in an earlier band. */
function haveMet(signatures: Signatures, a: number, b: number, band: number): boolean {
  for (let earlier = 0; earlier < band; earlier++) if (agree(signatures, a, b, earlier)) return true;
  return false;
}
