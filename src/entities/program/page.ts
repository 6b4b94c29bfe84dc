import { fold } from '../../korean/fold.ts';
import type { Field } from '../../model/article.ts';
import type { DateEntity, MoneyEntity } from '../../model/generated/record.ts';
import type { Mention } from '../../model/mention.ts';
import type { ProgramReading } from '../../model/reading/program.ts';
import type { Span } from '../../text/span.ts';
import { sentencesOf } from '../sentences.ts';

export type Name = Mention<ProgramReading>;

/** One field as the joining sees it: its sentences, its names, its money and dates in order. */
export interface Page {
  readonly field: Field;
  readonly sentences: readonly Span[];
  readonly names: readonly Name[];
  readonly money: readonly MoneyEntity[];
  readonly dates: readonly DateEntity[];
}

export function pageOf(
  field: Field,
  names: readonly Name[],
  money: readonly MoneyEntity[],
  dates: readonly DateEntity[],
): Page {
  const here = <T extends { at: { field: string; start: number } }>(list: readonly T[]): T[] =>
    list.filter(({ at }) => at.field === field.name).sort((a, b) => a.at.start - b.at.start);
  return {
    field,
    sentences: sentencesOf(field.text),
    names: names.filter((name) => name.field === field).sort((a, b) => a.span.start - b.span.start),
    money: here(money),
    dates: here(dates),
  };
}

/** The index of the first item that starts at or behind an offset. */
export function firstFrom(items: readonly ({ at: { start: number } } | { span: Span })[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (('span' in item ? item.span.start : item.at.start) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands between two places, without the dates in it. */
export function withoutDates({ field, dates }: Page, from: number, to: number): string {
  let rest = '';
  let at = from;
  for (let i = firstFrom(dates, from); i < dates.length && dates[i]!.at.end <= to; i++) {
    rest += field.text.slice(at, dates[i]!.at.start);
    at = Math.max(at, dates[i]!.at.end);
  }
  return fold(
    (rest + field.text.slice(at, to))
      .replace(/(?:까지|부터|간)(?= |$)/g, '')
      .replace(/\( ?\) ?/g, '')
      .replace(/ {2,}/g, ' '),
  );
}

/** Whether no amount starts between two places. */
export const noMoney = ({ money }: Page, from: number, to: number): boolean =>
  (money[firstFrom(money, from)]?.at.start ?? to) >= to;
