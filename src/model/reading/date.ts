/** What the words of a date mention say, before anything around them is looked at. */
export interface DateReading {
  readonly type: 'date' | 'time' | 'duration' | 'set';
  /** The date, or the first of a range; null for what is no point in time. */
  readonly from: DatePoint | null;
  /** The last of a range; null where there is none. */
  readonly to: DatePoint | null;
  /** A range without an end: `25.11.~`. */
  readonly open: boolean;
  readonly role: 'from' | 'until' | null;
  readonly approx: boolean;
  /** EDTF where the words alone fix it and it is no point: `P4Y`, `XXXX-03`; null where they fix nothing. */
  readonly value: string | null;
  readonly context: DateContext;
}

/** What the text around a date says of it. */
export interface DateContext {
  /** The tense of the verb that it belongs to. */
  readonly tense: 'past' | 'future' | null;
  /** Right before a verb of reporting: `4일 밝혔다`. */
  readonly reported: boolean;
  /** Behind the subject of a sentence that ends in such a verb: `시는 4일 도서관을 짓는다고 밝혔다`. */
  readonly reportedLater: boolean;
  /** It belongs to a relative clause: `지난달 27일 맺은 계약`. */
  readonly aside: boolean;
  /** The number of the sentence and of the paragraph in its field. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** A year, month or day by number, or counted from the article's date or from an earlier date of the text. */
export type DatePart = number | CountedPart;

export interface CountedPart {
  readonly by: 'anchor' | 'antecedent';
  readonly offset: number;
}

export const YEAR_PARTS = [
  'H1',
  'H2',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'early',
  'middle',
  'late',
  'within',
  'spring',
  'summer',
  'autumn',
  'winter',
] as const;
export type YearPart = (typeof YEAR_PARTS)[number];
export type MonthPart = 'early' | 'middle' | 'late';

/** The parts of a date that its words name; what they leave out is for the text around it to say. */
export interface DatePoint {
  readonly year?: DatePart;
  readonly month?: DatePart;
  readonly day?: DatePart;
  /** Weeks from the article's own: 0 for 이번 주. */
  readonly week?: number;
  /** 1 for the first week of its month, which is that of its first Thursday. */
  readonly weekOfMonth?: number;
  readonly yearPart?: YearPart;
  readonly monthPart?: MonthPart;
  /** 월 … 일, as written. */
  readonly weekday?: string;
  /** 지난, 오는. */
  readonly direction?: 'past' | 'future';
  /** `15:00` */
  readonly time?: string;
  /** The time of a date before, that many years earlier: -1 for 전년 동기. */
  readonly samePeriod?: number;
  /** EDTF of what has a name: a term of office. */
  readonly named?: string;
  /** All days on which a holiday or an election of that name was or will be. */
  readonly occasions?: readonly string[];
}
