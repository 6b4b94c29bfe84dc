import type { Lexicon } from '../../data/lexicon.ts';
import type { NameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';
import { toNumber } from '../../korean/decimal.ts';
import { type Article, type Field, placeOf } from '../../model/article.ts';
import { FUNDING } from '../../model/funding.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { MoneyReading } from '../../model/reading/money.ts';
import type { Figure } from '../figure/figure.ts';
import { peopleMatcher } from '../figure/people.ts';
import { figuresOf, textOf } from '../figure/scan.ts';
import type { Kind } from '../kind.ts';
import { bareWon } from './bare.ts';
import { cueMatcher } from './cues.ts';
import { joinGarbled } from './garbled.ts';
import { isWholeOf, kindAbout, kindOf } from './kind.ts';
import { shareUnits } from './list.ts';
import { sharePartUnits } from './parts.ts';

/** Amounts of money: the figures whose unit is a currency, and those of 억 and 조 that stand beside words of money. */
export const moneyKind: Kind<'money'> = {
  name: 'money',
  find: (article, lexicon) => findMoney(article, lexicon),
  resolve: (mentions) => mentions.map(toEntity),
};

/** What was read with a unit that stands elsewhere, or with none. */
const DERIVED = new Set(['bare', 'list', 'table-cell']);

interface Amount {
  readonly field: Field;
  readonly figure: Figure;
  readonly code: string;
  /** False for a 억 without a unit that no word around it makes money. */
  readonly sure: boolean;
}

/** Headlines leave the unit out. */
const HEADLINE = /^(?:title|subtitles)/;
/** How far apart two amounts of one list or sentence stand. */
const NEAR = 120;
const MOST_LISTED = 8;
/** The end of a sentence or line. */
const BREAK = /\n|다\.|[.!?] /;
/** How far behind an amount one stands that goes on from it. */
const GOES_ON = 30;

function findMoney(article: Article, lexicon: Lexicon): Mention<MoneyReading>[] {
  const matcher = cueMatcher(lexicon);
  const people = peopleMatcher(lexicon);
  const amounts: Amount[] = [];
  for (const field of article.fields) {
    const text = textOf(field);
    const figures = joinGarbled(text, figuresOf(article, field, lexicon));
    for (const figure of sharePartUnits(text, shareUnits(text, figures, matcher), matcher)) {
      if (figure.unit?.type === 'currency') amounts.push({ field, figure, code: figure.unit.code, sure: true });
      else {
        const bare = bareWon(text, figure, matcher, people);
        if (bare !== 'no') amounts.push({ field, figure, code: 'KRW', sure: bare === 'money' });
      }
    }
  }
  return mentionsOf(backDoubtful(amounts), matcher);
}

/** Keeps a 억 without a unit or a word of money where an amount of the same value or one close by in its paragraph speaks for it. */
function backDoubtful(amounts: readonly Amount[]): Amount[] {
  const known = new Set(
    amounts.filter(({ sure, code }) => sure && code === 'KRW').map(({ figure }) => toNumber(figure.value)),
  );
  const kept: Amount[] = [];
  amounts.forEach((amount, i) => {
    const isBacked =
      amount.sure ||
      known.has(toNumber(amount.figure.value)) ||
      (known.size > 0 && HEADLINE.test(amount.field.name)) ||
      isNear(amount, kept.at(-1)) ||
      isListed(amount, amounts[i - 1]) ||
      isListed(amount, amounts[i + 1]) ||
      isNear(
        amount,
        amounts.slice(i + 1, i + 1 + MOST_LISTED).find(({ sure }) => sure),
      );
    if (isBacked) kept.push(amount);
  });
  return kept;
}

/** Items of a marked list with a 억 each: `△공기정화장치 184억 △내진보강 296억`. Counts in such lists have their units. */
function isListed(amount: Amount, other: Amount | undefined): boolean {
  if (!isNear(amount, other)) return false;
  const [first, second] = amount.figure.outer.start < other!.figure.outer.start ? [amount, other!] : [other!, amount];
  return /^[가-힣\s,;]{0,4}[△▲▷▶◆◇■□○●•①-⑳]/.test(
    textOf(amount.field).slice(first.figure.outer.end, second.figure.outer.start),
  );
}

function isNear(amount: Amount, other: Amount | undefined): boolean {
  if (!other || other.field !== amount.field || other.code !== 'KRW') return false;
  const from = Math.min(amount.figure.outer.end, other.figure.outer.end);
  const to = Math.max(amount.figure.outer.start, other.figure.outer.start);
  return to - from < NEAR && !textOf(amount.field).slice(from, to).includes('\n');
}

/** Each amount as a mention; its kind is told by words around it, or by the amount that it goes on from: `1,029 → 1,311억 원`. */
function mentionsOf(amounts: readonly Amount[], matcher: NameMatcher<MoneyKindRow>): Mention<MoneyReading>[] {
  const mentions: Mention<MoneyReading>[] = [];
  amounts.forEach(({ field, figure, code }, i) => {
    const before = sameField(field, amounts[i - 1]);
    const after = sameField(field, amounts[i + 1]);
    const neighbours = {
      before: before?.figure.outer.end ?? 0,
      after: after?.figure.outer.start ?? Number.POSITIVE_INFINITY,
    };
    const text = textOf(field);
    const told =
      figure.about === undefined ? kindOf(text, figure.outer, neighbours, matcher) : kindAbout(figure.about, matcher);
    const goesOn =
      before &&
      figure.outer.start - before.figure.outer.end < GOES_ON &&
      !BREAK.test(text.slice(before.figure.outer.end, figure.outer.start));
    const last = goesOn ? mentions.at(-1)?.reading.kind : undefined;
    const isWhole =
      last !== undefined && FUNDING.has(last) && isWholeOf(text.slice(before!.figure.outer.end, figure.outer.start));
    const kind = told ?? (isWhole ? 'total' : last) ?? 'other';
    mentions.push(
      mentionOf(field, figure.outer, `money/${figure.shape}`, {
        ...amountOf(figure),
        currency: code,
        approx: figure.approx,
        bound: figure.bound ?? (isCapped(text, figure) ? 'at_most' : null),
        kind,
        certainty: certaintyOf(figure),
      }),
    );
  });
  return mentions;
}

/** 대출 한도는 2천만원, 한도를 100억 원으로 높인다: the word for a limit stands before the amount. */
const isCapped = (text: string, { outer }: Figure): boolean =>
  /한도[는를가은이]? ?[^\n.,0-9]{0,6}$/.test(text.slice(Math.max(0, outer.start - 12), outer.start));

const sameField = (field: Field, amount: Amount | undefined): Amount | undefined =>
  amount?.field === field ? amount : undefined;

const certaintyOf = ({ shape }: Figure): MoneyReading['certainty'] =>
  shape === 'garbled' ? 'guessed' : DERIVED.has(shape) ? 'derived' : 'stated';

function amountOf({ value, upTo, shape }: Figure): Pick<MoneyReading, 'amount' | 'amount_min' | 'amount_max'> {
  if (shape === 'garbled') return { amount: null, amount_min: null, amount_max: null };
  if (upTo === null) return { amount: toNumber(value), amount_min: null, amount_max: null };
  return { amount: null, amount_min: toNumber(value), amount_max: toNumber(upTo) };
}

const toEntity = ({ field, span, text, rule, reading }: Mention<MoneyReading>): MoneyEntity => ({
  text,
  ...reading,
  program: null,
  rule,
  at: placeOf(field, span),
});
