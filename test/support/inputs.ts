import { type ReadOptions, readDocuments } from '../../src/inputs/index.ts';
import { Problem } from '../../src/model/problem.ts';
import type { Source } from '../../src/model/source.ts';

export interface Reading {
  readonly sources: Source[];
  /** `item: CODE` of each piece that could not be read; `CODE` alone where the whole input could not. */
  readonly problems: string[];
}

/** Reads an input to its end; anything thrown that is no Problem fails the test. */
export async function readAll(
  bytes: Buffer | string | Uint8Array,
  name = 'x',
  options: ReadOptions = {},
): Promise<Reading> {
  const sources: Source[] = [];
  const problems: string[] = [];
  try {
    const onUnread = (item: string, problem: Problem): void => void problems.push(`${item}: ${problem.code}`);
    for await (const source of readDocuments(Buffer.from(bytes as Uint8Array), name, { onUnread, ...options })) {
      sources.push(source);
      if (sources.length > 10_000) throw new Error('more sources than any test has');
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.push(error.code);
  }
  return { sources, problems };
}

/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** A generator of pseudo-random numbers that gives the same on every run (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
