import { fold } from '../korean/fold.ts';
import type { ArticleRecord, MoneyEntity, Place } from '../model/generated/record.ts';

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
  readonly at: Place;
  /** Says which values of two articles may be one that was changed: what stands around it, or for a quote what it says. */
  readonly around: string;
}

/** As much around a value as tells it from others. */
const AROUND = 24;

/** The values of an article, kind by kind in reading order, at each mention of a figure or quote and at the first of a name. */
export function comparedValues(record: ArticleRecord): Compared[] {
  const found: Compared[] = [];
  const take = (kind: DiffKind, text: string, value: string, at: Place | undefined, around?: string): void => {
    if (at) found.push({ kind, text, value, at, around: around ?? aroundOf(record, at) });
  };
  for (const money of record.money) take('money', money.text, moneyValue(money), money.at);
  for (const { text, value, unit, bound, at } of record.quantities)
    take('quantities', text, `${value ?? letters(text)} ${unit ?? ''}${bound ? ` ${bound}` : ''}`, at);
  for (const { text, value, at } of record.dates) take('dates', text, value ?? letters(text), at);
  for (const { name, title, mentions } of record.officials)
    if (name !== null) take('officials', title === null ? name : `${name} ${title}`, name, mentions[0]?.at);
  for (const { name, canonical, mentions } of record.organizations)
    take('organizations', mentions[0]?.text ?? name, letters(canonical ?? name), mentions[0]?.at);
  for (const { text, at } of record.quotes) take('quotes', text, letters(text), at, letters(text));
  return found;
}

const moneyValue = ({ text, amount, amount_min, amount_max, currency, bound }: MoneyEntity): string => {
  const sum =
    amount ?? (amount_min === null && amount_max === null ? letters(text) : `${amount_min ?? ''}~${amount_max ?? ''}`);
  return `${sum} ${currency}${bound ? ` ${bound}` : ''}`;
};

/** The letters before and behind a place: no figures, for they may have been changed too. */
function aroundOf(record: ArticleRecord, { field, start, end }: Place): string {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [];
  const value = (record as unknown as Record<string, unknown>)[name];
  const text = index === undefined ? value : Array.isArray(value) ? value[Number(index)] : '';
  if (typeof text !== 'string') return '';
  const before = text.slice(Math.max(0, start - 2 * AROUND), start);
  const behind = text.slice(end, end + 2 * AROUND);
  return `${words(before).slice(-AROUND)}|${words(behind).slice(0, AROUND)}`;
}

const words = (text: string): string => fold(text).replace(/[^\p{L}]+/gu, '');

/** A text by its letters and digits alone. */
const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
