import { fold } from '../../korean/fold.ts';
import type { DateEntity } from '../../model/generated/record.ts';
import { sentenceAt } from '../sentences.ts';
import { firstFrom, type Page } from './join.ts';

const GOAL =
  /^(?: ?(?:까지|말까지))|^(?:을|를)? ?(?:\S+ ){0,2}?(?:목표|완공|준공|개통|완료|마무리|문을 연|개장|개관|준공식)/;
const BEGINS = /^(?: ?부터).{0,24}?(?:시작|시행|추진|운영|지급|도입|실시|착수)/;
const REACH = 80;

/** The period that the words around a place of a field give, nearest first; null if they give none. */
export function periodAt(page: Page, from: number, to: number): string | null {
  const sentence = page.sentences[sentenceAt(page.sentences, from)];
  if (!sentence) return null;
  const start = Math.max(sentence.start, from - REACH);
  const end = Math.min(sentence.end, to + REACH);
  const near: { value: string; distance: number }[] = [];
  for (let i = firstFrom(page.dates, start); i < page.dates.length && page.dates[i]!.at.start < end; i++) {
    const date = page.dates[i]!;
    const value = spanOf(date, page.dates[i + 1], page);
    if (value !== null)
      near.push({ value, distance: date.at.start < from ? from - date.at.end : 2 * (date.at.start - to) + 20 });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near[0]?.value ?? null;
}

/** The stretch of time that a date says of what is done: a range, `까지`, a goal, a beginning with how long it lasts. */
function spanOf(date: DateEntity, next: DateEntity | undefined, { field }: Page): string | null {
  const { value, type, grain, role } = date;
  if (value === null || type !== 'date' || value.startsWith('X')) return null;
  const after = fold(field.text.slice(date.at.end, date.at.end + 40));
  if (role === 'from' && next?.type === 'duration' && next.at.start - date.at.end < 8)
    return lasting(value, next.value);
  if (value.includes('/') && (grain === 'range' || value.includes('..')))
    return value.startsWith('../') || !value.endsWith('/..') || BEGINS.test(after) || /~ ?$/.test(date.text)
      ? value
      : null;
  if (value.includes('/')) return null;
  if (role === 'until' || GOAL.test(after)) return grain === 'day' ? null : `../${value}`;
  return role === 'from' && BEGINS.test(after) ? `${value}/..` : null;
}

/** 올해부터 4년간: 2023/2026. */
function lasting(value: string, duration: string | null): string | null {
  const years = /^P(\d{1,2})Y$/.exec(duration ?? '')?.[1];
  const from = /^(\d{4})(?:\/\.\.)?$/.exec(value)?.[1];
  return years && from ? `${from}/${Number(from) + Number(years) - 1}` : null;
}

/** A plan that is named by its year: 2026년도 종합시행계획. */
export const yearOf = (name: string): string | null => /^(20\d\d)(?:년도?|학년도)? ./.exec(name)?.[1] ?? null;
