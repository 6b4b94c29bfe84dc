import { addDays, addMonths, type Day, dayIn, dayNumber, dayOf, type Month, monthIn, yearIn } from './calendar.ts';
import { boundsOf } from './edtf.ts';

/** Which way words without a year or month look from the article's day: `past` for 지난 and told events, `future` for 오는 and plans. */
export type Lean = 'past' | 'future' | null;

/** The article's day, and by how many days it may be later than it says: a release tells what happens on the day of its embargo. */
export interface Today {
  readonly day: Day;
  readonly slack: number;
}

/** `N일` alone. News names the month wherever it is not its own, but for the days next to a turn of the month. */
export function bareDay(number: number, lean: Lean, isExplicit: boolean, { day, slack }: Today): Day | null {
  const month = day.slice(0, 7);
  const own = dayIn(day);
  if (lean === 'past') return monthWith(number, isExplicit ? number < own : number <= own + slack, month, -1);
  if (lean === 'future') return monthWith(number, isExplicit ? number >= own : number >= own - 2, month, 1);
  if (Math.abs(number - own) <= 15) return monthWith(number, true, month, number < own ? 1 : -1);
  return monthWith(number, false, month, number > own ? -1 : 1);
}

/** The day in this month, or else in the next month that way which has it. */
function monthWith(number: number, isThis: boolean, month: Month, step: 1 | -1): Day | null {
  for (let k = isThis ? 0 : 1; k < 4; k++) {
    const candidate = addMonths(month, k * step);
    const day = dayOf(yearIn(candidate), monthIn(candidate), number);
    if (day) return day;
  }
  return null;
}

/** The year of a month and day without one. */
export function yearOfDay(month: number, day: number, lean: Lean, isExplicit: boolean, today: Today): number | null {
  const year = yearIn(today.day);
  const candidates = [year - 1, year, year + 1].map((y) => dayOf(y, month, day));
  if (lean === 'past') {
    const limit = isExplicit ? today.day : addDays(today.day, today.slack);
    return yearOrNull(candidates.findLast((candidate) => candidate !== null && candidate <= limit));
  }
  if (lean === 'future') {
    const limit = isExplicit ? today.day : addDays(today.day, -3);
    return yearOrNull(candidates.find((candidate) => candidate !== null && candidate >= limit));
  }
  const distance = (candidate: Day | null | undefined): number =>
    candidate ? Math.abs(dayNumber(candidate) - dayNumber(today.day)) : Number.POSITIVE_INFINITY;
  const other = distance(candidates[0]) < distance(candidates[2]) ? candidates[0] : candidates[2];
  return distance(candidates[1]) > 240 && distance(other) < 125 ? yearOrNull(other) : year;
}

const yearOrNull = (day: Day | null | undefined): number | null => (day ? yearIn(day) : null);

/** The year of a month without one: this year's, but for what lies far on the wrong side of the year's turn. */
export function yearOfMonth(month: number, lean: Lean, isExplicit: boolean, { day }: Today): number {
  const year = yearIn(day);
  const own = monthIn(day);
  if (lean === 'past') {
    if (isExplicit) return month < own || (month === own && dayIn(day) >= 25) ? year : year - 1;
    return month <= own || (month === own + 1 && dayIn(day) >= 28) ? year : year - 1;
  }
  if (lean === 'future') return month >= own || (!isExplicit && own - month < 5) ? year : year + 1;
  if (own - month > 8) return year + 1;
  return month - own > 8 ? year - 1 : year;
}

/** The year of a half or quarter without one; `valueIn` gives its months in a year. */
export function yearOfPart(valueIn: (year: number) => string, lean: Lean, { day }: Today): number {
  const year = yearIn(day);
  const at = (y: number) => boundsOf(valueIn(y))!;
  if (lean === 'past') return at(year).first <= day ? year : year - 1;
  if (lean === 'future') return dayNumber(day) - dayNumber(at(year).last) < 150 ? year : year + 1;
  const distance = (y: number): number => {
    const { first, last } = at(y);
    if (first > day) return dayNumber(first) - dayNumber(day);
    return last < day ? dayNumber(day) - dayNumber(last) : 0;
  };
  const other = distance(year - 1) < distance(year + 1) ? year - 1 : year + 1;
  return distance(year) > 120 && distance(other) < 60 ? other : year;
}

/** A verb alone does not look further than this: in `6·13 지방선거 후보 등록이 마감됐다` it is the papers that are in, not the vote that is over. */
const IMPLIED_REACH = 400;

/** Of the days of a holiday or an election the one that is meant; `isExplicit` where 지난 or 오는 says which way. */
export function nearestOf(
  days: readonly Day[],
  year: number | null,
  lean: Lean,
  isExplicit: boolean,
  today: Today | null,
): Day | null {
  const inYear = year === null ? days : days.filter((day) => yearIn(day) === year);
  if (inYear.length === 1 || !today) return inYear.length === 1 ? inYear[0]! : null;
  const sorted = [...inYear].sort();
  const distance = (day: Day): number => Math.abs(dayNumber(day) - dayNumber(today.day));
  const leaning =
    lean === 'past'
      ? sorted.findLast((day) => day <= today.day)
      : lean === 'future'
        ? sorted.find((day) => day >= today.day)
        : undefined;
  if (lean && isExplicit) return leaning ?? null;
  if (leaning && distance(leaning) <= IMPLIED_REACH) return leaning;
  return sorted.reduce<Day | null>((best, day) => (best === null || distance(day) < distance(best) ? day : best), null);
}
