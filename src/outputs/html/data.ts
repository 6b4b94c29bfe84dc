import type { Certainty, Evidence, RejectedDate } from '../../model/generated/record.ts';
import type { ValueKind } from '../../model/value-kinds.ts';

/** What the page knows of every article from the start: enough for lists, filters and plots. */
export interface Summary {
  readonly title: string;
  readonly outlet: string;
  readonly kind: 'news_article' | 'press_release';
  /** The article's own day, else its month or year, the first of an interval; else empty. */
  readonly date: string;
  readonly zones: readonly string[];
  readonly people: readonly string[];
  /** Programs with the whole budget in won and the years (EDTF) that the article gives each. */
  readonly programs: readonly {
    readonly name: string;
    readonly budget: number | null;
    readonly period: string | null;
  }[];
  readonly ministries: readonly string[];
  readonly findings: readonly { readonly code: string; readonly severity: Severity; readonly message: string }[];
  /** Dates of the calendar (EDTF), each once, with the words around it. */
  readonly events: readonly { readonly date: string; readonly text: string }[];
  /** One entry a quote; the start of a long one. An empty speaker is unknown. */
  readonly quotes: readonly { readonly speaker: string; readonly text: string }[];
  /** The largest amount in won. */
  readonly amount: number | null;
  /** The copies of one text that it is one of; null where it is alone. */
  readonly copies: Copies | null;
}

export interface Copies {
  readonly id: string;
  /** How many there are in the run that compared them, which may be more than the page holds. */
  readonly size: number;
  /** To the original, as estimated; 1 for the original itself. */
  readonly similarity: number;
  readonly isOriginal: boolean;
}

export type Severity = 'error' | 'warning' | 'note';

/** A value in one of the texts of an article. */
export interface Mark {
  readonly kind: ValueKind;
  /** The index of its text in `texts`. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly notes: readonly string[];
  readonly rule: string;
  readonly certainty: Certainty;
  readonly line: number;
}

/** The rest of an article, unpacked when it is looked at. */
export interface Detail {
  readonly path: string;
  readonly url: string | null;
  readonly byline: string;
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly marks: readonly Mark[];
  readonly published: {
    readonly value: string | null;
    readonly basis: 'stated' | 'inferred' | 'given' | null;
    readonly confidence: 'high' | 'medium' | 'low' | null;
    readonly evidence: readonly Pick<Evidence, 'rule' | 'text' | 'allows'>[];
    readonly rejected: readonly RejectedDate[];
  };
  readonly quotes: readonly { readonly speaker: string; readonly text: string; readonly line: number }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly line: number | null;
    /** Where it stands in the texts, when it does. */
    readonly place: { readonly text: number; readonly start: number; readonly end: number } | null;
  }[];
  /** The text is null where only the record was there. */
  readonly removed: readonly {
    readonly kind: string;
    readonly rule: string;
    readonly lines: readonly [number, number];
    readonly text: string | null;
  }[];
}

/** The first thing that the page unpacks. */
export interface Index {
  readonly lang: 'ko' | 'en';
  readonly version: string;
  readonly articles: readonly Summary[];
  /** Articles beyond the limit, which are not in the page. */
  readonly leftOut: number;
  /** Articles that came as records, which hold no removed text. */
  readonly withoutSource: number;
  /** Articles in each packed piece of details. */
  readonly pieceSize: number;
}
