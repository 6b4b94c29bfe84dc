import { type Day, earlier, later } from '../korean/calendar.ts';
import { type Bounds, edtfOf } from '../korean/edtf.ts';
import type { Field } from '../model/article.ts';
import { placeOf } from '../model/article.ts';
import type { Evidence, Place } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Something in the document that allows the article some days and not others. */
export interface Clue {
  /** Clues of one kind are not independent of each other. */
  readonly kind: string;
  readonly rule: string;
  readonly text: string;
  readonly at: Place | null;
  /** The days within which it allows any at all. */
  readonly bounds: Bounds | null;
  /** Which of them it allows; all, where it is left out. */
  readonly holds?: (day: Day) => boolean;
  /** What it allows, for people. */
  readonly allows: string;
  /** It leans on rows of the tables that nobody verified. */
  readonly unverified?: boolean;
  /** It says what is usual, not what must be. */
  readonly weak?: boolean;
  /** The first to be given up where clues do not meet: 1 before 2. */
  readonly strength: number;
}

export const evidenceOf = ({ rule, text, allows, at }: Clue): Evidence => ({ rule, text, allows, at });

/** A clue that stands in one of the article's texts; `span` is one of the folded text. */
export function clueIn(
  field: Field,
  folded: Span,
  rest: Omit<Clue, 'text' | 'at' | 'allows'> & { readonly allows?: string },
): Clue {
  const span = field.folded.toSource(folded);
  const allows = rest.allows ?? (rest.bounds ? edtfOf(rest.bounds) : 'XXXX');
  return { ...rest, text: field.text.slice(span.start, span.end), at: placeOf(field, span), allows };
}

/** Places in the decoded source of spans of the page. */
export function sourcePlaces(source: Source): (span: Span) => { readonly at: Place; readonly text: string } {
  const index = new LineIndex(source.text);
  return (span) => {
    const { start, end } = source.page.toSource(span);
    return { at: { field: 'source', start, end, line: index.lineOf(start) }, text: source.text.slice(start, end) };
  };
}

/** A clue that allows the days of any of some stretches; none where there is no stretch. */
export function clueOfAny(
  field: Field,
  folded: Span,
  windows: readonly Bounds[],
  rest: Omit<Clue, 'text' | 'at' | 'allows' | 'bounds' | 'holds'>,
): Clue[] {
  if (windows.length === 0) return [];
  const bounds = windows.reduce((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }));
  const holds = (day: Day): boolean => windows.some(({ first, last }) => first <= day && day <= last);
  const allows = [...new Set(windows.map(edtfOf))].join(', ');
  return [clueIn(field, folded, { ...rest, bounds, holds, allows })];
}
