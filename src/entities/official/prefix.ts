import { districtsOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import type { TitleRow } from '../../data/rows/index.ts';
import { isCommonWord, nameLikeness, surnameOf } from './names.ts';
import { fullTitle, type TitleInWord, titleIn } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What stands before the title in its own word. */
export interface Prefix {
  /** The words of a body: 충남 in 충남지사, 국립환경과학원 in 국립환경과학원장. */
  readonly body: string | null;
  /** A name without a space: 김진태 in 김진태지사; a surname: 문 in 문대통령. */
  readonly name: string | null;
  readonly surname: string | null;
  /** The title in full, with the department: 기획조정실장. */
  readonly title: string;
  /** The title that an acting one is glued to: 대표 in 대표직무대행. */
  readonly held?: TitleRow;
}

/** Endings of the full names of 시·도 and 시·군·구 that a title leaves out: 경상북|도지사, 서울특별|시장. */
const HALVES: Readonly<Record<string, RegExp>> = { 시: /(?:특별자치|특별|광역|특례)$/, 도: /(?:특별자치)$/ };

/**
 * Reads what stands before the title in its word; undefined where such a word is no title of a person (전통시장, 한의원). `unsure`: whether
 * 새봄시장 may be the head of a 시 that no table has.
 */
export function readPrefix(lexicon: Lexicon, { row, prefix }: TitleInWord, unsure = false): Prefix | undefined {
  const title = fullTitle(row);
  const vocabulary = vocabularyOf(lexicon);
  if (prefix === '') return { body: null, name: null, surname: null, title };
  if (vocabulary.former.has(prefix)) return { body: null, name: null, surname: null, title };
  if (vocabulary.notTitle.has(prefix + row.title)) return undefined;
  const body = bodyIn(lexicon, prefix, row);
  if (body) return { body, name: null, surname: null, title };
  const held = row.role === 'acting' || row.role === 'candidate' ? titleIn(lexicon, prefix) : undefined;
  // 대표직무대행, 강원지사권한대행: the title before it says of what
  const inner = held?.end === prefix.length ? readPrefix(lexicon, held) : undefined;
  if (held && inner && inner.name === null && inner.surname === null)
    return { ...inner, title: inner.title + row.title, held: held.row };
  if (row.role === 'anonymous') return { body: prefix, name: null, surname: null, title };
  const surname = surnameOf(lexicon, prefix);
  if (surname && (prefix.length === 1 || row.prefix !== 'any')) return { body: null, name: null, surname, title };
  if (row.prefix !== 'any' && nameLikeness(lexicon, prefix) >= (row.wary ? 3 : 2))
    return { body: null, name: prefix, surname: null, title };
  if (row.prefix === 'any') return { body: null, name: null, surname: null, title: prefix + row.title };
  // a ministry or agency that no table has, perhaps misspelt: 중수벤처기업부장관
  const government = unknownGovernment(lexicon, prefix, row);
  if (government !== undefined && (unsure || !row.wary)) return { body: government, name: null, surname: null, title };
  if (row.prefix === 'body' && !row.wary && prefix.length > 1)
    return row.body && prefix.endsWith(row.body)
      ? { body: prefix, name: null, surname: null, title }
      : { body: null, name: null, surname: null, title: prefix + row.title };
  return undefined;
}

/** The 시, 군 or 구 before a title that no table has: 새봄 in 새봄군수; none in words for markets (금융시장). */
function unknownGovernment(lexicon: Lexicon, prefix: string, { body, title }: TitleRow): string | undefined {
  if (body === undefined || !/^(?:시장|군수|구청장|도지사)$/.test(title)) return undefined;
  const stem = prefix.endsWith(body) && prefix.length > 2 ? prefix.slice(0, -1) : prefix;
  if (!/^[가-힣]{2,3}$/.test(stem) || isCommonWord(lexicon, stem)) return undefined;
  if (body === '시' && vocabularyOf(lexicon).market.has(stem)) return undefined;
  return stem + body;
}

/** The least length of the letters before 원장 or 센터장 that are a body's name of their own. */
const OWN_NAME = 4;
/** Titles within a body: what stands before them may be its name, not that of a branch (부산세관장). */
const INNER = new Set(['국장', '과장', '실장', '팀장']);

/** The body in the letters before a title, as they are or with the ending that the title has swallowed. */
function bodyIn(lexicon: Lexicon, prefix: string, { title, body: heads, tail, branch }: TitleRow): string | undefined {
  const { isBody } = vocabularyOf(lexicon);
  if (heads !== undefined) {
    // 춘천시의원 is one of 춘천시
    const level = /^[도시군구](?=의[원장]$)/.exec(title)?.[0];
    if (level !== undefined) return isBody(prefix + level) ? prefix + level : undefined;
    // 공군수 is a 군수 named 공: no 군 has a name of one syllable
    if (heads === '군' && prefix.length === 1) return undefined;
    const whole = prefix + heads;
    // 남구 is in several cities
    if (heads === '구' && districtsOn(lexicon, whole, null).length > 0) return whole;
    if (HALVES[heads]?.test(prefix)) return isBody(whole) ? whole : prefix.replace(/특례$/, '') + heads;
    // 춘천시 stands in 춘천시장, 충남도 does not in 충남지사
    if (isBody(whole)) return title.startsWith(heads) ? whole : prefix;
    return isBody(prefix) ? prefix : undefined;
  }
  const shared = tail ?? (title.endsWith('장') ? title.slice(0, -1) : '');
  if (branch && prefix.length > 1) return prefix + shared;
  if (shared !== '' && isBody(prefix + shared)) return prefix + shared;
  // 춘천지법원장 is one of 춘천지법
  if (tail !== undefined && prefix.length >= OWN_NAME) return isBody(prefix) ? prefix : prefix + tail;
  return prefix.length > 1 && (shared === '' || INNER.has(title) || prefix.length >= OWN_NAME) && isBody(prefix)
    ? prefix
    : undefined;
}
