import { districtsEver, regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { josaAt } from '../../korean/josa.ts';
import { isNameCode, nextWord, splits, wordAt, wordEnd } from '../../korean/word.ts';
import type { Article } from '../../model/article.ts';
import { type Mention, mentionOf } from '../../model/mention.ts';
import type { PlaceReading } from '../../model/reading/place.ts';
import { textWithCells } from '../cells.ts';
import { type PlaceLevel, placeNames } from './names.ts';

/** A reading, its place in the folded text, and where the words with its particle end. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly reading: PlaceReading;
}

/** All mentions of places in an article, in reading order. */
export const findPlaces = (article: Article, lexicon: Lexicon): Mention<PlaceReading>[] =>
  article.fields.flatMap((field) => {
    const text = textWithCells(field);
    const found = backEachOther(lexicon, text, carryRegions(lexicon, text, walk(text, lexicon)));
    return found.map(({ start, end, reading }) => mentionOf(field, { start, end }, ruleOf(reading), reading));
  });

const ruleOf = ({ level, region }: PlaceReading): string =>
  level === 'district' && region !== null ? 'place/within' : `place/${level}`;

function walk(text: string, lexicon: Lexicon): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isNameCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const place = placeAt(lexicon, text, at);
    if (place) found.push(place);
    at = wordEnd(text, place ? place.end : at);
  }
  return found;
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly levels: readonly PlaceLevel[];
}

/** Words that are written together with the name of a place. */
const GLUED = ['지역', '일대', '권', '전역'];

/** The longest name of a place at `at` that ends its word, or stands before a particle that fits it. */
function nameAt(lexicon: Lexicon, text: string, at: number): Name | undefined {
  const { matcher, noPlace } = placeNames(lexicon);
  const matches = matcher.allAt(text, at);
  for (let i = matches.length - 1; i >= 0; i--) {
    const { end, values } = matches[i]!;
    const name = text.slice(at, end);
    // 부산·경남도: 도 is a particle there
    if (name.length === 3 && name.endsWith('도') && text[at - 1] === '·' && matches[i - 1]?.end === end - 1) continue;
    if (particleAt(text, end) === undefined) continue;
    const word = nextWord(text, end + particleAt(text, end)!.length);
    if (noPlace.get(name)?.some((behind) => word.startsWith(behind))) continue;
    return { start: at, end, text: name, levels: values };
  }
  return undefined;
}

/** The particle or 지역, 권 … behind a name; undefined where its word goes on in another way. 세종대로 is a street. */
function particleAt(text: string, end: number): string | undefined {
  const particle = josaAt(text, end);
  if (particle === undefined) {
    const glued = GLUED.find((word) => text.startsWith(word, end));
    return glued !== undefined && josaAt(text, end + glued.length) !== undefined ? glued : undefined;
  }
  if (particle.startsWith('대로') || (particle === '' && isNameCode(text.charCodeAt(end)))) return undefined;
  return particle;
}

/** A name with what stands before and behind it in the same words: 충북 청주시 흥덕구, 옥천군 이원면. */
function placeAt(lexicon: Lexicon, text: string, at: number): FoundPlace | undefined {
  const first = nameAt(lexicon, text, at);
  if (!first) return undefined;
  const names = [first];
  for (let last = first; text[last.end] === ' ' && names.length < 3; ) {
    const next = nameAt(lexicon, text, last.end + 1);
    if (!next || !isWithin(lexicon, next, last)) break;
    names.push(next);
    last = next;
  }
  const last = names.at(-1)!;
  const level = levelOf(lexicon, last, names.at(-2));
  const part = level === 'region' && isDivided(lexicon, last.text) ? undefined : partsBehind(lexicon, text, last.end);
  const end = part?.end ?? last.end;
  const particle = particleAt(text, end) ?? '';
  const { weak, cues } = placeNames(lexicon);
  const beside = nextWord(text, end + particle.length);
  const opens = text[at - 1] === '[' || text[at - 1] === '【';
  const backed =
    names.length > 1 ||
    part !== undefined ||
    opens ||
    GLUED.includes(particle) ||
    (beside !== '' && cues.some((cue) => beside.startsWith(cue)));
  const outer = names.at(-2)?.text;
  return {
    start: at,
    end,
    after: end + particle.length,
    reading: {
      region: names.length > 1 && isRegion(lexicon, first.text) ? first.text : null,
      city: outer === undefined || isRegion(lexicon, outer) ? null : outer,
      name: last.text,
      level,
      part: part ? text.slice(last.end + 1, part.end) : null,
      weak: !backed && weak.has(last.text),
    },
  };
}

/** Whether a 시·도 has 시·군·구: where not, its 읍 and 면 stand right behind it. */
const isDivided = (lexicon: Lexicon, region: string): boolean =>
  placeNames(lexicon).divided.has(regionOn(lexicon, region, null)?.short ?? '');

const isRegion = (lexicon: Lexicon, name: string): boolean => regionOn(lexicon, name, null) !== undefined;

/** Whether the second of two names lies in the first: 청주시 in 충북, 흥덕구 in 청주시, 오송 in 청주. */
function isWithin(lexicon: Lexicon, inner: Name, outer: Name): boolean {
  const region = regionOn(lexicon, outer.text, null)?.short;
  if (inner.levels.includes('locality'))
    return lexicon.tables.localities.some(
      (row) =>
        row.name === inner.text &&
        (row.region === region || row.district === outer.text || row.district.slice(0, -1) === outer.text),
    );
  const rows = districtsEver(lexicon, inner.text);
  if (region !== undefined && rows.some((row) => regionsOf(row.region).includes(region))) return true;
  const cities = districtsEver(lexicon, outer.text).map(({ name }) => name);
  return rows.some((row) => row.city !== undefined && cities.includes(row.city));
}

/** The short names under which a 시·도 has been known: 여수시 was in 전남, and is in 전남광주. */
const regionsOf = (region: string): readonly string[] =>
  region === '전남광주' ? ['전남광주', '전남', '광주'] : [region];

/** 광주 behind 경기 is the 시, alone the 광역시. */
function levelOf(lexicon: Lexicon, { levels, text }: Name, outer: Name | undefined): PlaceLevel {
  if (outer && levels.includes('region') && districtsEver(lexicon, text).length > 0) return 'district';
  return levels.includes('region') ? 'region' : levels[0]!;
}

const PART = /^[가-힣]{1,5}(?:읍|면|동|리)$/;

/** The end of 읍·면·동·리 behind a name: 이원면, 이원면 강청리. */
function partsBehind(lexicon: Lexicon, text: string, end: number): { end: number } | undefined {
  const { noPart } = placeNames(lexicon);
  let last: number | undefined;
  for (let count = 0, at = end; count < 2 && text[at] === ' '; count++) {
    const found = [...splits(wordAt(text, at + 1))].find(
      ([noun]) => noun.length > 1 && PART.test(noun) && !noPart.has(noun),
    );
    if (!found) break;
    last = at + 1 + found[0].length;
    if (found[1] !== '') break;
    at = last;
  }
  return last === undefined ? undefined : { end: last };
}

/** What may stand between the names of a list. */
const SEPARATOR = /^(?:|[ \t]|[·,/~-]| ?[·,/] ?| ?및 ?|, ?)$/;

/** 경남 김해·진주·창원, 경북 포항; 충북(제천 보은 음성): a name in a list lies in the 시·도 that the list is of, where there is such a one. */
function carryRegions(lexicon: Lexicon, text: string, found: readonly FoundPlace[]): FoundPlace[] {
  const carried: FoundPlace[] = [];
  for (const place of found) {
    const before = carried.at(-1);
    const { reading } = place;
    const gap = before && place.start - before.after < 4 ? text.slice(before.after, place.start) : undefined;
    const opens = gap === '(' || gap === ' (' || gap === '=';
    const region =
      gap !== undefined && before && reading.region === null
        ? opens && before.reading.level === 'region'
          ? before.reading.name
          : SEPARATOR.test(gap)
            ? before.reading.region
            : null
        : null;
    const short = region === null ? undefined : regionOn(lexicon, region, null)?.short;
    const lies =
      short !== undefined && districtsEver(lexicon, reading.name).some((row) => regionsOf(row.region).includes(short));
    carried.push(lies ? { ...place, reading: { ...reading, region, level: 'district', weak: false } } : place);
  }
  return carried;
}

const LIST = /^ ?[·,/] ?$/;

/** 강원 영동 is no 영동군: a weak name right behind a 시·도 in which it does not lie. */
const isElsewhere = (text: string, found: readonly FoundPlace[], i: number): boolean => {
  const before = found[i - 1];
  return (
    text[found[i]!.start - 1] === ' ' &&
    before !== undefined &&
    before.reading.level === 'region' &&
    before.end === found[i]!.start - 1 &&
    found[i]!.reading.region === null
  );
};

/** Whether two names that are also words, but no common ones, make each other places: 이천·여주. */
function arePair(lexicon: Lexicon, one: string, other: string): boolean {
  const { common } = placeNames(lexicon);
  if (common.has(one) || common.has(other)) return false;
  const regions = districtsEver(lexicon, one).map(({ region }) => region);
  return districtsEver(lexicon, other).some(({ region }) => regions.includes(region));
}

/** A name that is also a word is a place where it stands in a list with one that is none. */
function backEachOther(lexicon: Lexicon, text: string, found: readonly FoundPlace[]): FoundPlace[] {
  const backed = [...found];
  const back = (i: number, j: number): void => {
    const [place, other] = [backed[i]!, backed[j]];
    if (!place.reading.weak || !other || isElsewhere(text, backed, i)) return;
    if (other.reading.weak && !arePair(lexicon, place.reading.name, other.reading.name)) return;
    const [first, second] = i < j ? [place, other] : [other, place];
    const joined = first.after > first.end && /^(?:와|과)$/.test(text.slice(first.end, first.after));
    const gap = text.slice(first.after, Math.min(second.start, first.after + 4));
    if (LIST.test(gap) || (joined && gap === ' ')) backed[i] = { ...place, reading: { ...place.reading, weak: false } };
  };
  for (let i = 1; i < backed.length; i++) back(i, i - 1);
  for (let i = backed.length - 2; i >= 0; i--) back(i, i + 1);
  return backed;
}
