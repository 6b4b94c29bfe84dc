import { jamoDistance } from './jamo.ts';

/** Slips of the keys that a word may be away from the one that was meant. */
const SLIPS = 2;

/** The name that a wrong one is a slip of the keys away from; undefined where none is near. */
export function closest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: jamoDistance(word, name, SLIPS) }))
    .filter(({ distance }) => distance <= SLIPS);
  return near.sort((a, b) => a.distance - b.distance)[0]?.name;
}
