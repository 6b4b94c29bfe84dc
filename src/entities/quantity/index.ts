import type { Lexicon } from '../../data/lexicon.ts';
import { nameMatcher } from '../../data/matcher.ts';
import type { CountedNounRow } from '../../data/rows/index.ts';
import { toNumber } from '../../korean/decimal.ts';
import { placeOf } from '../../model/article.ts';
import type { QuantityEntity } from '../../model/generated/record.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { QuantityReading } from '../../model/reading/quantity.ts';
import { peopleMatcher } from '../figure/people.ts';
import { figuresOf, textOf } from '../figure/scan.ts';
import type { Kind } from '../kind.ts';
import { type CountedNouns, countOf } from './count.ts';

/** Counts and measures: the figures whose unit is no currency. */
export const quantityKind: Kind<'quantities'> = {
  name: 'quantities',
  find: (article, lexicon) =>
    article.fields.flatMap((field) => {
      const text = textOf(field);
      const nouns = countedNouns(lexicon);
      const mentions: Mention<QuantityReading>[] = [];
      for (const figure of figuresOf(article, field, lexicon)) {
        const count = countOf(text, figure, nouns);
        if (!count) continue;
        mentions.push(
          mentionOf(field, { start: count.start, end: count.end }, `quantity/${count.shape}`, {
            value: figure.upTo ? null : toNumber(figure.value),
            unit: count.unit,
            approx: figure.approx,
            bound: figure.bound,
            certainty: 'stated',
          }),
        );
      }
      return mentions;
    }),
  resolve: (mentions) => mentions.map(toEntity),
};

const countedNouns = (lexicon: Lexicon): CountedNouns => ({
  ...lexicon.derived('quantity/nouns', (tables) => {
    const of = (rows: readonly CountedNounRow[]) =>
      nameMatcher(rows.flatMap((row) => row.names.map((name): [string, true] => [name, true])));
    const all = tables['counted-nouns'];
    return { things: of(all.filter((row) => !row.people && !row.ranked)), ranked: of(all.filter((row) => row.ranked)) };
  }),
  people: peopleMatcher(lexicon),
});

const toEntity = ({ field, span, text, rule, reading }: Mention<QuantityReading>): QuantityEntity => ({
  text,
  ...reading,
  rule,
  at: placeOf(field, span),
});
