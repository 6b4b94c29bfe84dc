import type { Lexicon } from '../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../data/matcher.ts';
import type { OfficialRow } from '../data/rows/index.ts';
import { addDays, type Day, earlier, later } from '../korean/calendar.ts';
import { type Bounds, EARLIEST, edtfOf, LATEST } from '../korean/edtf.ts';
import type { Article, Field } from '../model/article.ts';
import { type Clue, clueIn } from './clue.ts';
import { daysSince, sinceAt } from './since.ts';

/** Days of grace at both ends of a term: rows may be a few days off. */
const GRACE = 4;
/** Three terms of four years are the most. */
const TWO_TERMS = 2926;
const AROUND = 24;

/** People named with an office: the article is from a day on which they held it. */
export function officeClues(article: Article, lexicon: Lexicon): Clue[] {
  const people = lexicon.derived('dateline/people', ({ officials }) => {
    const byName = new Map<string, OfficialRow[]>();
    for (const row of officials) (byName.get(row.person) ?? byName.set(row.person, []).get(row.person)!).push(row);
    return nameMatcher(byName);
  });
  const seen = new Set<string>();
  return article.fields.flatMap((field) => (field.name.startsWith('captions') ? [] : inField(field, people, seen)));
}

function inField(field: Field, people: NameMatcher<OfficialRow[]>, seen: Set<string>): Clue[] {
  const text = field.folded.text;
  const clues: Clue[] = [];
  for (let i = 0; i < text.length; i++) {
    const match = people.longestAt(text, i);
    if (!match) continue;
    const before = text.slice(Math.max(0, i - AROUND), i);
    const after = text.slice(match.end, match.end + AROUND);
    const rows = match.values.flat().filter((row) => (row.from || row.to) && holdsOffice(row, before, after));
    const key = rows.map(({ person, title }) => `${person} ${title}`).join();
    if (rows.length === 0 || seen.has(key)) continue;
    seen.add(key);
    clues.push(...clueOf(field, i, match.end, rows), ...anniversary(field, i, match.end, rows));
    i = match.end - 1;
  }
  return clues;
}

/** `김부겸 국무총리`, `강원도지사 김진태`, `(장관 한성숙`; not `전 장관`, `후보`, `내정자`. */
function holdsOffice({ title, organization }: OfficialRow, before: string, after: string): boolean {
  if (/(?:전|前|고) ?$/.test(before) || (/^ ?(?:전|前)[ 가-힣]/.test(after) && /^ ?(?:전|前) /.test(after)))
    return false;
  const short = title === '국무총리' ? '총리' : title === '도지사' ? '지사' : title;
  const at = after.indexOf(short);
  if (
    at >= 0 &&
    !/[.,·]/.test(after.slice(0, at)) &&
    (title === '부총리' || isAbout(after.slice(0, at), organization))
  ) {
    const rest = after.slice(at + short.length);
    if (/^ ?(?:후보|예비|내정|지명|당선|출신|권한|직무)/.test(rest)) return false;
    return (
      !/[가-힣]{1,4}(?:부|실|차)$/.test(after.slice(0, at)) || after.slice(0, at).trim().length > 2 || title !== short
    );
  }
  return new RegExp(`${short} ?$`).test(before);
}

/** What stands between name and title names the body or nothing: the title is not another's. */
function isAbout(between: string, organization: string | null): boolean {
  const words = between.trim();
  if (words.length <= 1 || organization === null) return words.length <= 2;
  return [...words.replace(/\s|\(/g, '')].some((syllable) => organization.includes(syllable));
}

function boundsOfRow({ from, to, title, organization }: OfficialRow): Bounds {
  const isLocal = /^(?:시장|군수|구청장)$/.test(title) && !/특별|광역/.test(organization ?? '');
  // of heads of 시·군·구 the table has the latest term only: they may have had two before it, and be elected again
  const before = isLocal && from?.endsWith('-07-01') ? TWO_TERMS : GRACE;
  const after = isLocal && to?.endsWith('-06-30') ? TWO_TERMS : GRACE;
  return { first: from ? addDays(from, -before) : EARLIEST, last: to ? addDays(to, after) : LATEST };
}

function clueOf(field: Field, start: number, end: number, rows: readonly OfficialRow[]): Clue[] {
  const terms = rows.map(boundsOfRow);
  const bounds = terms.reduce((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }));
  const holds = (day: Day): boolean => terms.some(({ first, last }) => first <= day && day <= last);
  const unverified = rows.some(({ verified }) => !verified);
  const clue = { kind: 'office', rule: 'dateline/in-office', bounds, holds, unverified, strength: 4 };
  return [clueIn(field, { start, end }, { ...clue, allows: terms.map(edtfOf).join(', ') })];
}

/** `취임 100일을 맞은 김 지사`: days after the first day in office. */
function anniversary(field: Field, start: number, end: number, rows: readonly OfficialRow[]): Clue[] {
  const text = field.folded.text;
  const firsts = firstDays(rows);
  if (firsts.length === 0) return [];
  for (let i = Math.max(0, start - 40); i < Math.min(text.length, end + 40); i++) {
    const since = text[i] === '취' ? sinceAt(text, i) : undefined;
    if (!since) continue;
    const windows = firsts.map((first) => daysSince(first, since));
    const bounds = windows.reduce((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }));
    const holds = (day: Day): boolean => windows.some(({ first, last }) => first <= day && day <= last);
    const clue = { kind: 'since-office', rule: 'dateline/days-in-office', bounds, holds, strength: 3 };
    const allows = windows.map(edtfOf).join(', ');
    return [clueIn(field, since, { ...clue, allows, unverified: rows.some(({ verified }) => !verified) })];
  }
  return [];
}

/** The first days of terms; a term that goes on under a new name of the body is one. */
function firstDays(rows: readonly OfficialRow[]): Day[] {
  const ends = new Set(rows.flatMap(({ to }) => (to ? [addDays(to, 1)] : [])));
  return rows.flatMap(({ from }) => (from && !ends.has(from) ? [from] : []));
}
