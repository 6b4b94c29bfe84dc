import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';

import { type Found, found, pointFound } from './found.ts';
import { endsCue, freeBefore } from './point.ts';
import { matchAt, skipSpace } from './text.ts';
import { cueAt, type TimeWords } from './words.ts';

/** Dates that have a name, by the tables. */
export interface NamedDates {
  readonly terms: ReadonlyMap<string, string>;
  readonly elections: ReadonlyMap<string, readonly string[]>;
  readonly holidays: NameMatcher<readonly string[]>;
}

export const namedDates = (lexicon: Lexicon): NamedDates =>
  lexicon.derived('date/named', ({ terms, elections, holidays }) => {
    const days = new Map<string, string[]>();
    for (const { date, names } of holidays)
      for (const name of names.filter(isFeast)) (days.get(name) ?? days.set(name, []).get(name)!).push(date);
    const polls = new Map<string, string[]>();
    for (const { date, type } of elections) (polls.get(type) ?? polls.set(type, []).get(type)!).push(date);
    return {
      terms: new Map(
        terms.flatMap(({ type, ordinal, from, to }) =>
          from ? [[`${type} ${ordinal}`, `${from}/${to ?? '..'}`] as const] : [],
        ),
      ),
      elections: polls,
      holidays: nameMatcher([...days].map(([name, dates]) => [name, dates] as const)),
    };
  });

/** A feast, not the days around it, a day in its place or a day off for a vote. */
const isFeast = (name: string): boolean => !/휴일|선거| 전날| 다음 날|^\d월/.test(name);

// 민선 8기 · 민선8기
const LOCAL_TERM = /민선 ?(?<ordinal>\d{1,2}) ?기(?![가-힣]{2})/y;
// 22대 국회 · 제21대 국회
const ASSEMBLY = /제? ?(?<ordinal>\d{1,2}) ?대 ?국회(?!의원|의장|도서관|사무)/y;
// 6·3 지방선거 · 4·10 총선
const ELECTION =
  /(?<month>\d{1,2})[·.] ?(?<day>\d{1,2}) ?(?:전국동시|조기 ?)?(?<type>지방선거|총선|대선|재·?보궐선거|재·?보선|보궐선거)/y;

/** The table's name of a kind of election. */
const ELECTION_TYPES: Readonly<Record<string, string>> = {
  지방선거: '지방선거',
  총선: '총선',
  대선: '대선',
};

/** Terms, elections and holidays by name.  */
export function namedAt(text: string, at: number, words: TimeWords, names: NamedDates): Found | undefined {
  return term(text, at, names) ?? election(text, at, names) ?? holiday(text, at, words, names);
}

function term(text: string, at: number, { terms }: NamedDates): Found | undefined {
  const local = matchAt(LOCAL_TERM, text, at);
  const match = local ?? matchAt(ASSEMBLY, text, at);
  if (!match) return undefined;
  const named = terms.get(`${local ? '민선' : '국회'} ${match.groups!.ordinal}`);
  return named ? pointFound(at, at + match[0].length, 'date/term', { named }) : undefined;
}

function election(text: string, at: number, { elections }: NamedDates): Found | undefined {
  const match = matchAt(ELECTION, text, at);
  if (!match) return undefined;
  const { month, day, type } = match.groups!;
  const end = `-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const dates = (elections.get(ELECTION_TYPES[type!] ?? '재보궐선거') ?? []).filter((date) => date.endsWith(end));
  if (dates.length === 0) return undefined;
  return pointFound(at, at + match[0].length, 'date/election', { occasions: dates });
}

/** A feast counts as a date only where a word makes it a point in time: `오는 추석`, `설날까지`. */
function holiday(text: string, at: number, words: TimeWords, { holidays }: NamedDates): Found | undefined {
  if (!freeBefore(text, at)) return undefined;
  const cue = cueAt(words, text, at, 'direction');
  const match = holidays.longestAt(text, cue ? skipSpace(text, cue.end) : at);
  if (!match || (!cue && !isPointInTime(text, match.end)) || !endsCue(text, match.end)) return undefined;
  if (/^ ?(?:연휴|특집|선물|대목|명절)/.test(text.slice(match.end, match.end + 6))) return undefined;
  const from = { occasions: match.values[0]!, ...(cue && { direction: cue.row.direction! }) };
  return found(at, match.end, 'date/holiday', { from });
}

const isPointInTime = (text: string, end: number): boolean => /^ ?(?:까지|부터|당일)/.test(text.slice(end, end + 4));
