import { type Found, found, pointFound } from './found.ts';
import { inParts } from './in-parts.ts';
import { endsUnit, lengthOf, trimmed } from './length.ts';
import { freeBefore } from './point.ts';
import { describesDay, matchAt, skipSpace, startsNumber } from './text.ts';
import { followerAt, type TimeWords } from './words.ts';

// 4년간 · 5개년 · 6개월 · 2~3년 · 90일 · 3주간 · 2시간 만에
const LENGTH =
  /(?<count>\d{1,4})(?: ?여)?(?: ?~ ?(?<most>\d{1,4}))? ?(?<unit>개년|년|개월|일|주일|주간|주|시간|분|초)/y;
// 11.2개월 · 0.3초
const DECIMAL = /(?<count>\d{1,3}\.\d{1,2}) ?(?<unit>개월|시간|초)/y;
const UNIT =
  / ?(?<unit>달|해|주일|주|시간|개월)(?![가-힣])|(?<joined> ?(?:달|해|주일|주|시간|개월))(?=간|째|에|의|이|은|을|를|도|만|여|동|뒤|후|전|새|안|가|로|넘|씩|치|인)/y;

/** Units that count time only beside a word that says so: `3주` are shares, `24시간` opening hours, `30분` thirty people. */
const NEEDS_FOLLOWER = new Set(['주', '분', '초']);

/** A length of time: `4년간`, `사흘 만에`, `석 달`; or what it leads to: `3년 전`, `하루 뒤`. */
export function durationAt(text: string, at: number, words: TimeWords): Found | undefined {
  return numbered(text, at, words) ?? named(text, at, words);
}

function numbered(text: string, at: number, words: TimeWords): Found | undefined {
  if (!startsNumber(text, at) || text[at - 1] === "'") return undefined;
  const match = matchAt(LENGTH, text, at) ?? matchAt(DECIMAL, text, at);
  if (!match) return undefined;
  const { count, most, unit } = match.groups!;
  const end = at + match[0].length;
  const both = !most && Number(count) > 0 ? inParts(text, at, end, Number(count), unit!, words) : undefined;
  if (both) return both;
  const follower = followerAt(words, text, end, unit!);
  if (follower?.makes === 'nothing') return undefined;
  const number = Number(count);
  const isLong = unit === '일' ? number > 31 : unit !== '시간' || number !== 24;
  if (!follower && (NEEDS_FOLLOWER.has(unit!) || !isLong)) return undefined;
  if (unit === '년' && number > 1300 && !follower) return undefined;
  if (!follower && !endsUnit(text, end)) return undefined;
  if (number === 0 || (unit === '년' && number >= 1900)) return undefined;
  if (unit === '년' && follower && /^전/.test(follower.word) && !most)
    return pointFound(
      at,
      text.indexOf('전', end) + 1,
      'date/years-ago',
      { year: { by: 'anchor', offset: -number } },
      { approx: true },
    );
  if (unit === '일' && number <= 31 && /^전/.test(follower?.word ?? '') && describesDay(text, at)) return undefined;
  const value = most ? `${lengthOf(number, unit!)}/${lengthOf(Number(most), unit!)}` : lengthOf(number, unit!);
  const approx = match[0].includes('여') || /^(여|가량|남짓|가까이)/.test(follower?.word ?? '');
  return found(at, follower ? trimmed(follower, end) : end, 'date/duration', { type: 'duration', value, approx });
}

/** Days that are counted only with a word behind them: 하루 is also a rate, 보름 a moon, 이레 a name. */
const ONLY_WITH_FOLLOWER = new Set(['하루', '이틀', '보름', '이레', '한 해', '한 주']);

function named(text: string, at: number, words: TimeWords): Found | undefined {
  if (!freeBefore(text, at)) return undefined;
  const match = words.counts.longestAt(text, at);
  if (!match) return undefined;
  const row = match.values[0]!;
  if (row.unit === 'number') return counted(text, at, match.end, row.word, row.count, words);
  const unit = row.unit === 'day' ? '일' : row.unit === 'month' ? '개월' : '년';
  const follower = followerAt(words, text, match.end, unit);
  const away = awayFrom(text, match.end);
  if (away && row.unit === 'day') {
    const offset = away.back ? -row.count : row.count;
    return pointFound(at, away.end, 'date/days-away', { day: { by: 'antecedent', offset } });
  }
  if (!follower && (ONLY_WITH_FOLLOWER.has(row.word) || !endsUnit(text, match.end))) return undefined;
  const value = lengthOf(row.count, unit);
  return found(at, follower ? trimmed(follower, match.end) : match.end, 'date/duration', { type: 'duration', value });
}

function counted(
  text: string,
  at: number,
  end: number,
  word: string,
  count: number,
  words: TimeWords,
): Found | undefined {
  const match = matchAt(UNIT, text, end);
  if (!match) return undefined;
  const unit = (match.groups!.unit ?? match.groups!.joined)!.trim();
  const stop = end + match[0].length;
  const follower = followerAt(words, text, stop, unit);
  if (!follower && (unit === '주' || ONLY_WITH_FOLLOWER.has(`${word} ${unit}`))) return undefined;
  if (follower?.makes === 'nothing') return undefined;
  return found(at, follower ? trimmed(follower, stop) : stop, 'date/duration', {
    type: 'duration',
    value: lengthOf(count, unit),
  });
}

/** `하루 뒤`, `이틀 전`: a day, unless the words set a deadline (`이틀 전까지`). */
function awayFrom(text: string, at: number): { readonly back: boolean; readonly end: number } | undefined {
  const match = matchAt(/ ?(?<which>뒤|후|전)(?:인|에는|에|엔|의|은|,| |$)/y, text, at);
  if (!match) return undefined;
  return { back: match.groups!.which === '전', end: skipSpace(text, at) + 1 };
}
