import { addDays, type Day, dayIn, dayNumber, dayOf, type Month, monthIn, yearIn } from '../../korean/calendar.ts';
import type { Lean, Today } from '../../korean/nearest.ts';
import type { Mention } from '../../model/mention.ts';
import type { DatePoint, DateReading } from '../../model/reading/date.ts';

interface SeenDay {
  readonly day: Day;
  readonly paragraph: number;
}

/** A date that its words fix to a year, by which a later one in the sentence may be read. */
interface SeenPoint {
  readonly point: DatePoint;
  readonly value: string;
  readonly sentence: number;
  readonly paragraph: number;
  readonly end: number;
  readonly hasYear: boolean;
}

const GOES_ON = /(?: 데 이어|에 이어|한 뒤|한 후|이후|지만|으나|는데),? $/;
const COMPARES = /보다|대비|비해|에서|이후|까지|[,.;:()]/;

/** The dates before a place of a field, as far as later words lean on them. */
export class Antecedents {
  readonly #text: string;
  /** The day that the article is about: its first one near its own date. */
  #main: Day | null = null;
  /** The last day of the paragraph that is told as an event, and the last one that is told or planned. */
  #told: SeenDay | null = null;
  #named: SeenDay | null = null;
  #lastMonth: Month | null = null;
  #lastYear: { readonly year: number; readonly sentence: number } | null = null;
  #lastPeriod: { readonly value: string; readonly sentence: number } | null = null;
  /** The period that the last 전년 동기 went back from. */
  #compared: string | null = null;
  #lastPoint: SeenPoint | null = null;
  /** The year in which a half or quarter was last named with it. */
  readonly #partYears = new Map<string, number>();
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Says where the mention stands that is read next. */
  moveTo(start: number): void {
    this.#start = start;
  }

  /** Takes a date that has been worked out. */
  add({ reading, span }: Mention<DateReading>, value: string, lean: Lean, today: Today | null): void {
    const point = reading.to ?? reading.from;
    if (!point || !/^\d{4}/.test(value)) return;
    const last = value.split('/').at(-1)!;
    const { sentence, paragraph } = reading.context;
    const isDay = /^\d{4}-\d\d-\d\d/.test(value) && !value.includes('/');
    if (isDay && typeof reading.from?.day !== 'object') {
      const day = value.slice(0, 10);
      if (reading.role === null && !reading.context.aside) {
        this.#named = { day, paragraph };
        if (!today || day <= addDays(today.day, today.slack)) this.#told = this.#named;
      }
      const isNews = today !== null && [0, 1].includes(dayNumber(today.day) - dayNumber(day));
      if (!this.#main && today && !reading.role && (isNews || (lean !== 'future' && !isFar(day, today))))
        this.#main = day;
    }
    if (/^\d{4}-\d\d/.test(last)) this.#lastMonth = last.slice(0, 7);
    const isComparison = typeof point.year === 'object' && point.year.by === 'antecedent' && point.year.offset < 0;
    if (
      /^\d{4}/.test(last) &&
      !isComparison &&
      point.samePeriod === undefined &&
      (point.year !== undefined || point.month !== undefined)
    )
      this.#lastYear = { year: yearIn(last), sentence };
    if (
      point.samePeriod === undefined &&
      (reading.to || point.yearPart || (point.month !== undefined && point.day === undefined))
    )
      this.#lastPeriod = { value, sentence };
    if (point.yearPart && point.year !== undefined) this.#partYears.set(point.yearPart, yearIn(last));
    const inherited = this.#lastPoint?.sentence === sentence && this.#lastPoint.hasYear;
    this.#lastPoint = {
      point,
      value: last,
      sentence,
      paragraph,
      end: span.end,
      hasYear: point.year !== undefined || typeof point.month === 'object' || (inherited && point.month !== undefined),
    };
  }

  year(sentence: number | null): number | null {
    if (!this.#lastYear || (sentence !== null && this.#lastYear.sentence !== sentence)) return null;
    return this.#lastYear.year;
  }

  month(): Month | null {
    return this.#lastMonth;
  }

  /** A period, that many years away: 전년 동기 goes back from one in its own sentence, else from the one it went back from before. */
  samePeriod(years: number, { context }: DateReading): string | null {
    if (this.#lastPeriod?.sentence === context.sentence || this.#compared === null)
      this.#compared = this.#lastPeriod?.value ?? null;
    return this.#compared?.replace(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) + years)) ?? null;
  }

  /**
   * 이날, 전날, 이튿날: counted from a day of the same paragraph that the text tells as an event of its own, else from the day that the
   * article is about; 전날 alone from the article's own.
   */
  day(offset: number, reading: DateReading, today: Today | null): Day | null {
    const { paragraph, tense } = reading.context;
    const near = tense === 'future' ? this.#named : this.#told;
    const goesOn = offset === 0 && this.#main !== null && this.#followsOn(reading);
    if (near?.paragraph === paragraph && !goesOn) return addDays(near.day, offset);
    if (offset < 0) return today && addDays(today.day, offset);
    const base = this.#main ?? (offset === 0 ? (today?.day ?? null) : null);
    return base && addDays(base, offset);
  }

  /** `6일 선포한 데 이어 이날`: the sentence goes on from another day to the article's own. */
  #followsOn({ context }: DateReading): boolean {
    const seen = this.#lastPoint;
    if (!seen || seen.sentence !== context.sentence) return false;
    return GOES_ON.test(this.#text.slice(Math.max(seen.end, this.#start - 40), this.#start));
  }

  /** The year that a date before in the sentence hands on: `2021년 3월 착공해 11월 준공했다`, `내년 3월과 9월`. */
  yearFor(point: DatePoint, { context }: DateReading, lean: Lean, today: Today | null): number | null {
    const named = point.yearPart === undefined ? undefined : this.#partYears.get(point.yearPart);
    if (named !== undefined && !(lean === 'future' && today && named < yearIn(today.day))) return named;
    const seen = this.#lastPoint;
    if (!seen || seen.sentence !== context.sentence || !seen.hasYear || point.direction) return null;
    const year = yearIn(seen.value);
    const between = this.#text.slice(seen.end, Math.min(this.#start, seen.end + 60));
    if (seen.point.month === undefined && seen.point.yearPart === undefined) {
      const isNext = this.#start - seen.end <= 12 && !COMPARES.test(between);
      return isNext && !conflicts(year, point, lean, today) ? year : null;
    }
    if (/^ ?\(/.test(between) && this.#start - seen.end <= 2) return year;
    if (typeof point.month === 'number' && /^\d{4}-\d\d/.test(seen.value)) {
      if (point.month < monthIn(seen.value) || (point.month === monthIn(seen.value) && point.day === undefined))
        return null;
      return conflicts(year, point, lean, today) ? null : year;
    }
    const follows =
      point.yearPart !== undefined && seen.point.yearPart !== undefined && point.yearPart > seen.point.yearPart;
    return follows && !conflicts(year, point, lean, today) ? year : null;
  }

  /** The month that a day before in the sentence hands on: `10월 5일 열어 12일까지 잇는다`. */
  monthFor(number: number, { context }: DateReading, lean: Lean, today: Today | null): Month | null {
    const seen = this.#lastPoint;
    if (!seen || context.reported) return null;
    const day = /^\d{4}-\d\d-\d\d/.test(seen.value) ? seen.value.slice(0, 10) : null;
    // a list of days goes on: 18일 발표하고 계약은 23~25일이다
    if (
      lean === null &&
      day &&
      seen.paragraph === context.paragraph &&
      number >= dayIn(day) &&
      (!today || !isFar(day, today, 31))
    )
      return dayOf(yearIn(day), monthIn(day), number) && day.slice(0, 7);
    if (seen.sentence !== context.sentence || seen.point.month === undefined) return null;
    if (!/^\d{4}-\d\d-\d\d/.test(seen.value) || number <= dayIn(seen.value)) return null;
    if (today && lean !== 'future' && !isFar(seen.value.slice(0, 10), today, 31)) return null;
    return dayOf(yearIn(seen.value), monthIn(seen.value), number) ? seen.value.slice(0, 7) : null;
  }
}

const isFar = (day: Day, today: Today, days = 10): boolean => Math.abs(dayNumber(day) - dayNumber(today.day)) > days;

/** Plans do not lie in a year that is over, nor told events in one that has not begun. */
function conflicts(year: number, { month }: DatePoint, lean: Lean, today: Today | null): boolean {
  if (!today || lean === null) return false;
  const own = yearIn(today.day);
  if (lean === 'past') return year > own;
  return year < own || (year === own && typeof month === 'number' && month < monthIn(today.day));
}
