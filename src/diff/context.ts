import { fold } from '../korean/fold.ts';
import type { Span } from '../text/span.ts';

/** Letters before and behind a value that tell its place from others. */
const REACH = 24;

/** What stands around a value, by its letters alone; another figure is a `#`, for it may have been changed too. */
export interface Context {
  readonly before: string;
  readonly behind: string;
}

/** The contexts of places in a text. `figures` are hidden; `ends` are all offsets that will be asked for. */
export function contextsOf(
  text: string,
  figures: readonly Span[],
  ends: Iterable<number>,
): (start: number, end: number) => Context {
  const cuts = [...new Set([0, ...figures.flatMap(({ start, end }) => [start, end]), ...ends, text.length])].sort(
    (a, b) => a - b,
  );
  const hidden = [...figures].sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Map<number, number>();
  let letters = '';
  let [next, hiddenTo] = [0, 0];
  for (const [i, cut] of cuts.entries()) {
    places.set(cut, letters.length);
    for (; next < hidden.length && hidden[next]!.start <= cut; next++) {
      if (hidden[next]!.start >= hiddenTo) letters += '#';
      hiddenTo = Math.max(hiddenTo, hidden[next]!.end);
    }
    const end = cuts[i + 1] ?? cut;
    if (cut >= hiddenTo) letters += fold(text.slice(cut, end)).replace(/[^\p{L}]+/gu, '');
  }
  return (start, end) => {
    const [from, to] = [places.get(start) ?? 0, places.get(end) ?? letters.length];
    return { before: letters.slice(Math.max(0, from - REACH), from), behind: letters.slice(to, to + REACH) };
  };
}

/** What it counts where both texts begin, or end: many titles do so with a figure. */
const EDGE = 4;

/** How many letters next to two values are the same, on both sides together: 0 to 48. */
export const nearness = (a: Context, b: Context): number =>
  same([...a.before].reverse(), [...b.before].reverse()) + same([...a.behind], [...b.behind]);

function same(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < REACH && count < a.length && a[count] === b[count]) count++;
  return count === a.length && count === b.length && count < REACH ? Math.min(REACH, count + EDGE) : count;
}
