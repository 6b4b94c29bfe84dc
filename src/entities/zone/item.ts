import { stripJosa } from '../../korean/josa.ts';
import type { ZonePlace } from '../../model/reading/zone.ts';
import { isNounWord } from './name.ts';
import { type PlaceAt, placesAt } from './places.ts';
import { flat, type ZoneWords } from './words.ts';

/** One zone of a list: 강원 정밀의료 산업, 제주=전기차·저장장치(전역), 대구(AI로봇), 경북 포항. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** The subject without spaces; empty where only a place is named. */
  readonly core: string;
  readonly places: readonly ZonePlace[];
}

/** 3억원, 12명, 5~15㎝: a list with these is none of zones. */
const COUNTED =
  /\d[\d,.]*(?:[~-][\d,.]*)? ?(?:억|만|천|명|원|개|건|%|㎝|㎜|㎡|km|㎞|㏊|ha|곳|호|점|위|회|일|월|년|시|도|℃|세|톤)/;
/** 시장 박형준: who heads the place, not what the zone is for. */
const OFFICE =
  /(?:시장|군수|구청장|지사|의원|대표|장관|위원장|교수|국장|과장|후보) |(?:시장|군수|구청장|지사|의원|대표|장관|위원장|교수|국장|과장|후보)$/;
const END_WORD = /^(?:등|등이|등은|등을|등의|등에|순|순이다|순으로|및|그리고)$/;
const MOST_WORDS = 8;

/** Reads the item that starts at `from` and ends before `to`; undefined if it is no zone. */
export function itemAt(text: string, from: number, to: number, words: ZoneWords, placeAt: PlaceAt): Item | undefined {
  // (강원)디지털헬스케어
  const wrapped = text[from] === '(' ? placesAt(text, from + 1, placeAt) : undefined;
  if (wrapped && text[wrapped.end] === ')')
    return subjectAfter(text, from, wrapped.end + 1, to, wrapped.places, words, placeAt);
  const first = placesAt(text, from, placeAt, true);
  if (!first || first.end > to) return undefined;
  return subjectAfter(text, from, first.end, to, first.places, words, placeAt);
}

function subjectAfter(
  text: string,
  start: number,
  at: number,
  to: number,
  places: readonly ZonePlace[],
  words: ZoneWords,
  placeAt: PlaceAt,
): Item | undefined {
  const item = (end: number, subject: string): Item => ({
    start,
    end,
    core: flat(subject.replace(/(?<=.)\([^()]*\)/g, '')),
    places,
  });
  if (text[at] === '(') {
    const close = text.indexOf(')', at);
    if (close < 0 || close >= to || close - at > 40) return undefined;
    const subject = text.slice(at + 1, close);
    return COUNTED.test(subject) || OFFICE.test(subject) || subject === '' ? undefined : item(close + 1, subject);
  }
  if (at >= to || /[\n,.;]/.test(text[at]!)) return item(at, '');
  if (text.startsWith('의 ', at)) return undefined;
  // a place with a particle, or the beginning of a longer word (강원산지)
  const glued = !/[ =:-]/.test(text[at]!) && text[start] !== '(';
  if (glued) return text.slice(at, to).match(/^(?:이|가|은|는|을|를|과|와|도)(?![가-힣])/) ? item(at, '') : undefined;
  const begin = text[start] === '(' && text[at] !== ' ' ? at : at + (text[at + 1] === ' ' ? 2 : 1);
  const end = subjectEnd(text, begin, to, words, placeAt);
  if (end === undefined) return undefined;
  return end > begin ? item(end, text.slice(begin, end)) : item(at, '');
}

/** Where the nouns that start at `at` end; undefined where an amount or an office stands among them. */
export function subjectEnd(
  text: string,
  at: number,
  to: number,
  words: ZoneWords,
  placeAt?: PlaceAt,
): number | undefined {
  let end = at;
  for (let n = 0, next = at; n < MOST_WORDS && next < to; n++) {
    let stop = next;
    let open = 0;
    while (stop < to && !/[ \n,;△▲▷▶▴▵▸▹①-⑳❶-❿]/.test(text[stop]!) && !(placeAt && startsNext(text, stop, placeAt))) {
      // the bracket around the whole list: (광주 미래차, 경기 안성 반도체 장비)이
      if (text[stop] === '(') open++;
      else if (text[stop] === ')' && open-- === 0) break;
      stop++;
    }
    const ended = /^(.+?)(?:이?다)?[.]$/.exec(text.slice(next, stop));
    const word = ended?.[1] ?? text.slice(next, stop);
    if (END_WORD.test(word) || word === '') break;
    if (COUNTED.test(word) || OFFICE.test(word)) return undefined;
    const bare = word.replace(/['"]/g, '').replace(/(?<=.)\([^()]*\)?$/, '');
    if (!isNounWord(bare, words) && !words.isSoft(bare) && !words.isStop(bare)) {
      const noun = stripJosa(word);
      return noun.length > 1 && noun !== word ? next + noun.length : end;
    }
    end = next + word.length;
    if (ended || text[stop] !== ' ') break;
    next = stop + 1;
  }
  return end;
}

/** Whether a middle dot leads to the next zone: `부산 블록체인·대구 스마트웰니스`. */
function startsNext(text: string, at: number, placeAt: PlaceAt): boolean {
  if (text[at] !== '·') return false;
  const found = placeAt(text, at + 1);
  return found !== undefined && found.place.level === 'region' && text[found.end] === ' ';
}
