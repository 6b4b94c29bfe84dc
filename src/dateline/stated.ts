import { addDays } from '../korean/calendar.ts';
import type { Published } from '../model/generated/record.ts';
import type { Stated } from '../model/source.ts';
import type { Clue } from './clue.ts';
import { evidenceOf } from './clue.ts';
import { momentOf } from './moment.ts';
import { type ReadStamp, rejectionOf } from './stamps.ts';

/** The date of publication that the document states, by the order in which its dates are trusted; null where it states none. */
export function statedDate(stamps: readonly ReadStamp[], stated: Stated, told: readonly Clue[]): Published | null {
  const byFormat = stated.published ? momentOf(stated.published) : null;
  const shown = stamps
    .filter((stamp) => stamp.use === 'published' && !isDoubtful(stamp, told))
    .sort((a, b) => a.rank - b.rank);
  const best = shown[0];
  if (!best && !byFormat) return null;
  // what the format says holds, but a time on the page is finer than a day in the markup
  const value = byFormat && !(best?.value.startsWith(byFormat) ?? false) ? byFormat : best!.value;
  const day = value.slice(0, 10);
  const same = stamps.filter(
    (stamp) => stamp.value.startsWith(day) && stamp.use !== 'rejected' && stamp.use !== 'embargo',
  );
  const agreeing = told.filter((clue) => clue.holds?.(day) ?? false);
  const sorts = new Set([
    ...same.map(({ sort }) => sort),
    ...(byFormat?.startsWith(day) ? ['format'] : []),
    ...agreeing.map(({ kind }) => kind),
  ]);
  const isTrusted = byFormat !== null || best!.rank <= 4 || (best!.rank <= 6 && (sorts.size > 1 || told.length === 0));
  return {
    value,
    basis: 'stated',
    confidence: !isTrusted ? 'low' : sorts.size > 1 ? 'high' : 'medium',
    rule: `dateline/${value === byFormat ? 'format' : best!.sort}`,
    evidence: [
      ...(byFormat
        ? [{ rule: 'dateline/format', text: stated.published!, allows: byFormat.slice(0, 10), at: null }]
        : []),
      ...same.map(({ sort, text, at }) => ({ rule: `dateline/${sort}`, text, allows: day, at })),
      ...agreeing.map(evidenceOf),
    ],
    rejected: stamps
      .filter(({ use, value: other }) => use !== 'modified' && !(other.startsWith(day) && use === 'published'))
      .map(asRejected),
  };
}

/** How many days after the day that it tells an article may be dated, and before it: releases are written ahead. */
const LATE = 3;
const EARLY = 2;

/** A bare date that the text contradicts, or that stands where pages show today and that nothing in the text supports. */
function isDoubtful({ sort, isAbove, value, rank }: ReadStamp, told: readonly Clue[]): boolean {
  if (sort !== 'bare' && sort !== 'sheet') return false;
  const day = value.slice(0, 10);
  const isNear = (clue: Clue): boolean => {
    for (let k = -LATE; k <= EARLY; k++) if (clue.holds?.(addDays(day, k))) return true;
    return false;
  };
  if (sort === 'sheet') return !told.every(isNear);
  if (!isAbove && rank <= 5) return false;
  return told.length === 0 ? isAbove || rank > 5 : !told.every(isNear);
}

/** Dates of publication that a more trusted one outdoes. */
const asRejected = (stamp: ReadStamp) =>
  rejectionOf(stamp.use === 'published' ? { ...stamp, reason: '더 믿을 만한 날짜가 있음' } : stamp);
