import type { NameMatcher } from '../../data/matcher.ts';
import { toNumber } from '../../korean/decimal.ts';
import { endsWord } from '../figure/ending.ts';
import type { Figure } from '../figure/figure.ts';
import { peopleAfter, peopleBefore } from '../figure/people.ts';

const MAN = 10_000n;
/** 40대 A씨, 50대 김모씨: somebody of that age. */
const PERSON = /^(?:[A-Z○◯]|[가-힣](?:모|○○|OO)?) ?(?:씨|군|양)(?![가-힣]{2})/;
/** 2.4대 1: a ratio. */
const RATIO = /대 ?1(?![\d.])/y;

/** Nouns beside a count, from the tables. */
export interface CountedNouns {
  /** After 개: 과제, 지자체. */
  readonly things: NameMatcher<true>;
  readonly people: NameMatcher<true>;
  /** After 대, where that counts no machines: 30대 남성, 3대 과제. */
  readonly ranked: NameMatcher<true>;
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
  if (unit.unit === '대') return vehicles(text, figure, nouns);
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

function vehicles(text: string, figure: Figure, nouns: CountedNouns): Count | undefined {
  const { outer, end } = figure;
  RATIO.lastIndex = end - 1;
  const ratio = RATIO.exec(text);
  if (ratio) return { start: outer.start, end: end - 1 + ratio[0].length, unit: '대 1', shape: 'ratio' };
  // 30대 남성, 3대 과제, 22대 국회, 40대 A씨: decades of age, ranks and turns
  const next = text.charAt(end) === ' ' ? end + 1 : end;
  const noun = nouns.ranked.longestAt(text, next);
  // a noun of one syllable is one only as a whole word: 4대 강, but 4대 강화
  if ((noun && (noun.end > next + 1 || endsWord(text, noun.end))) || PERSON.test(text.slice(next, next + 8)))
    return undefined;
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
