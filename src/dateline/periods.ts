import type { Bounds } from '../korean/edtf.ts';
import type { Article, Field } from '../model/article.ts';
import { type Clue, clueOfAny } from './clue.ts';

// 올해부터 2027년까지 4년간 · 2027년까지 5년간 · 내년부터 오는 2028년까지 5년 동안
const COUNTED =
  /(?:(?<word>올해|내년|지난해|작년|금년)부터 ?)?(?:오는 )?(?<last>(?:19|20)\d\d)년(?:도)?(?: ?말)?까지(?: 향후| 앞으로)? ?(?<years>\d{1,2})(?:년간|개년|년 ?동안)/g;
// 내년부터 5년간(2023~2027) · 올해부터 ’26~’30년 · 내년부터 2028년까지
const SPELT =
  /(?<word>올해|내년|지난해|작년|금년)부터(?: 향후| 앞으로)? ?(?:\d{1,2}(?:년간|개년|년 ?동안) ?)?\(? ?'?(?<first>(?:20)?\d\d)년?~'?(?<last>(?:20)?\d\d)년?/g;
// 2022학년도 · 2022학년
const SCHOOL = /(?<year>20\d\d)학년도/g;
// 올해(2022년) stands in years.ts; 2024년도 본예산 … 의결
const BUDGET =
  /(?<year>20\d\d)년도? ?(?:본예산|예산안|정부예산안|예산)(?<act>[^.\n]{0,30}(?:의결|통과|제출|심사|심의|편성|확보|반영))?/g;

const OFFSETS: Readonly<Record<string, number>> = { 올해: 0, 금년: 0, 내년: 1, 지난해: -1, 작년: -1 };

const yearsFrom = (first: number, last: number): Bounds => ({ first: `${first}-01-01`, last: `${last}-12-31` });

/** What spans of years say of the year in which they were written. */
export function periodClues({ title, body }: Article): Clue[] {
  return [title, body].flatMap((field) =>
    field ? [...counted(field), ...spelt(field), ...schoolYears(field), ...budgets(field)] : [],
  );
}

/** `2027년까지 4년간` begins with 2024: told in that year or the one before, and never after the last. With 올해부터 it is that year. */
function counted(field: Field): Clue[] {
  return matches(field, COUNTED).flatMap(({ groups, span }) => {
    const last = Number(groups.last);
    const first = last - Number(groups.years) + 1;
    if (Number(groups.years) < 2) return [];
    if (groups.word) {
      const own = first - OFFSETS[groups.word]!;
      const rest = { kind: 'year', rule: 'dateline/period-from-this-year', strength: 3 };
      return clueOfAny(field, span, [yearsFrom(own, own)], rest);
    }
    const rest = { kind: 'period', rule: 'dateline/period-ahead', strength: 1, weak: true };
    return clueOfAny(field, span, [yearsFrom(first - 1, first)], rest);
  });
}

/** `내년부터 5년간(2023~2027)` */
function spelt(field: Field): Clue[] {
  return matches(field, SPELT).flatMap(({ groups, span }) => {
    const year = Number(groups.first);
    const first = year < 100 ? 2000 + year : year;
    const own = first - OFFSETS[groups.word!]!;
    const rest = { kind: 'year', rule: 'dateline/period-from-this-year', strength: 3 };
    return clueOfAny(field, span, [yearsFrom(own, own)], rest);
  });
}

/** A school year runs from March; it is spoken of from the spring before. */
function schoolYears(field: Field): Clue[] {
  const years = matches(field, SCHOOL).map(({ groups, span }) => ({ year: Number(groups.year), span }));
  if (new Set(years.map(({ year }) => year)).size !== 1) return [];
  const { year, span } = years[0]!;
  const rest = { kind: 'school', rule: 'dateline/school-year', strength: 1, weak: true };
  // beside a budget of the coming year it is that year
  const isAhead = /새해 (?:본)?예산|내년도? (?:본)?예산/.test(field.folded.text);
  const bounds = isAhead ? yearsFrom(year - 1, year - 1) : { first: `${year - 1}-03-01`, last: `${year + 1}-02-28` };
  return clueOfAny(field, span, [bounds], rest);
}

/** A budget is put to the vote in the months before its year. */
function budgets(field: Field): Clue[] {
  return matches(field, BUDGET).flatMap(({ groups, span }) => {
    const act = /의결|통과|제출|심사|심의|편성/.exec(groups.act ?? '')?.[0];
    if (!act) return [];
    const year = Number(groups.year) - 1;
    const rest = { kind: 'budget', rule: 'dateline/budget-ahead', strength: 1, weak: true };
    return clueOfAny(field, span, [{ first: `${year}-04-01`, last: `${year}-12-31` }], rest);
  });
}

function matches(field: Field, pattern: RegExp) {
  return [...field.folded.text.matchAll(pattern)].map((match) => ({
    groups: match.groups!,
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
