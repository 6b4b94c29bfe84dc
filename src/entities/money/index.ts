import type { Lexicon } from '../../data/lexicon.ts';
import { type Decimal, toNumber } from '../../korean/decimal.ts';
import { type Article, type Field, placeOf } from '../../model/article.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { MoneyReading } from '../../model/reading/money.ts';
import type { Figure } from '../figure/figure.ts';
import { figuresOf, textOf } from '../figure/scan.ts';
import type { Kind } from '../kind.ts';
import { isBareWon } from './bare.ts';
import { cueMatcher } from './cues.ts';
import { kindOf } from './kind.ts';
import { shareUnits } from './list.ts';

/** Amounts of money: the figures whose unit is a currency, and those of 억 and 조 that stand beside words of money. */
export const moneyKind: Kind<'money'> = {
  name: 'money',
  find: (article, lexicon) => findMoney(article, lexicon),
  resolve: (mentions) => mentions.map(toEntity),
};

interface Amount {
  readonly field: Field;
  readonly figure: Figure;
  readonly code: string;
}

function findMoney(article: Article, lexicon: Lexicon): Mention<MoneyReading>[] {
  const matcher = cueMatcher(lexicon);
  const amounts: Amount[] = [];
  for (const field of article.fields) {
    const text = textOf(field);
    for (const figure of shareUnits(text, figuresOf(field, lexicon), matcher)) {
      if (figure.unit?.type === 'currency') amounts.push({ field, figure, code: figure.unit.code });
      else if (isBareWon(text, figure, matcher)) amounts.push({ field, figure, code: 'KRW' });
    }
  }
  return amounts.map((amount, i) => mention(amount, amounts[i - 1], amounts[i + 1], matcher));
}

function mention(
  { field, figure, code }: Amount,
  before: Amount | undefined,
  after: Amount | undefined,
  matcher: ReturnType<typeof cueMatcher>,
): Mention<MoneyReading> {
  const neighbours = {
    before: before?.field === field ? before.figure.outer.end : 0,
    after: after?.field === field ? after.figure.outer.start : Number.POSITIVE_INFINITY,
  };
  const isRange = figure.upTo !== null;
  const value = toNumber(figure.value);
  return mentionOf(field, figure.outer, `money/${figure.shape}`, {
    amount: isRange ? null : value,
    amount_min: isRange ? value : null,
    amount_max: isRange ? toNumber(figure.upTo as Decimal) : null,
    currency: code,
    approx: figure.approx,
    bound: figure.bound,
    kind: kindOf(textOf(field), figure.outer, neighbours, matcher) ?? 'other',
    certainty: figure.shape === 'bare' || figure.shape === 'list' ? 'derived' : 'stated',
  });
}

const toEntity = ({ field, span, text, rule, reading }: Mention<MoneyReading>): MoneyEntity => ({
  text,
  ...reading,
  program: null,
  rule,
  at: placeOf(field, span),
});
