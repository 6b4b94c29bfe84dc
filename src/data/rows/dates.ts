/** time-cues.yaml: words that say when. */
export interface TimeCueRow {
  readonly word: string;
  readonly says: 'year' | 'month' | 'day' | 'week' | 'direction' | 'year-part' | 'month-part';
  readonly by?: 'anchor' | 'antecedent';
  readonly offset?: number;
  readonly direction?: 'past' | 'future';
  readonly part?: string;
  /** Only behind a year: `내년 말`. */
  readonly after_year?: boolean;
  /** What follows where the letters are another word. */
  readonly not?: readonly string[];
  /** What must follow. */
  readonly only?: readonly string[];
}

/** time-counts.yaml: native numbers of days, or before a unit. */
export interface TimeCountRow {
  readonly word: string;
  readonly unit: 'day' | 'month' | 'year' | 'number';
  readonly count: number;
}

/** time-followers.yaml: words after a number with a unit of time. */
export interface TimeFollowerRow {
  readonly word: string;
  readonly makes: 'duration' | 'nothing';
  readonly unit?: string;
  /** The word must end there. */
  readonly whole?: boolean;
  /** No space before it. */
  readonly joined?: boolean;
  readonly not?: readonly string[];
}

/** tense-cues.yaml */
export interface TenseCueRow {
  readonly word: string;
  readonly tense: 'past' | 'future';
  /** The word closes a relative clause. */
  readonly aside?: boolean;
  readonly not?: readonly string[];
}

/** reporting-verbs.yaml: stems of verbs by which something is made known. */
export interface WordRow {
  readonly word: string;
}

/** stamp-labels.yaml: what the label of a date on a page says of it. */
export interface StampLabelRow {
  readonly label: string;
  readonly means: 'published' | 'crawled' | 'modified' | 'widget' | 'embargo' | 'distributed';
  /** Among dates of first publication: 1 before 2. */
  readonly rank?: number;
  /** It counts wherever it stands in the line of a date that has no label. */
  readonly beside?: boolean;
  /** Why a date with this label is not the article's. */
  readonly reason?: string;
}
