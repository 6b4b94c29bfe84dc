import type { Lexicon } from '../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../data/matcher.ts';
import type { Tables } from '../data/tables.ts';
import { addDays, type Day, dayIn } from '../korean/calendar.ts';
import type { Bounds } from '../korean/edtf.ts';
import { type Article, type Field, placeOf } from '../model/article.ts';
import type { Mention, Mentions } from '../model/mention.ts';
import type { DateReading } from '../model/reading/date.ts';
import type { Span } from '../text/span.ts';
import { type Clue, clueOfAny } from './clue.ts';
import { windowsOf } from './windows.ts';

/** An event of a known day. */
interface Happening {
  readonly from: Day;
  readonly to: Day | undefined;
  readonly near: readonly string[];
  /** The name is one that others have too. */
  readonly isShort: boolean;
}

interface Named extends Span {
  readonly events: readonly Happening[];
}

/** How far from its date an event is named. */
const REACH = 110;

/** Events and elections of known days: `지난달 12일 막을 내린 잼버리`, `지방선거를 100일 앞둔 23일`, `올림픽이 940여 일 남았다`. */
export function eventClues(article: Article, { dates }: Mentions, lexicon: Lexicon): Clue[] {
  const events = lexicon.derived('dateline/happenings', eventMatcher);
  return article.fields.flatMap((field) => {
    const named = namedIn(field, events, article);
    if (named.length === 0) return [];
    const own = dates.filter((mention) => mention.field === field);
    return [...named.flatMap((name) => countedTo(field, name)), ...own.flatMap((mention) => dated(mention, named))];
  });
}

function eventMatcher(tables: Tables): NameMatcher<Happening> {
  const entries: [string, Happening][] = [];
  for (const { name, names = [], short = [], near = [], from, to } of tables['known-events']) {
    const event = { from, to, near, isShort: false };
    for (const full of [name, ...names]) entries.push([full, event]);
    for (const other of short) entries.push([other, { ...event, isShort: true }]);
  }
  const shortOf: Readonly<Record<string, readonly string[]>> = {
    지방선거: ['지방선거', '전국동시지방선거'],
    총선: ['총선', '국회의원선거'],
    대선: ['대선', '대통령선거'],
  };
  for (const { name, type, date } of tables.elections) {
    const event = { from: date, to: undefined, near: [], isShort: false };
    entries.push([name, event], [name.replace(/^제/, ''), event]);
    for (const short of shortOf[type] ?? []) entries.push([short, { ...event, isShort: true }]);
  }
  return nameMatcher(entries, { loose: true });
}

function namedIn(field: Field, events: NameMatcher<Happening>, article: Article): Named[] {
  const text = field.folded.text;
  const named: Named[] = [];
  for (let i = 0; i < text.length; i++) {
    const match = events.longestAt(text, i);
    if (!match) continue;
    const meant = match.values.filter(({ near }) =>
      near.every((word) => article.fields.some((other) => other.folded.text.includes(word))),
    );
    if (meant.length > 0) named.push({ start: i, end: match.end, events: meant });
    i = match.end - 1;
  }
  return named;
}

// 을 100일 앞두고 · 도 이제 940여 일 남았다 · 까지 D-30 · 개막 한 달 앞으로
const AHEAD =
  /^[^.!?\n\d]{0,16}?(?:D ?- ?(?<count>\d{1,4})(?![\d.])|(?<about>약 |앞으로 약 )?(?<days>\d{1,4}) ?(?<more>여 ?)?일 ?(?:가량 |정도 |여 )?(?<word>앞|남|전))/;
// 100일 앞둔 지방선거
const BEFORE = /(?<days>\d{1,4})일 앞(?:둔|으로 다가온) $/;

/** Days counted towards an event. */
function countedTo(field: Field, { start, end, events }: Named): Clue[] {
  const text = field.folded.text;
  const ahead = AHEAD.exec(text.slice(end, end + 40));
  const before = ahead ? null : BEFORE.exec(text.slice(Math.max(0, start - 20), start));
  const groups = (ahead ?? before)?.groups;
  if (!groups) return [];
  const days = Number(groups.count ?? groups.days);
  const more = groups.more ? (days % 100 === 0 ? 60 : 9) : 0;
  const slack = groups.about ? 7 : 1;
  const windows = events.flatMap(({ from }): Bounds[] => {
    const counted = { first: addDays(from, -days - more - slack), last: addDays(from, -days + slack) };
    // 새 정부가 들어서는 25일 전에: the day of the month, not a count
    if (groups.word === '전' && dayIn(from) === days) return [{ first: addDays(from, -31), last: from }];
    return groups.word === '전' && days <= 31 ? [] : [counted];
  });
  const whole = ahead ? { start, end: end + ahead[0].length } : { start: start - before![0].length, end };
  return clueOfAny(field, whole, windows, {
    kind: 'countdown',
    rule: 'dateline/days-before-event',
    strength: 3,
    unverified: true,
  });
}

// an event that is remembered, not told
const REMEMBERED = /^.{0,4}(?:주기|주년|추모|추념|기념|당시|때 |이후|유가족|유족|희생자|피해자|특별법|백서|기억|\d+년)/;

/** A date that fits an event named with it. */
function dated({ field, span, text: words, reading }: Mention<DateReading>, named: readonly Named[]): Clue[] {
  const { text } = field;
  const windows = named.flatMap((name) => {
    const { start, end } = field.folded.toSource(name);
    const [first, last] = start >= span.end ? [span.end, start] : [end, span.start];
    if (last < first || last - first > REACH || /[.!?]\s|\n\n/.test(text.slice(first, last))) return [];
    if (REMEMBERED.test(text.slice(end, end + 12))) return [];
    return name.events
      .filter(({ isShort }) => !isShort)
      .flatMap(({ from, to }) => [...windowsOf(reading, from), ...(to ? windowsOf(reading, to) : [])]);
  });
  const at = placeOf(field, span);
  const rest = { kind: 'event', rule: 'dateline/known-event', strength: 3, unverified: true };
  return clueOfAny(field, { start: 0, end: 0 }, windows, rest).map((clue) => ({ ...clue, text: words, at }));
}
