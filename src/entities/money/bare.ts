import type { NameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';
import { FUNDING } from '../../model/funding.ts';
import { endsWord, hangulAt } from '../figure/ending.ts';
import type { Figure } from '../figure/figure.ts';
import { standsByPeople } from '../figure/people.ts';
import { clauseAround } from './clause.ts';
import { cuesIn } from './cues.ts';

const EOK = 10n ** 8n;
const JO = 10n ** 12n;

/** 무역법 301조, 「…」 40조: an article of a law. */
const LAW_BEFORE =
  /(?:법|령|규칙|조례|규정|협약|협정|헌장|정관|칙|법률|약관|지침|조약|강령|[」』])(?:안|상|의|에서)?['"」』>》)]? ?(?:제 ?)?$/;
/** 5조 3항, 119조의2, 5조에 따라, 3조에 편성, 2조로 나뉘: an article, or a team. */
const LAW_AFTER =
  /^(?: ?제? ?\d+ ?항|의 ?\d|[①-⑳]| ?각 ?호|에 ?(?:따|의|근거|규정|편성|배정|속하)|로 (?:나|편)| ?(?:위반|개정|신설|삭제|교대|조장|조원)|\(組\)|\([^)\d]{2,})/;
/** 미화 3억: dollars, and no won. */
const DOLLARS_BEFORE = /(?:미화|달러화|유로화|엔화|위안화) ?$/;
const TEAM_BEFORE = /(?:\d인|[A-Z]|한|조별) ?$/;

/** Of few 조 a word of money must stand close by: 1조는 and 2조는 are teams more often than amounts. */
const TEN = 10_000_000_000_000n;
const CLOSE_BEFORE = 10;
const CLOSE_BEHIND = 8;
/** 제40조와 41조, 54조·55조: articles in a row. */
const ARTICLES_BEFORE = /(?:제 ?\d+조|법\S{0,2} ?\d+조)[^.\n]{0,14}$/;

/** What speaks for a number of 억 or 조 without a unit being won. */
export type BareWon = 'money' | 'perhaps' | 'no';

/**
 * Whether a number of 억 or 조 without a unit is won: its word ends there or goes on with a word of money, such a word stands in the same
 * clause, and it is no article of a law, no team and no count. `perhaps` where only that word is missing.
 */
export function bareWon(
  text: string,
  figure: Figure,
  matcher: NameMatcher<MoneyKindRow>,
  people: NameMatcher<true>,
): BareWon {
  const numeral = figure.numeral;
  if (figure.unit !== null || !numeral || numeral.parts === 0) return 'no';
  if (numeral.lastUnit < EOK && numeral.parts === 1) return isNamedSum(text, figure, matcher, people) ? 'money' : 'no';
  const { end } = figure.outer;
  if (!endsWord(text, end) && !matcher.longestAt(text, end)) return 'no';
  if (isBrokenWord(text, figure) || standsByPeople(text, figure.outer, people)) return 'no';
  if (DOLLARS_BEFORE.test(text.slice(Math.max(0, figure.outer.start - 5), figure.outer.start))) return 'no';
  const clause = clauseAround(text, figure.outer.start, end);
  const hasCue = () =>
    cuesIn(text, clause.from, figure.outer.start, matcher).length > 0 ||
    cuesIn(text, end, clause.to, matcher).length > 0;
  const isArticle = numeral.lastUnit === JO && numeral.parts === 1 && numeral.value.scale === 0;
  if (!isArticle) return (numeral.parts > 1 && numeral.lastUnit >= EOK) || hasCue() ? 'money' : 'perhaps';
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  if (ARTICLES_BEFORE.test(before)) return 'no';
  if (LAW_BEFORE.test(before) || TEAM_BEFORE.test(before) || LAW_AFTER.test(text.slice(end, end + 12))) return 'no';
  if (numeral.value.digits >= TEN) return hasCue() ? 'money' : 'no';
  const near =
    cuesIn(text, Math.max(clause.from, figure.outer.start - CLOSE_BEFORE), figure.outer.start, matcher).length > 0 ||
    cuesIn(text, end, Math.min(clause.to, end + CLOSE_BEHIND), matcher).length > 0;
  return near ? 'money' : 'no';
}

/** Sums of 만 that the word right before them names: 월세 50만, 국비 8천 900만. Of other words 만 counts heads as often. */
const NAMED = new Set<string | null>([...FUNDING, 'price', 'wage', 'fee', 'fine']);

function isNamedSum(
  text: string,
  { outer }: Figure,
  matcher: NameMatcher<MoneyKindRow>,
  people: NameMatcher<true>,
): boolean {
  if (!endsWord(text, outer.end) || standsByPeople(text, outer, people)) return false;
  // 벌금 50만 명: what is counted may follow
  if (
    /^ ?[가-힣]{1,2}(?![가-힣])/.test(text.slice(outer.end, outer.end + 5)) &&
    !/^[가-힣]/.test(text.charAt(outer.end))
  )
    return false;
  const cue = cuesIn(text, Math.max(0, outer.start - 8), outer.start, matcher).at(-1);
  return (
    cue !== undefined &&
    !cue.row.weak &&
    NAMED.has(cue.row.kind) &&
    /^(?:[은는이가을를])? ?$/.test(text.slice(cue.end, outer.start))
  );
}

/** `2024 조달청`: the unit is the first syllable of the next word. */
const isBrokenWord = (text: string, { numeral }: Figure): boolean =>
  numeral !== null &&
  / [조억]$/.test(text.slice(numeral.start, numeral.end)) &&
  hangulAt(text, numeral.end) &&
  !endsWord(text, numeral.end);
