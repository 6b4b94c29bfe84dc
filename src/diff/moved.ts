import { nearness } from './context.ts';
import { matched, REACH } from './pairs.ts';
import type { Compared } from './values.ts';

/** Letters next to two values, on both sides together, that make it the same place. */
const SAME_PLACE = 16;

/** As many more of them must be the same there than anywhere where the other article has the same value. */
const CLEARLY = 6;

/**
 * Pairs of mentions in the same place of two articles whose values are not the same, where each value, if the other article has it too,
 * has it elsewhere: two figures that changed places, a figure that is changed in one place and left as it was in another.
 */
export function movedValues(left: readonly Compared[], right: readonly Compared[]): Map<Compared, Compared> {
  const [homeLeft, homeRight] = [homes(left, right), homes(right, left)];
  const pairs = left.flatMap((a, i) => {
    const middle = Math.round((i * right.length) / Math.max(1, left.length));
    return right
      .slice(Math.max(0, middle - REACH), middle + REACH)
      .filter((b) => b.value !== a.value)
      .map((b) => ({ a, b, near: nearness(a.context, b.context) }))
      .filter(({ b, near }) => near >= Math.max(SAME_PLACE, homeLeft.get(a)! + CLEARLY, homeRight.get(b)! + CLEARLY));
  });
  return matched(pairs.sort((x, y) => y.near - x.near));
}

/** How near each value is to the nearest of the same value in the other article. */
function homes(values: readonly Compared[], others: readonly Compared[]): Map<Compared, number> {
  const places = new Map<string, Compared[]>();
  for (const one of others) {
    const known = places.get(one.value);
    if (!known) places.set(one.value, [one]);
    else if (known.length < REACH) known.push(one);
  }
  return new Map(
    values.map((one) => [
      one,
      Math.max(0, ...(places.get(one.value) ?? []).map((other) => nearness(one.context, other.context))),
    ]),
  );
}
