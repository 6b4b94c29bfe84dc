import type { Span } from '../text/span.ts';
import type { Field } from './article.ts';
import type { DateReading } from './reading/date.ts';
import type { LawReading } from './reading/law.ts';
import type { MoneyReading } from './reading/money.ts';
import type { OfficialReading } from './reading/official.ts';
import type { OrganizationReading } from './reading/organization.ts';
import type { PlaceReading } from './reading/place.ts';
import type { ProgramReading } from './reading/program.ts';
import type { QuantityReading } from './reading/quantity.ts';
import type { QuoteReading } from './reading/quote.ts';
import type { ZoneReading } from './reading/zone.ts';

/** Words of the article that say something of one kind, as read by a rule and not yet resolved against the article's date or the tables. */
export interface Mention<Reading> {
  readonly field: Field;
  /** A span of `field.text`. */
  readonly span: Span;
  readonly text: string;
  /** date/relative-day */
  readonly rule: string;
  readonly reading: Reading;
}

/** All mentions of an article, each list in reading order. */
export interface Mentions {
  readonly dates: readonly Mention<DateReading>[];
  readonly money: readonly Mention<MoneyReading>[];
  readonly quantities: readonly Mention<QuantityReading>[];
  readonly places: readonly Mention<PlaceReading>[];
  readonly organizations: readonly Mention<OrganizationReading>[];
  readonly officials: readonly Mention<OfficialReading>[];
  readonly zones: readonly Mention<ZoneReading>[];
  readonly laws: readonly Mention<LawReading>[];
  readonly programs: readonly Mention<ProgramReading>[];
  readonly quotes: readonly Mention<QuoteReading>[];
}

/** A mention by its place in the folded text of a field: the one way to make one, so that no rule computes an offset of the text itself. */
export function mentionOf<Reading>(field: Field, folded: Span, rule: string, reading: Reading): Mention<Reading> {
  const span = field.folded.toSource(folded);
  return { field, span, text: field.text.slice(span.start, span.end), rule, reading };
}
