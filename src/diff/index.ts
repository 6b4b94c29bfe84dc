import type { ArticleRecord } from '../model/generated/record.ts';
import { type Compared, comparedValues, DIFF_KINDS, type DiffKind } from './values.ts';

export { type Compared, DIFF_KINDS, type DiffKind } from './values.ts';

/** A value that two articles do not share: another one stands in its place, or none. */
export type Difference =
  | { readonly kind: DiffKind; readonly change: 'changed'; readonly a: Compared; readonly b: Compared }
  | { readonly kind: DiffKind; readonly change: 'missing'; readonly a: Compared; readonly b: null }
  | { readonly kind: DiffKind; readonly change: 'added'; readonly a: null; readonly b: Compared };

/** Values count as one that was changed when what stands around them is this much alike. */
const ALIKE = 0.6;

/** And this much, when the other value of the pair stands elsewhere in both articles: in a title that was left as it is. */
const THE_SAME_PLACE = 0.8;

/** Values further apart than this among those that differ are not looked at as one: a bound on the work, not on what is likely. */
const REACH = 40;

/** What differs in figures, dates, names and quotes between an article and another one that tells the same, kind by kind. */
export function differences(a: ArticleRecord, b: ArticleRecord): Difference[] {
  const [left, right] = [comparedValues(a), comparedValues(b)];
  return DIFF_KINDS.flatMap((kind) =>
    ofKind(
      kind,
      left.filter((value) => value.kind === kind),
      right.filter((value) => value.kind === kind),
    ),
  );
}

function ofKind(kind: DiffKind, left: readonly Compared[], right: readonly Compared[]): Difference[] {
  const [inLeft, inRight] = [firsts(left), firsts(right)];
  const gone = [...inLeft.values()].filter(({ value }) => !inRight.has(value));
  const fresh = [...inRight.values()].filter(({ value }) => !inLeft.has(value));
  const partners = pair(gone, fresh, ALIKE);
  const paired = new Set(partners.values());
  // what has no partner may stand in the place of a value that is still there elsewhere
  const given = new Map<Compared, Compared>();
  const added = fresh.filter((b) => !paired.has(b));
  for (const [a, b] of pair(added.length > 0 ? moved(left, right) : [], added, THE_SAME_PLACE)) given.set(b, a);
  const missing = gone.filter((a) => !partners.has(a));
  for (const [a, b] of pair(missing, missing.length > 0 ? moved(right, left) : [], THE_SAME_PLACE)) partners.set(a, b);
  return [
    // a person of another title: the name is there in both
    ...[...inRight.values()].flatMap((b): Difference[] => {
      const a = kind === 'officials' ? inLeft.get(b.value) : undefined;
      return a && a.text !== a.value && b.text !== b.value && a.text !== b.text
        ? [{ kind, change: 'changed', a, b }]
        : [];
    }),
    ...gone.map((a): Difference => {
      const b = partners.get(a);
      return b ? { kind, change: 'changed', a, b } : { kind, change: 'missing', a, b: null };
    }),
    ...fresh
      .filter((b) => !paired.has(b))
      .map((b): Difference => {
        const a = given.get(b);
        return a ? { kind, change: 'changed', a, b } : { kind, change: 'added', a: null, b };
      }),
  ];
}

/** The first mention of each value. */
function firsts(values: readonly Compared[]): Map<string, Compared> {
  const found = new Map<string, Compared>();
  for (const one of values) if (!found.has(one.value)) found.set(one.value, one);
  return found;
}

/** Mentions of values that the other article has too, but not in their place. */
function moved(values: readonly Compared[], others: readonly Compared[]): Compared[] {
  const places = new Map<string, Set<string>[]>();
  for (const { value, around } of others) {
    const known = places.get(value) ?? [];
    if (known.length < REACH) places.set(value, [...known, pairsOfLetters(around)]);
  }
  return values.filter(({ value, around }) => {
    const there = places.get(value);
    if (!there) return false;
    const here = pairsOfLetters(around);
    return there.every((place) => dice(here, place) < THE_SAME_PLACE);
  });
}

/** Pairs the values that stand in one another's place, the most alike first, none less than this. */
function pair(gone: readonly Compared[], fresh: readonly Compared[], least: number): Map<Compared, Compared> {
  const grams = new Map([...gone, ...fresh].map((one) => [one, pairsOfLetters(one.around)]));
  const pairs = gone.flatMap((a, i) => {
    const middle = Math.round((i * fresh.length) / Math.max(1, gone.length));
    return fresh
      .slice(Math.max(0, middle - REACH), middle + REACH)
      .map((b) => ({ a, b, alike: dice(grams.get(a)!, grams.get(b)!) }))
      .filter(({ alike }) => alike >= least);
  });
  const partners = new Map<Compared, Compared>();
  const taken = new Set<Compared>();
  for (const { a, b } of pairs.sort((x, y) => y.alike - x.alike)) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

function pairsOfLetters(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** What two sets share of all that they have: 0 to 1. */
function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  return (2 * both) / (left.size + right.size);
}
