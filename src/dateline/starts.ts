import type { Lexicon } from '../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../data/matcher.ts';
import type { Tables } from '../data/tables.ts';
import { addDays, type Day, dayIn, monthIn, yearIn } from '../korean/calendar.ts';
import { fold } from '../korean/fold.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mention, Mentions } from '../model/mention.ts';
import type { DateReading } from '../model/reading/date.ts';
import { type Clue, clueOfAny } from './clue.ts';
import { windowsOf } from './windows.ts';

/** Something that began on a known day: a zone, a body, a term of office, a package of measures. */
interface Start {
  readonly day: Day;
  readonly verified: boolean;
}

/** How far from the words of a beginning stands the name of what began. */
const REACH = 70;

/** `지난 11일 출범한 강원특별자치도`, `지난해 6월 지정된`: where the day or month fits a known beginning, it is that one. */
export function startClues(article: Article, { dates }: Mentions, lexicon: Lexicon): Clue[] {
  const starts = lexicon.derived('dateline/starts', startMatcher);
  const verbs = lexicon.derived('dateline/start-verbs', (tables) =>
    nameMatcher(tables['start-verbs'].map(({ word }) => [word, true] as const)),
  );
  const types = lexicon.derived('dateline/designations', designationMatcher);
  let known: readonly Start[] | undefined;
  const packages = (): readonly Start[] => (known ??= packagesIn(article, lexicon));
  return dates.flatMap((mention) => {
    const { from, to } = mention.reading;
    if (!from || to || mention.reading.role || typeof from.year === 'number') return [];
    if (typeof from.day === 'object' || (from.day === undefined && from.month === undefined)) return [];
    const { field, span } = mention;
    const zone = designated(mention, types);
    if (zone.length > 0) return zone;
    if (typeof from.month === 'object') return [];
    if (!verbs.longestAt(fold(field.text.slice(span.end, span.end + 16)).trimStart(), 0)) return [];
    // 지난 1일 내놓은 대책: the package has its name elsewhere
    if (/대책|방안/.test(field.text.slice(span.end, span.end + 16))) {
      const clue = packages()
        .map((start) => clueOf(mention, start))
        .find((found) => found !== undefined);
      if (clue) return [clue];
    }
    const around = fold(field.text.slice(Math.max(0, span.start - REACH), span.end + REACH));
    for (let i = 0; i < around.length; i++) {
      for (const start of starts.allAt(around, i).flatMap(({ values }) => values)) {
        const clue = clueOf(mention, start);
        if (clue) return [clue];
      }
    }
    return [];
  });
}

// 로 지정됐다 · 에 선정된
const DESIGNATED =
  /^(?:\)|로|으로|에|이|가|을|를|'|"|’|”)* ?(?:최종 |공식 |신규 |추가 |새로 )?(?:지정|선정)(?!식|을|권|요건|신청|계획|위원)/;

/** `지난달 30일 … 글로벌 혁신특구로 지정됐다`: on one of the days on which zones of that type, or of that name, were designated. */
function designated({ field, span, text, reading }: Mention<DateReading>, names: NameMatcher<Start>): Clue[] {
  const tail = fold(field.text.slice(span.end, span.end + CLAUSE)).split(/[.!?]\s|\n\n/, 1)[0]!;
  const starts: Start[] = [];
  for (let i = 0; i < tail.length; i++) {
    const match = names.longestAt(tail, i);
    if (!match) continue;
    if (DESIGNATED.test(tail.slice(match.end, match.end + 14))) starts.push(...match.values);
    i = match.end - 1;
  }
  const windows = starts.flatMap(({ day }) => windowsOf(reading, day));
  const unverified = starts.some(({ verified }) => !verified);
  const rest = { kind: 'start', rule: 'dateline/known-designation', strength: 3, unverified };
  return clueOfAny(field, { start: 0, end: 0 }, windows, rest).map((clue) => ({
    ...clue,
    text,
    at: placeOf(field, span),
  }));
}

/** How far behind its date a designation is told. */
const CLAUSE = 90;

function designationMatcher({ zones }: Tables): NameMatcher<Start> {
  return nameMatcher(
    zones.flatMap(({ name, names, type, from, verified }) => {
      if (!from) return [];
      const start = { day: from, verified };
      return [type, ...[name, ...names].map((other) => (other.includes(type) ? other : `${other} ${type}`))].map(
        (other) => [other, start] as const,
      );
    }),
    { loose: true },
  );
}

function clueOf({ field, span, text, reading }: Mention<DateReading>, { day, verified }: Start): Clue | undefined {
  const { year, month, day: number, direction } = reading.from!;
  if (typeof number === 'number' && number !== dayIn(day)) return undefined;
  if (typeof month === 'number' && month !== monthIn(day)) return undefined;
  const clue = (first: Day, last: Day): Clue => ({
    kind: 'start',
    rule: 'dateline/known-start',
    text,
    at: placeOf(field, span),
    bounds: { first, last },
    allows: `${first}/${last}`,
    unverified: !verified,
    strength: 3,
  });
  if (typeof year === 'object') {
    if (year.by !== 'anchor' || typeof month !== 'number') return undefined;
    const own = yearIn(day) - year.offset;
    return clue(`${own}-01-01`, `${own}-12-31`);
  }
  if (reading.context.tense === 'future' && direction !== 'past') return undefined;
  if (typeof month === 'number')
    return clue(day, `${yearIn(day) + (monthIn(day) >= 9 ? 1 : 0)}-${monthIn(day) >= 9 ? '02-28' : '12-31'}`);
  return clue(day, addDays(day, direction === 'past' ? 31 : 5));
}

/** The packages of measures that the article names. */
function packagesIn(article: Article, { tables }: Lexicon): Start[] {
  const texts = article.fields.map(({ folded }) => folded.text.replaceAll(' ', ''));
  return tables.policies
    .filter(({ name }) => texts.some((text) => text.includes(name.replaceAll(' ', ''))))
    .map(({ date, verified }) => ({ day: date, verified }));
}

function startMatcher(tables: Tables): NameMatcher<Start> {
  const entries: [string, Start][] = [];
  const add = (name: string, day: string | undefined, verified: boolean): void => {
    if (day) entries.push([name, { day, verified }]);
  };
  const rounds = new Set<string>();
  for (const { name, names, type, from, round, verified } of tables.zones) {
    for (const other of [name, ...names]) add(other.includes(type) ? other : `${other} ${type}`, from, verified);
    if (name.includes(' ') && name.length >= 8) add(name, from, verified);
    if (!round || rounds.has(`${round} ${type}`)) continue;
    rounds.add(`${round} ${type}`);
    add(`${round}차 ${type}`, from, verified);
  }
  for (const { name, from, verified } of [...tables.organizations, ...tables.regions]) add(name, from, verified);
  for (const { person, from, verified } of tables.officials) add(person, from, verified);
  for (const { name, date, verified } of tables.policies) add(name, date, verified);
  return nameMatcher(entries, { loose: true });
}
