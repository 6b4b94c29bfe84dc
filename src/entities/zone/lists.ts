import type { Span } from '../../text/span.ts';
import { type Item, itemAt, subjectEnd } from './item.ts';
import { nameBefore } from './name.ts';
import { type PlaceAt, placesAt, placesWithin } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

export interface ZoneList extends Span {
  readonly rule: string;
  readonly items: readonly Item[];
}

const MARKER = /[△▲▷▶▴▵▸▹►▻①-⑳❶-❿➀-➓]/;

/** Signs that mark an item only at the start of a line. */
const BULLET = /[-ㅇ○◦❍·∙•▪■□●◆◈]/;
/** 1. 부산 …, 2) 강원 …: the mark is what ends the number. */
const NUMBER = /\n\(?\d{1,2}[.)] $/;

function isMark(text: string, at: number): boolean {
  if (text.charCodeAt(at) >= 0x2400 && MARKER.test(text[at]!)) return true;
  if (text[at + 1] !== ' ') return false;
  if (text[at] === '.' || text[at] === ')') return NUMBER.test(`\n${text.slice(Math.max(0, at - 5), at + 2)}`);
  return (at === 0 || text[at - 1] === '\n') && BULLET.test(text[at]!);
}

/** Whether two marks are of one list: the same sign, or both numbers. */
const sameMark = (a: string, b: string): boolean => a === b || (/[①-⑳❶-❿➀-➓]/.test(a) && /[①-⑳❶-❿➀-➓]/.test(b));
/** 1유형에 춘천 화천 원주가, 선도지역에 충주 진천이. */
const GROUPED = /[가-힣0-9]{2,8}(?:에는|에|:|\() ?/y;
const LONGEST_ITEM = 60;

/** Lists with marks before their items: `△강원 정밀의료 산업 △경북 스마트 그린물류`, on one line or on several. */
export function markedLists(text: string, words: ZoneWords, placeAt: PlaceAt): ZoneList[] {
  const lists: ZoneList[] = [];
  let items: Item[] = [];
  let marks = 0;
  let [start, last] = [0, 0];
  const close = (): void => {
    // most of what is marked must be zones
    if (items.length > 1 && items.length * 2 > marks)
      lists.push({ start, end: items.at(-1)!.end, rule: 'zone/marked-list', items });
    items = [];
    marks = 0;
  };
  for (let i = 0; i < text.length; i++) {
    if (!isMark(text, i)) continue;
    if (
      marks > 0 &&
      (i - last > LONGEST_ITEM + 20 || !sameMark(text[last]!, text[i]!) || /[.] /.test(text.slice(last + 2, i)))
    )
      close();
    if (marks === 0) start = i;
    marks++;
    last = i;
    const from = text[i + 1] === ' ' ? i + 2 : i + 1;
    items.push(...itemsOf(text, from, endOf(text, from), words, placeAt));
  }
  close();
  return lists;
}

/** Where a marked item ends at the latest: before the next mark, at the end of its line. */
function endOf(text: string, from: number): number {
  let end = from;
  while (
    end < text.length &&
    end - from < LONGEST_ITEM &&
    text[end] !== '\n' &&
    !(text.charCodeAt(end) >= 0x2400 && MARKER.test(text[end]!))
  )
    end++;
  return end;
}

function itemsOf(text: string, from: number, to: number, words: ZoneWords, placeAt: PlaceAt): Item[] {
  const item = itemAt(text, from, to, words, placeAt);
  if (item) return [item];
  GROUPED.lastIndex = from;
  if (!GROUPED.exec(text)) return [];
  return apart(text, GROUPED.lastIndex, to, placeAt);
}

/** Places that are a zone each: 춘천 화천 원주가. */
function apart(text: string, from: number, to: number, placeAt: PlaceAt): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to; ) {
    const found = placeAt(text, at);
    if (!found) break;
    items.push({ start: at, end: found.end, core: '', places: [found.place] });
    if (!/[ ,·]/.test(text[found.end] ?? '')) break;
    at = found.end + (text[found.end + 1] === ' ' ? 2 : 1);
  }
  return items;
}

/** `대구(AI로봇), 경남(우주항공)`; `('05)대덕, ('11)광주·대구`: places with brackets, one after the other. */
export function bracketLists(text: string, { start, end }: Span, placeAt: PlaceAt, words: ZoneWords): ZoneList[] {
  const lists: ZoneList[] = [];
  let items: Item[] = [];
  const close = (): void => {
    if (items.length > 1)
      lists.push({ start: items[0]!.start, end: items.at(-1)!.end, rule: 'zone/bracket-list', items });
    items = [];
  };
  for (let i = start; i < end; i++) {
    if (i > start && /[가-힣A-Za-z0-9(]/.test(text[i - 1]!)) continue;
    const item = yearItem(text, i, placeAt) ?? bracketItem(text, i, end, words, placeAt);
    if (!item) continue;
    if (items.length > 0 && !/^(?:, ?|·| |와 |과 | 및 )$/.test(text.slice(items.at(-1)!.end, i))) close();
    items.push(item);
    i = item.end - 1;
  }
  close();
  return lists;
}

function bracketItem(text: string, at: number, to: number, words: ZoneWords, placeAt: PlaceAt): Item | undefined {
  if (text[at] !== '(' && !placeAt(text, at)) return undefined;
  const item = itemAt(text, at, to, words, placeAt);
  return item && (text[at] === '(' || text[item.end - 1] === ')') ? item : undefined;
}

const YEAR = /\(' ?\d\d\) ?/y;

function yearItem(text: string, at: number, placeAt: PlaceAt): Item | undefined {
  if (text[at] !== '(') return undefined;
  YEAR.lastIndex = at;
  if (!YEAR.exec(text)) return undefined;
  const found = placesAt(text, YEAR.lastIndex, placeAt);
  if (!found) return undefined;
  return {
    start: at,
    end: found.end,
    core: '',
    places: found.places,
  };
}

/**
 * `강원 정밀의료, 경북 스마트 그린물류, 충북 그린수소 등 4개 규제자유특구`: 시·도 with subjects, apart by commas. Where the sentence does not say that
 * they were `named`, only lists that lead to their type count.
 */
export function commaLists(
  text: string,
  { start, end }: Span,
  placeAt: PlaceAt,
  words: ZoneWords,
  heads: readonly Span[],
  named: boolean,
): ZoneList[] {
  const lists: ZoneList[] = [];
  let items: Item[] = [];
  const close = (): void => {
    const last = items.at(-1)?.end ?? 0;
    if ((named && items.length > 1) || (items.length > 0 && heads.some((head) => leadsTo(text, last, head.start))))
      lists.push({ start: items[0]!.start, end: last, rule: 'zone/comma-list', items });
    items = [];
  };
  for (let i = start; i < end; i++) {
    if (i > start && /[가-힣A-Za-z0-9)]/.test(text[i - 1]!)) continue;
    const found = placeAt(text, i);
    if (!found || text[found.end] !== ' ') continue;
    const item = itemAt(text, i, Math.min(end, i + LONGEST_ITEM), words, placeAt);
    if (!item || item.core === '' || text[item.end - 1] === ')') continue;
    if (items.length > 0 && !/^(?:, ?|·|과 |와 | 및 )$/.test(text.slice(items.at(-1)!.end, i))) close();
    items.push(item);
    i = item.end - 1;
  }
  close();
  return lists;
}

/** What leads from a single zone to its type: `강원 정밀의료 산업 등 4개 규제자유특구`, `강원 정밀의료 산업, 신규 규제자유특구로`. */
const LEADS = /^(?:[이가]?,? ?(?:신규|새|국내 첫|전국 첫|첫)? ?| 등 (?:[가-힣0-9]+ ){0,2}| 등[이을]? ?(?:신규|새)? ?)$/;

const leadsTo = (text: string, from: number, head: number): boolean =>
  head > from && head - from < 24 && LEADS.test(text.slice(from, head));

/** `전북은 탄소융복합산업, 전남은 e-모빌리티 특구로`: subjects of places, the last of which has the type for all. */
export function topicLists(
  text: string,
  { start, end }: Span,
  placeAt: PlaceAt,
  words: ZoneWords,
  heads: readonly Span[],
): ZoneList[] {
  const lists: ZoneList[] = [];
  for (let i = start; i < end; i++) {
    if (i > start && text[i - 1] !== ' ' && text[i - 1] !== '\n') continue;
    const found = placeAt(text, i);
    if (!found || !/^[은는] $/.test(text.slice(found.end, found.end + 2))) continue;
    const from = found.end + 2;
    const stop = subjectEnd(text, from, Math.min(end, from + LONGEST_ITEM), words);
    if (stop === undefined || stop === from || !/^(?:,|(?:으?로|[을를]|에서) )/.test(text.slice(stop, stop + 4)))
      continue;
    if (!heads.some((head) => head.start > stop && head.start - stop < LONGEST_ITEM)) continue;
    const item = { start: from, end: stop, core: flat(text.slice(from, stop)), places: [found.place] };
    lists.push({ start: i, end: stop, rule: 'zone/topic-list', items: [item] });
    i = stop;
  }
  return lists;
}

/** `블록체인(부산), 스마트웰니스(대구)`: subjects, each with its place in brackets. */
export function reversedLists(text: string, { start, end }: Span, placeAt: PlaceAt, words: ZoneWords): ZoneList[] {
  const lists: ZoneList[] = [];
  let items: Item[] = [];
  const close = (): void => {
    if (items.length > 1)
      lists.push({ start: items[0]!.start, end: items.at(-1)!.end, rule: 'zone/reversed-list', items });
    items = [];
  };
  for (let i = start; i < end; i++) {
    if (text[i] !== '(' || !placeAt(text, i + 1)) continue;
    const places = placesWithin(text, i + 1, placeAt);
    const before = places ? nameBefore(text, i, words, placeAt) : undefined;
    if (!places || !before || before.places.length > 0 || before.subject >= i) continue;
    const item = {
      start: before.start,
      end: places.end,
      core: flat(text.slice(before.start, i)),
      places: places.places,
    };
    if (items.length > 0 && !/^(?:, ?|·|[와과] | 및 )$/.test(text.slice(items.at(-1)!.end, item.start))) close();
    items.push(item);
    i = places.end - 1;
  }
  close();
  return lists;
}

/** `경북 포항·구미는 이차전지를, 전남 여수는 수소를 내걸었다`: at least two places, each with its subject. */
export function vowedSubjects(
  text: string,
  { start, end }: Span,
  placeAt: PlaceAt,
  words: ZoneWords,
  placeOnly: boolean,
): Item[] {
  const items: Item[] = [];
  for (let i = start; i < end; i++) {
    if (i > start && text[i - 1] !== ' ' && text[i - 1] !== '\n') continue;
    const found = placesAt(text, i, placeAt, true);
    if (!found || !/^[은는] $/.test(text.slice(found.end, found.end + 2))) continue;
    const from = found.end + 2;
    const stop = subjectEnd(text, from, Math.min(end, from + LONGEST_ITEM), words);
    if (stop === undefined || stop === from || !/^(?:,|(?:으?로|[을를])[, ])/.test(text.slice(stop, stop + 3)))
      continue;
    const core = flat(text.slice(from, stop));
    items.push(
      placeOnly
        ? { start: i, end: found.end, core: '', places: found.places }
        : { start: from, end: stop, core, places: found.places },
    );
    i = stop;
  }
  return items.length > 1 ? items : [];
}
