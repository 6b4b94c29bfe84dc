import type { Span } from '../text/span.ts';
import type { Attachment, Author, Contact, NamedBody, Outlet, Table } from './generated/record.ts';

/**
 * A date that the page shows outside of the article's text, as cleaning found it: `입력 2025.08.08 11:09`, `2026.01.05 (월)`.
 * What it means for the article's own date is for `dateline/` to say.
 */
export interface Stamp {
  /** The date's own characters in the page, without its label. */
  readonly span: Span;
  /** ISO 8601: a day or a moment with +09:00; null where the stamp has no year. */
  readonly value: string | null;
  /** The label before it, without the colon: 입력, 기사승인, 최종편집, 배포; null for a bare date. */
  readonly label: string | null;
  readonly weekday: boolean;
  readonly time: boolean;
  /** Where on the page it stands; `below_text`: below the text, with nothing of another article between. */
  readonly where:
    | 'before_body'
    | 'byline'
    | 'caption'
    | 'below_text'
    | 'after_body'
    | 'comment'
    | 'footer'
    | 'press_header'
    | 'board';
}

/** The values that stand around the article's text. */
export interface Head {
  readonly byline: readonly Author[];
  readonly outlet: Outlet | null;
  readonly stamps: readonly Stamp[];
  // press releases
  readonly issuer: NamedBody | null;
  readonly distributed: string | null;
  readonly embargo: string | null;
  readonly contacts: readonly Contact[];
  readonly attachments: readonly Attachment[];
  readonly tables: readonly Table[];
}

export const EMPTY_HEAD: Head = {
  byline: [],
  outlet: null,
  stamps: [],
  issuer: null,
  distributed: null,
  embargo: null,
  contacts: [],
  attachments: [],
  tables: [],
};
