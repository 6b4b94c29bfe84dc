import { type Field, placeOf } from '../../model/article.ts';
import type { QuoteEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { QuoteReading } from '../../model/reading/quote.ts';
import type { Kind } from '../kind.ts';
import { type Attribution, attribute } from './attribute.ts';
import { findQuotes } from './find.ts';

type QuoteMention = Mention<QuoteReading>;

export const quoteKind: Kind<'quotes'> = {
  name: 'quotes',
  find: findQuotes,
  resolve: (mentions, context) =>
    [...byField(mentions).values()].flatMap((quotes) => {
      const said = attribute(quotes, context);
      return quotes.flatMap((quote, k) => (said[k] ? [entityOf(quote, said[k])] : []));
    }),
};

function byField(mentions: readonly QuoteMention[]): Map<Field, QuoteMention[]> {
  const fields = new Map<Field, QuoteMention[]>();
  for (const mention of mentions) {
    const list = fields.get(mention.field);
    if (list) list.push(mention);
    else fields.set(mention.field, [mention]);
  }
  return fields;
}

const entityOf = (
  { field, span, text, rule, reading }: QuoteMention,
  { speaker, certainty }: Attribution,
): QuoteEntity => ({
  text,
  speaker: speaker && { name: speaker.name, label: speaker.label },
  cue: reading.cue,
  rule,
  certainty,
  at: placeOf(field, span),
});
