import { fitsJosa, josaAt } from '../../korean/josa.ts';
import type { ZonePlace } from '../../model/reading/zone.ts';
import { type PlaceAt, placesAt } from './places.ts';
import type { ZoneWords } from './words.ts';

/** The words of a zone's name before the word that ends it. */
export interface NameBefore {
  readonly start: number;
  /** Places within the name. */
  readonly places: readonly ZonePlace[];
  /** Places that stand before the name with a particle: 이천은, 부산의. */
  readonly around: readonly ZonePlace[];
  /** Where the subject starts; the end of the name if there is none. */
  readonly subject: number;
}

const IN_WORD = /[가-힣A-Za-z0-9·?&+/()-]/;
const MOST_WORDS = 6;
const LONGEST = 60;

/** Reads a zone's name to the left of its head at `at`; undefined where neither a place nor a subject stands there. */
export function nameBefore(text: string, at: number, words: ZoneWords, placeAt: PlaceAt): NameBefore | undefined {
  let places: readonly ZonePlace[] = [];
  let around: readonly ZonePlace[] = [];
  let start = at;
  let subject = at;
  let firm = at;
  let end = text[at - 1] === ' ' ? at - 1 : at;
  for (let n = 0; n < MOST_WORDS && at - end < LONGEST; n++) {
    const word = wordStart(text, end);
    if (word === end) break;
    const glued = GLUED.exec(text.slice(word, end))?.[0].length ?? 0;
    const from = word + glued;
    const found = placesAt(text, from, placeAt);
    const rest = found ? text.slice(found.end, end) : '';
    if (found && rest === '') {
      // what stands before other places is larger than they are: 경북 구미, 해남 솔라시도
      if (places.length > 0 && !(found.places.every(isRegion) || n < 2)) break;
      places = [...found.places, ...places];
      start = from;
    } else if (places.length > 0) break;
    else if (found && josaAt(text, found.end) === rest) {
      around = found.places;
      break;
    } else if (
      found &&
      rest.length > 1 &&
      (isNounWord(rest, words)
        ? end === at || !found.places.some(({ ambiguous }) => ambiguous)
        : IN_BRACKETS.test(rest))
    ) {
      places = found.places;
      start = from;
      subject = found.end;
    } else {
      const own = text.slice(from, end);
      const soft = words.isSoft(own) || NUMBERED.test(own);
      if (!soft && !isNounWord(own, words)) break;
      subject = from;
      if (!soft) firm = from;
    }
    if (text[from - 1] === "'" && places.length === 0 && firm < at) around = placesBeforeMark(text, from - 1, placeAt);
    if (text[from - 1] !== ' ') break;
    end = from - 1;
  }
  if (places.length > 0) return { start, places, around, subject };
  // soft words before the subject fall away
  return firm < at || around.length > 0 ? { start: firm, places, around, subject: firm } : undefined;
}

/** A word with its ending to which the name is stuck: 위해서는의료 AI 선도지구. */
const GLUED =
  /^[가-힣]*?(?:위해서는|위해선|위해서|대해서는|통해서|에서는|에서의|으로는|까지는|부터는|하려면)(?=[가-힣A-Z])/;
/** 제3국가산단. */
const NUMBERED = /^제?\d+$/;
/** 제주(전기차 충전서비스) 규제자유특구. */
const IN_BRACKETS = /^\([^()]{2,}\)$/;

/** Places before a name in quotation marks: 포항 '배터리 특구', 부산의 '블록체인 특구'. */
function placesBeforeMark(text: string, mark: number, placeAt: PlaceAt): readonly ZonePlace[] {
  const end = text[mark - 1] === ' ' ? mark - 1 : mark;
  const from = wordStart(text, end);
  const found = placesAt(text, from, placeAt);
  return found && (found.end === end || text.slice(found.end, end) === '의') ? found.places : [];
}

const isRegion = ({ level }: ZonePlace): boolean => level === 'region';

/** Where the word that ends before `end` starts; brackets within it are taken with what they hold. */
function wordStart(text: string, end: number): number {
  let start = end;
  let depth = 0;
  while (start > 0 && end - start < LONGEST) {
    const character = text[start - 1]!;
    if (character === ')') depth++;
    else if (character === '(' && depth-- === 0) break;
    if (depth > 0 ? character === '\n' : !IN_WORD.test(character)) break;
    start--;
  }
  return depth > 0 ? end : start;
}

const PARTICLES = '은 는 이 가 을 를 과 와 로 으로 의 에 에서 까지 부터 이다'.split(' ');
/** Endings of verbs and adjectives, and of words that count or gather. */
const NO_NOUN =
  /(?:[는를던들된될할한운째면]|적인?|(?:에|면|라|어|아|해|려|여|로)서|[되하었았였했]고|[되하]며|(?:었|았|였|했)[가-힣]{1,2})$/;
/** Verbs that lead on: 들여, 투입해, 이어, 거쳐. */
const LEADS_ON = /(?:[하들]여|(?<![동서남북김진영황임근연도])해|(?:들|이|걸|넘|있|없|늘|줄|열|접)어|[려쳐져켜겨춰])$/;
/** 4개, 제1차, 15곳; but 5G, 1인, 3D프린팅 and 2차전지 are words. */
const COUNTED = /^(?:제?\d+(?:개|곳|차|종|건|호|번째|단계|년|월|일|명|위|회|대|여)?|[\d.,~-]+)$/;

/** Whether a word can be part of a subject: no verb, no counted thing, nothing with a particle. */
export function isNounWord(word: string, words: ZoneWords): boolean {
  const bare = word.replace(/(?<=.)\([가-힣A-Za-z0-9·]+\)$/, '');
  if (words.isStop(bare) || (words.isBody(bare) && !words.isNoun(bare))) return false;
  if (COUNTED.test(bare) || /[()]/.test(bare) || PARTICLES.includes(bare)) return false;
  if (words.isNoun(bare) || /^[A-Za-z]/.test(bare)) return true;
  return (
    !NO_NOUN.test(bare) &&
    !LEADS_ON.test(bare) &&
    !PARTICLES.some(
      (one) => bare.endsWith(one) && bare.length > one.length && fitsJosa(bare.slice(0, -one.length), one),
    )
  );
}
