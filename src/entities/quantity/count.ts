import type { NameMatcher } from '../../data/matcher.ts';
import { toNumber } from '../../korean/decimal.ts';
import { endsWord } from '../figure/ending.ts';
import type { Figure } from '../figure/figure.ts';
import { peopleAfter, peopleBefore } from '../figure/people.ts';

const MAN = 10_000n;
/** 2.4대 1: a ratio. */
const RATIO = /대 ?1(?![\d.])/y;
/** 30대 남성, 3대 과제, 22대 국회: decades of age, ranks and turns. */
const NOT_VEHICLES =
  / ?(?:남성|여성|남녀|남자|여자|청년|부부|직장인|이하|초반|중반|후반|주부|운전자|과제|전략|핵심|분야|목표|정책|국정|사업|산업|권역|국회|대통령|총장|의장|회장|이사장|총선|대선|의회|뉴스|원칙|요소|약속|프로젝트|추진|중점|악|명산|도시|강국|법안|특검|지수|재벌|그룹|은행|시중은행|포털|기업|광역시|종단|종교|축제)/y;

/** Nouns beside a count, from the tables. */
export interface CountedNouns {
  /** After 개: 과제, 지자체. */
  readonly things: NameMatcher<true>;
  readonly people: NameMatcher<true>;
}

export interface Count {
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
  readonly shape: string;
}

/** What a figure counts, with the noun that 개 goes on with (18개 과제); undefined where it is no count. */
export function countOf(text: string, figure: Figure, nouns: CountedNouns): Count | undefined {
  const { outer, unit } = figure;
  if (unit === null) return bareCount(text, figure, nouns);
  if (unit.type !== 'counter') return undefined;
  // 1인당 10만원: what the amount is for each of, no count
  if (figure.numeral && toNumber(figure.value) === 1 && text.charAt(outer.end) === '당') return undefined;
  if (unit.unit === '대') return vehicles(text, figure);
  const shape = figure.shape === 'amount' ? 'counter' : figure.shape;
  const end = unit.unit === '개' && outer.end === figure.end ? nounEnd(text, outer.end, nouns.things) : outer.end;
  return { start: outer.start, end, unit: unit.unit || null, shape };
}

/** Behind the noun after 개, where one follows that the table knows. */
function nounEnd(text: string, at: number, nouns: NameMatcher<true>): number {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  const matches = nouns.allAt(text, from);
  for (let i = matches.length - 1; i >= 0; i--) if (endsWord(text, matches[i]!.end)) return matches[i]!.end;
  return at;
}

function vehicles(text: string, figure: Figure): Count | undefined {
  const { outer, end } = figure;
  RATIO.lastIndex = end - 1;
  const ratio = RATIO.exec(text);
  if (ratio) return { start: outer.start, end: end - 1 + ratio[0].length, unit: '대 1', shape: 'ratio' };
  NOT_VEHICLES.lastIndex = end;
  if (NOT_VEHICLES.test(text)) return undefined;
  return { start: outer.start, end: outer.end, unit: '대', shape: 'counter' };
}

/** 인구 10만, 1만 8천여 소상공인: a number of people without a unit. */
function bareCount(text: string, { outer, numeral }: Figure, { people }: CountedNouns): Count | undefined {
  if (!numeral) return undefined;
  const isRound = /[천백십만억]여?$/.test(text.slice(numeral.start, numeral.end));
  if (!isRound) return undefined;
  const noun = peopleAfter(text, outer.end, people);
  if (noun !== undefined) return { start: outer.start, end: noun, unit: null, shape: 'people' };
  if (numeral.lastUnit < MAN || !endsWord(text, outer.end) || !peopleBefore(text, outer.start, people))
    return undefined;
  return { start: outer.start, end: outer.end, unit: null, shape: 'people' };
}
