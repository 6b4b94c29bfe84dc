import type { Fact, Period } from './fact.ts';

/** holidays.yaml: one row per day and holiday. */
export interface HolidayRow extends Fact {
  readonly date: string;
  readonly names: readonly string[];
}

/** elections.yaml */
export interface ElectionRow extends Fact {
  readonly date: string;
  readonly name: string;
  /** 지방선거 | 총선 | 대선 | 재보궐선거 */
  readonly type: string;
  readonly ordinal: number | null;
}

/** terms.yaml: numbered terms: 민선 8기, 21대 국회, 문재인 정부. */
export interface TermRow extends Fact, Period {
  readonly name: string;
  /** 민선 | 국회 | 정부 */
  readonly type: string;
  readonly ordinal: number;
}

/** known-years.yaml: events that are counted in years. */
export interface KnownYearRow extends Fact {
  readonly name: string;
  readonly year: number;
}

/** known-periods.yaml: words that are written only from a day on, or only in a period. */
export interface KnownPeriodRow extends Fact, Period {
  readonly name: string;
}

/** known-events.yaml: what happened on a day that news counts from or towards. */
export interface KnownEventRow extends Fact, Period {
  readonly name: string;
  readonly names?: readonly string[];
  /** Names that other events of the table have as well: only days counted towards it are read with them (올림픽). */
  readonly short?: readonly string[];
  /** It is meant only in an article that has all these words. */
  readonly near?: readonly string[];
  readonly from: string;
}

/** annual-events.yaml: what is held once a year and counted; the n-th was held in the year `base` + n. */
export interface AnnualEventRow extends Fact {
  readonly name: string;
  readonly base: number;
}

/** season-words.yaml: words that are written in some months of the year, by what is usual. */
export interface SeasonWordRow {
  readonly word: string;
  readonly months: readonly number[];
  /** What must stand close behind it. */
  readonly with?: readonly string[];
}

/** policies.yaml: packages of measures named by their day. */
export interface PolicyRow extends Fact {
  readonly name: string;
  readonly date: string;
}
