import { type Found, found } from './found.ts';
import { endsUnit, LETTERS, lengthOf, trimmed } from './length.ts';
import { matchAt } from './text.ts';
import { followerAt, type TimeWords } from './words.ts';

// the smaller part of a length: 2년 6개월 · 1시간 30분 · 3년 반
const SMALLER: Readonly<Record<string, RegExp>> = {
  년: / ?(?<count>\d{1,2}) ?(?<unit>개월)/y,
  개월: / ?(?<count>\d{1,2}) ?(?<unit>일)(?= ?(?:간|동안|만))/y,
  시간: / ?(?<count>\d{1,2}) ?(?<unit>분)/y,
};
const HALF = / ?반(?= ?(?:간|동안|만|이|을|의|도(?!체)|째|가량|정도|넘|뒤|후|전|씩|에|으로|[,.)]|$))/y;
const HALVES: Readonly<Record<string, string>> = { 년: '6M', 시간: '30M' };
const STAY = /(?<days>\d{1,2}) ?일(?:간)?/y;

/** The days of a stay, in which nights are counted beside: `2박 ⟦3일⟧`. No day of the month. */
export function daysOfStay(text: string, at: number): Found | undefined {
  const match = matchAt(STAY, text, at);
  if (!match || !/\d ?박 ?$/.test(text.slice(Math.max(0, at - 4), at))) return undefined;
  return found(at, at + match[0].length, 'date/stay', { type: 'duration', value: `P${Number(match.groups!.days)}D` });
}

/** A length said in two parts: `2년 6개월`, `1시간 30분`, `3년 반`. */
export function inParts(
  text: string,
  at: number,
  end: number,
  count: number,
  unit: string,
  words: TimeWords,
): Found | undefined {
  if (unit === '년' && count >= 1300) return undefined;
  const half = HALVES[unit] && matchAt(HALF, text, end);
  const smaller = !half && SMALLER[unit] ? matchAt(SMALLER[unit], text, end) : null;
  if (!half && !smaller) return undefined;
  const stop = end + (half || smaller)![0].length;
  const last = half ? unit : smaller!.groups!.unit!;
  const follower = followerAt(words, text, stop, last);
  if (follower?.makes === 'nothing' || (!half && !follower && !endsUnit(text, stop))) return undefined;
  const rest = half ? HALVES[unit]! : `${Number(smaller!.groups!.count)}${last === '분' ? 'M' : LETTERS[last]}`;
  const value = `${lengthOf(count, unit)}${rest}`;
  return found(at, follower ? trimmed(follower, stop) : stop, 'date/duration-in-parts', { type: 'duration', value });
}
