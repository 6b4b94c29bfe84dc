import { addDays, type Day, dayNumber } from '../korean/calendar.ts';
import { type Bounds, EARLIEST, edtfOf, intersect, LATEST } from '../korean/edtf.ts';
import type { Clue } from './clue.ts';

/** The days on which the clues meet; no value where they leave more than about a year. */
export interface Inferred {
  readonly bounds: Bounds;
  readonly value: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly clues: readonly Clue[];
}

const ALL: Bounds = { first: EARLIEST, last: LATEST };
/** Beyond this many days the clues are too far apart to be searched, and beyond the other no date of an article. */
const SEARCHED = 3700;
const TOLD = 400;

/** The day, month or interval that all clues allow; null where they do not meet or have no frame. */
export function infer(all: readonly Clue[], until: Day): Inferred | null {
  const clues = distinct(all);
  for (const kept of lessAndLess(clues)) {
    const bounds = boundsOfAll(kept, until);
    if (!bounds) continue;
    if (bounds.first === EARLIEST || bounds.last === LATEST) return null;
    if (lengthOf(bounds) > SEARCHED) return null;
    const days = daysIn(bounds, kept);
    if (days.length > 0) return told(days, kept, clues);
  }
  return null;
}

/** More clues than this say nothing more. */
const ENOUGH = 300;

/** The same words under the same rule are one clue. */
const distinct = (clues: readonly Clue[]): readonly Clue[] =>
  [...new Map(clues.map((clue) => [`${clue.rule} ${clue.text} ${clue.allows}`, clue])).values()].slice(0, ENOUGH);

/** The days within all bounds. Someone who is in office still was so at least until the tables end. */
function boundsOfAll(clues: readonly Clue[], until: Day): Bounds | null {
  const bounds = clues.reduce<Bounds | null>(
    (all, clue) => all && (clue.bounds ? intersect(all, clue.bounds) : all),
    ALL,
  );
  if (!bounds || bounds.last <= until || !clues.some(({ kind }) => kind === 'office')) return bounds;
  return intersect(bounds, { first: EARLIEST, last: until });
}

/** So many clues at most are left out one at a time. */
const MOST = 60;

/** All clues, then without the weakest ones, each time also without any single one: the others outweigh it. */
function* lessAndLess(clues: readonly Clue[]): Generator<readonly Clue[]> {
  yield clues;
  const weakest = clues.filter(({ strength }) => strength <= 1);
  if (clues.length <= MOST) for (const one of weakest) yield clues.filter((clue) => clue !== one);
  for (const dropped of [1, 2]) {
    const kept = clues.filter(({ strength }) => strength > dropped);
    yield kept;
    if (kept.length > MOST || kept.length < 4) continue;
    for (const one of [...kept].sort((a, b) => a.strength - b.strength)) yield kept.filter((clue) => clue !== one);
  }
}

function daysIn({ first, last }: Bounds, clues: readonly Clue[]): Day[] {
  const tests = clues.flatMap(({ holds }) => (holds ? [holds] : []));
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (tests.every((holds) => holds(day))) days.push(day);
  return days;
}

function told(days: readonly Day[], kept: readonly Clue[], clues: readonly Clue[]): Inferred | null {
  const bounds = { first: days[0]!, last: days.at(-1)! };
  const length = lengthOf(bounds);
  if (!isFirm(kept) && length > 45) return null;
  const confidence = confidenceOf(bounds, kept, clues);
  return { bounds, value: length > TOLD ? null : edtfOf(bounds), confidence, clues: kept };
}

const lengthOf = ({ first, last }: Bounds): number => dayNumber(last) - dayNumber(first);

/** High: kinds that are independent of each other meet on sources that were seen. Low: only what is usual fixes it, or a clue speaks against it. */
function confidenceOf(bounds: Bounds, kept: readonly Clue[], clues: readonly Clue[]): Inferred['confidence'] {
  const strict = kept.filter(({ weak }) => !weak);
  if (strict.length < kept.length && !isFixedBy(strict, bounds)) return 'low';
  const all = new Set(strict.map(({ kind }) => kind));
  const sourced = new Set(strict.filter(({ unverified }) => !unverified).map(({ kind }) => kind));
  const given = clues.filter((clue) => !kept.includes(clue) && !clue.weak);
  if (given.length > 0 || all.size < 2) return 'low';
  const isSourced = isVouched(strict) && sourced.size >= 2 && all.size >= 3;
  return isSourced && lengthOf(bounds) <= 62 ? 'high' : 'medium';
}

/** Whether these clues alone leave just those days. */
function isFixedBy(clues: readonly Clue[], { first, last }: Bounds): boolean {
  const bounds = boundsOfAll(clues, LATEST);
  if (!bounds || bounds.first === EARLIEST || bounds.last === LATEST || lengthOf(bounds) > SEARCHED) return false;
  const days = daysIn(bounds, clues);
  return days[0] === first && days.at(-1) === last;
}

/** Told events and the day on which the page was taken are no frame: something must hold only for a time. */
const isFirm = (clues: readonly Clue[]): boolean =>
  clues.some(
    ({ kind, bounds }) =>
      kind !== 'past' && kind !== 'future' && kind !== 'crawl' && bounds !== null && bounds.last !== LATEST,
  );

/** Days and weekdays alone fix no year: what frames them must rest on something that a source was seen to support. */
const isVouched = (clues: readonly Clue[]): boolean =>
  clues.some(({ bounds, unverified }) => !unverified && bounds && bounds.first !== EARLIEST && bounds.last !== LATEST);
