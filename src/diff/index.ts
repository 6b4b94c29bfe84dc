import type { ArticleRecord } from '../model/generated/record.ts';
import { movedValues } from './moved.ts';
import { pair } from './pairs.ts';
import { type Compared, comparedValues, DIFF_KINDS, type DiffKind, letters } from './values.ts';

export { type Compared, DIFF_KINDS, type DiffKind } from './values.ts';

/** A value that two articles do not share: another one stands in its place, or none. */
export type Difference =
  | { readonly kind: DiffKind; readonly change: 'changed'; readonly a: Compared; readonly b: Compared }
  | { readonly kind: DiffKind; readonly change: 'missing'; readonly a: Compared; readonly b: null }
  | { readonly kind: DiffKind; readonly change: 'added'; readonly a: null; readonly b: Compared };

/** Values count as one that was changed when what stands around them is this much alike. */
const ALIKE = 0.6;

/** What differs in figures, dates, names and quotes between an article and another one that tells the same, kind by kind. */
export function differences(a: ArticleRecord, b: ArticleRecord): Difference[] {
  const [left, right] = [comparedValues(a), comparedValues(b)];
  const [before, now] = [namesIn(left), namesIn(right)];
  return DIFF_KINDS.flatMap((kind) =>
    ofKind(
      kind,
      left.filter((value) => value.kind === kind),
      right.filter((value) => value.kind === kind),
    ),
  ).filter(
    // a speaker who has another name has it as a person, too: told once
    ({ kind, a, b }) =>
      kind !== 'quotes' || a === null || a.value !== b?.value || (now.has(a.mark) && before.has(b.mark)),
  );
}

/** The titles of two articles where they do not say the same: outlets make their own, so it is no value that differs. */
export const otherTitle = (a: ArticleRecord, b: ArticleRecord): { readonly a: string; readonly b: string } | null =>
  a.title !== null && b.title !== null && letters(a.title) !== letters(b.title) ? { a: a.title, b: b.title } : null;

const namesIn = (values: readonly Compared[]): Set<string | null> =>
  new Set(values.map(({ kind, value, mark }) => (kind === 'officials' ? value : kind === 'quotes' ? mark : null)));

function ofKind(kind: DiffKind, left: readonly Compared[], right: readonly Compared[]): Difference[] {
  const [inLeft, inRight] = [byValue(left), byValue(right)];
  const changed = [...movedValues(left, right)];
  const settled = new Set(changed.flatMap(([a, b]) => [`a ${a.value}`, `b ${b.value}`]));
  const gone = firsts(inLeft).filter(({ value }) => !inRight.has(value) && !settled.has(`a ${value}`));
  const fresh = firsts(inRight).filter(({ value }) => !inLeft.has(value) && !settled.has(`b ${value}`));
  const rewritten = pair(gone, fresh, ALIKE);
  const found = new Set(rewritten.values());
  return [
    ...once([...changed, ...rewritten, ...otherwiseSaid(inLeft, inRight)]).map(
      ([a, b]): Difference => ({ kind, change: 'changed', a, b }),
    ),
    ...gone.filter((a) => !rewritten.has(a)).map((a): Difference => ({ kind, change: 'missing', a, b: null })),
    ...fresh.filter((b) => !found.has(b)).map((b): Difference => ({ kind, change: 'added', a: null, b })),
  ];
}

/** Values that both articles have, and say otherwise: about so much, under another title, by another speaker. */
function otherwiseSaid(
  inLeft: ReadonlyMap<string, readonly Compared[]>,
  inRight: ReadonlyMap<string, readonly Compared[]>,
): (readonly [Compared, Compared])[] {
  return [...inRight].flatMap(([value, there]) => {
    const [here = [], other = []] = marked(inLeft.get(value) ?? [], there);
    const marks = new Set(here.map(({ mark }) => mark));
    return here[0] && other[0] && !other.some(({ mark }) => marks.has(mark)) ? [[here[0], other[0]] as const] : [];
  });
}

/** Text is compared with text: a title leaves out what the text says. */
function marked(left: readonly Compared[], right: readonly Compared[]): readonly (readonly Compared[])[] {
  const sides = [left, right].map((values) => values.filter(({ mark }) => mark !== null));
  const inText = sides.map((values) => values.filter(({ at }) => at.field === 'body'));
  return inText.some((values) => values.length > 0) ? inText : sides;
}

function byValue(values: readonly Compared[]): Map<string, Compared[]> {
  const found = new Map<string, Compared[]>();
  for (const one of values) {
    const known = found.get(one.value);
    if (known) known.push(one);
    else found.set(one.value, [one]);
  }
  return found;
}

const firsts = (values: ReadonlyMap<string, readonly Compared[]>): Compared[] =>
  [...values.values()].map(([first]) => first!);

/** Each change once, however often the articles say the values. */
function once(pairs: readonly (readonly [Compared, Compared])[]): (readonly [Compared, Compared])[] {
  const found = new Map(pairs.toReversed().map(([a, b]) => [`${a.value}\n${b.value}`, [a, b] as const]));
  return [...found.values()].reverse();
}
