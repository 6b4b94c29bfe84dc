import { fold } from '../../korean/fold.ts';
import type { DateEntity } from '../../model/generated/record.ts';
import { sentenceAt } from '../sentences.ts';
import { firstFrom, type Page } from './page.ts';

const GOAL =
  /^(?: ?(?:까지|말까지))|^(?:을|를)? ?(?:\S+ ){0,2}?(?:목표|완공|준공|개통|완료|마무리|문을 연|개장|개관|준공식)/;
const BEGINS = /^(?: ?부터).{0,24}?(?:시작|시행|추진|운영|지급|도입|실시|착수)/;
/** The time in which one can apply, or something is counted: no period of the program. */
const NOT_ITS =
  /^(?:까지)? ?(?:\d{1,2}시까지 ?)?(?:\S+ ){0,5}?(?:공모|신청|접수|모집|참여할|응모|제출|입찰|공고|입법예고|행정예고|누적|기준|동기)/;
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
  return near[0]?.value ?? yearsIn(bracketAround(page.field.text.slice(start, end), from - start));
}

/** Years without 년, which say a period only in a bracket on a budget or in a line on the period: `(총사업비 1,350억 원, 2024~2028)`. */
const YEARS = /(?<!\d)(?:'|20)(\d\d)\.? ?[~-] ?(?:'|20)(\d\d)(?![\d-])/;

function yearsIn(text: string): string | null {
  const years = YEARS.exec(fold(text));
  return years && years[1]! < years[2]! ? `20${years[1]}/20${years[2]}` : null;
}

/** What stands in the bracket around an offset; empty where there is none. */
function bracketAround(text: string, at: number): string {
  const open = text.lastIndexOf('(', at);
  const close = text.indexOf(')', at);
  return open < 0 || close < 0 || close - open > REACH || text.slice(open, at).includes(')')
    ? ''
    : text.slice(open, close);
}

/** `ㅇ (사업기간) ’24.~’28.`, `○ 사업 기간 : 2024년 ~ 2026년`: a line of its own on the period. */
const LABELLED =
  /^[\s□■◆◇○●◦ㅇ❍▪▫•·*※-]*(?:\d{1,2}[.)] ?|[가-하][.)] ?)?\(?(?:사업|추진|지원|총|공사|행사)? ?기 ?간\)? ?(?::|\)|(?<=\)))/;
/** The same behind a budget: `* 총사업비 300억원, 사업기간 ’24.~’27.` */
const BESIDE = /(?:사업|추진|공사) ?기간(?:은|는)? ?:? ?(?=['\d])/;
/** How many lines away from a budget or a name such a line can stand. */
const LINES = 4;

/** The period that a labelled line near an offset gives; null if there is none. */
export function labelledPeriod(page: Page, offset: number): string | null {
  const here = sentenceAt(page.sentences, offset);
  const own = page.sentences[here];
  const beside = own && BESIDE.exec(fold(page.field.text.slice(own.start, Math.min(own.end, own.start + 4 * REACH))));
  if (beside) {
    const at = own.start + beside.index + beside[0].length;
    const value = periodAt(page, at, at) ?? yearsIn(page.field.text.slice(at, at + 20));
    if (value !== null) return value;
  }
  for (let i = Math.max(0, here - LINES); i <= Math.min(page.sentences.length - 1, here + LINES); i++) {
    const { start, end } = page.sentences[i]!;
    const text = page.field.text.slice(start, Math.min(end, start + REACH));
    if (!LABELLED.test(fold(text))) continue;
    return periodAt(page, start, start) ?? yearsIn(text);
  }
  return null;
}

const STARTED = /^(?:에|부터)? ?(?:첫 ?삽|착공|기공|공사를 시작|공사에 들어|시작|출범|착수)/;

/** When it began, if words around a place say so: 2014년 3월 첫 삽을 뜬. */
export function beginningAt(page: Page, from: number, to: number): string | null {
  const sentence = page.sentences[sentenceAt(page.sentences, from)];
  if (!sentence) return null;
  const end = Math.min(sentence.end, to + 2 * REACH);
  for (let i = firstFrom(page.dates, Math.max(sentence.start, from - REACH)); i < page.dates.length; i++) {
    const { value, type, at } = page.dates[i]!;
    if (at.start >= end) return null;
    if (type !== 'date' || value === null || !/^\d{4}(?:-\d\d)?$/.test(value)) continue;
    if (STARTED.test(fold(page.field.text.slice(at.end, at.end + 16)))) return value;
  }
  return null;
}

/** The period of the sentence behind an amount, if it has both its ends and no amount or name of its own. */
export function periodBehind(page: Page, offset: number): string | null {
  const next = page.sentences[sentenceAt(page.sentences, offset) + 1];
  if (!next) return null;
  const money = page.money[firstFrom(page.money, next.start)];
  const name = page.names[firstFrom(page.names, next.start)];
  if ((money && money.at.start < next.end) || (name && name.span.start < next.end)) return null;
  const begins = beginningAt(page, offset, offset) ?? beginningAt(page, next.start, next.start);
  const value = joined(begins, periodAt(page, next.start, next.start));
  return value?.includes('/') && !value.startsWith('..') && !value.endsWith('..') ? value : null;
}

/** A beginning and `../2020-12` together, where the one comes before the other. */
export const joined = (from: string | null, period: string | null): string | null =>
  from !== null && period?.startsWith('../') && from < period.slice(3) ? `${from}/${period.slice(3)}` : period;

/** The stretch of time that a date says of what is done: a range, `까지`, a goal, a beginning with how long it lasts. */
function spanOf(date: DateEntity, next: DateEntity | undefined, { field }: Page): string | null {
  const { value, type, grain, role } = date;
  if (value === null || type !== 'date' || value.startsWith('X')) return null;
  const after = fold(field.text.slice(date.at.end, date.at.end + 40));
  if (grain === 'range' && /^\S*-\d\d-\d\d/.test(value) && NOT_ITS.test(after)) return null;
  if (role === 'from' && next?.type === 'duration' && next.at.start - date.at.end < 8)
    return lasting(value, next.value);
  if (value.includes('/') && (grain === 'range' || value.includes('..')))
    return value.startsWith('../') || !value.endsWith('/..') || BEGINS.test(after) || /~ ?$/.test(date.text)
      ? value
      : null;
  if (value.includes('/')) return null;
  if (role === 'until' && next?.type === 'duration' && next.at.start - date.at.end < 8) {
    const whole = lastingUntil(value, next.value);
    if (whole !== null) return whole;
  }
  if (role === 'until' || GOAL.test(after)) return grain === 'day' ? null : `../${value}`;
  return role === 'from' && BEGINS.test(after) ? `${value}/..` : null;
}

/** 올해부터 4년간: 2023/2026. */
function lasting(value: string, duration: string | null): string | null {
  const years = /^P(\d{1,2})Y$/.exec(duration ?? '')?.[1];
  const from = /^(\d{4})(?:\/\.\.)?$/.exec(value)?.[1];
  return years && from ? `${from}/${Number(from) + Number(years) - 1}` : null;
}

/** 2027년까지 5년간: 2023/2027. */
function lastingUntil(value: string, duration: string | null): string | null {
  const years = /^P(\d{1,2})Y$/.exec(duration ?? '')?.[1];
  const until = /^(?:\.\.\/)?(\d{4})$/.exec(value)?.[1];
  return years && until ? `${Number(until) - Number(years) + 1}/${until}` : null;
}

/** `’26년 연구개발사업에`, `2026년 예산 30억 원`: the one year of a name or an amount that starts at an offset; null if none stands right before it. */
export function yearBefore(page: Page, offset: number): string | null {
  const date = page.dates[firstFrom(page.dates, offset) - 1];
  if (date?.grain !== 'year' || date.basis !== 'stated' || !/^\d{4}$/.test(date.value ?? '')) return null;
  return /^(?:도|안)? ?(?:본?예산(?:안)?|사업비)?(?:은|으로)? ?['"「]?$/.test(
    fold(page.field.text.slice(date.at.end, offset)),
  )
    ? date.value
    : null;
}

/** A plan that is named by its year: 2026년도 종합시행계획. */
export const yearOf = (name: string): string | null => /^(20\d\d)(?:년도?|학년도)? ./.exec(name)?.[1] ?? null;
