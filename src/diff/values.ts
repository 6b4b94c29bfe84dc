import { fold } from '../korean/fold.ts';
import type { ArticleRecord, MoneyEntity, Place } from '../model/generated/record.ts';
import type { Span } from '../text/span.ts';
import { type Context, contextsOf } from './context.ts';

/** The values that an outlet must not change. */
export const DIFF_KINDS = ['money', 'quantities', 'dates', 'officials', 'organizations', 'quotes'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** One value of an article. */
export interface Compared {
  readonly kind: DiffKind;
  /** As it is written. */
  readonly text: string;
  /** What it means: two texts with the same value say the same. */
  readonly value: string;
  /** What may be said otherwise of the same value: 약 and 여 of a figure, the title of a person, the speaker of a quote; null: nothing. */
  readonly mark: string | null;
  readonly at: Place;
  /** Says which values of two articles may be one that was changed; for a quote, that is what it says. */
  readonly around: string;
  readonly context: Context;
}

type Found = Omit<Compared, 'context' | 'around'> & { readonly around: string | undefined };

/** The values of an article, kind by kind in reading order, at each mention of a figure or quote and at the first of a name. */
export function comparedValues(record: ArticleRecord): Compared[] {
  const found: Found[] = [];
  const take = (
    kind: DiffKind,
    text: string,
    value: string,
    mark: string | null,
    at?: Place,
    around?: string,
  ): void => {
    if (at) found.push({ kind, text, value, mark, at, around });
  };
  for (const money of record.money) take('money', money.text, moneyValue(money), exactness(money), money.at);
  for (const { text, value, unit, bound, approx, at } of record.quantities)
    take(
      'quantities',
      text,
      `${value ?? letters(text)} ${unit ?? ''}${bound ? ` ${bound}` : ''}`,
      exactness({ approx }),
      at,
    );
  for (const { text, value, approx, at } of record.dates)
    take('dates', text, value ?? letters(text), exactness({ approx }), at);
  for (const { name, title, mentions } of record.officials)
    if (name !== null) take('officials', title === null ? name : `${name} ${title}`, name, title, mentions[0]?.at);
  for (const { name, canonical, mentions } of record.organizations)
    take('organizations', mentions[0]?.text ?? name, letters(canonical ?? name), null, mentions[0]?.at);
  for (const { text, speaker, at } of record.quotes) {
    // a figure in it is a value of its own
    const words = letters(hidden(record, text, at));
    take('quotes', text, words, speaker?.name ?? null, at, words);
  }
  return withContexts(record, found);
}

const exactness = ({ approx }: { readonly approx: boolean }): string => (approx ? 'about' : 'exact');

const moneyValue = ({ text, amount, amount_min, amount_max, currency, bound }: MoneyEntity): string => {
  const sum =
    amount ?? (amount_min === null && amount_max === null ? letters(text) : `${amount_min ?? ''}~${amount_max ?? ''}`);
  return `${sum} ${currency}${bound ? ` ${bound}` : ''}`;
};

function withContexts(record: ArticleRecord, found: readonly Found[]): Compared[] {
  const figures = figuresOf(record);
  const fields = new Map<string, (start: number, end: number) => Context>();
  return found.map((one) => {
    const { field, start, end } = one.at;
    let context = fields.get(field);
    if (!context) {
      const inField = (list: readonly { readonly at: Place }[]): Span[] =>
        list.filter(({ at }) => at.field === field).map(({ at }) => at);
      context = contextsOf(
        textOf(record, field),
        inField(figures),
        inField(found).flatMap((span) => [span.start, span.end]),
      );
      fields.set(field, context);
    }
    const around = context(start, end);
    return { ...one, around: one.around ?? `${around.before}|${around.behind}`, context: around };
  });
}

const figuresOf = (record: ArticleRecord): readonly { readonly at: Place }[] => [
  ...record.money,
  ...record.quantities,
  ...record.dates,
];

/** A part of a field without the figures in it. */
function hidden(record: ArticleRecord, text: string, { field, start, end }: Place): string {
  let [rest, to] = ['', start];
  const inside = figuresOf(record).filter(({ at }) => at.field === field && at.start >= start && at.end <= end);
  for (const { at } of [...inside].sort((x, y) => x.at.start - y.at.start)) {
    if (at.start > to) rest += text.slice(to - start, at.start - start);
    to = Math.max(to, at.end);
  }
  return rest + text.slice(to - start);
}

/** The text of a field by its name in a place: `body`, `subtitles[1]`. */
function textOf(record: ArticleRecord, field: string): string {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [];
  const value = (record as unknown as Record<string, unknown>)[name];
  const text = index === undefined ? value : Array.isArray(value) ? value[Number(index)] : '';
  return typeof text === 'string' ? text : '';
}

/** A text by its letters and digits alone. */
export const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
