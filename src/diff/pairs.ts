import { nearness } from './context.ts';
import type { Compared } from './values.ts';

/** Values further apart than this are not looked at as one: a bound on the work, not on what is likely. */
export const REACH = 40;

/** Pairs the values that stand in one another's place, the nearest first, none less alike than this (0 to 1). */
export function pair(gone: readonly Compared[], fresh: readonly Compared[], least: number): Map<Compared, Compared> {
  const grams = new Map([...gone, ...fresh].map((one) => [one, pairsOfLetters(one.around)]));
  const pairs = gone.flatMap((a, i) => {
    const middle = Math.round((i * fresh.length) / Math.max(1, gone.length));
    return fresh
      .slice(Math.max(0, middle - REACH), middle + REACH)
      .map((b) => ({ a, b, alike: dice(grams.get(a)!, grams.get(b)!), near: nearness(a.context, b.context) }))
      .filter(({ alike }) => alike >= least);
  });
  return matched(pairs.sort((x, y) => y.near - x.near || y.alike - x.alike));
}

/** Each value in one pair at most; earlier pairs win. */
export function matched(pairs: readonly { readonly a: Compared; readonly b: Compared }[]): Map<Compared, Compared> {
  const partners = new Map<Compared, Compared>();
  const taken = new Set<Compared>();
  for (const { a, b } of pairs) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

export function pairsOfLetters(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** What two sets share of all that they have: 0 to 1. */
export function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  return (2 * both) / (left.size + right.size);
}
