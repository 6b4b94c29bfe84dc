import { bodyNameOf, districtsOn, regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { nearMiss, organizationOn } from '../../data/organizations.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A body by the words that name it and by its full name on the day. */
export interface Body {
  readonly name: string;
  readonly canonical: string | null;
  /** Whether a table knows it. */
  readonly known: boolean;
  readonly kind: string | null;
}

/** Endings of departments: what stands before them is the body (함안군 | 미래산업과). */
const DEPARTMENT = /(?:과|국|실|팀|담당|계|부문|본부)$/;
/** Endings of branches of unions and associations. */
const BRANCH = /(?:지부|지회|분회)$/;
const COMPANY = /^(?:㈜|\(주\)|주식회사|\(재\)|\(사\)|재단법인|사단법인)\s*|\s*(?:㈜|\(주\))$/g;

/** The body that some words mean, for a title that heads one ending in `heads` (충남 + 도 → 충청남도). */
export function bodyOf(lexicon: Lexicon, words: string, heads: string | null, day: string | null): Body {
  const text = words.replace(COMPANY, '').trim();
  const parts = text.split(' ');
  const abroad = vocabularyOf(lexicon).countries.has(parts[0]!);
  // 캐나다 보훈부 is none of ours
  if (abroad) return { name: text, canonical: text, known: true, kind: 'country' };
  const district = districtIn(lexicon, parts, day);
  if (district !== undefined) return { name: text, canonical: district, known: true, kind: 'local_government' };
  const council = parts.length > 1 ? knownBody(lexicon, parts[0]!, null, day) : undefined;
  if (council?.kind === 'council' && isPartOf(council, parts.at(-1)!)) return council;
  for (const candidate of endings(parts)) {
    const known = knownBody(lexicon, candidate, heads, day);
    if (!known) continue;
    const rest = text.slice(text.indexOf(candidate) + candidate.length).trim();
    // 경남도 진주의료원: what stands behind the known body is one of its own, unless it is a department
    const last = parts.at(-1)!;
    // 금속노조 바다정공지부: a branch goes by both names
    if (BRANCH.test(rest)) return { name: text, canonical: text, known: false, kind: known.kind };
    if (rest !== '' && isPartOf(known, rest)) return known;
    if (rest !== '' && !DEPARTMENT.test(rest) && vocabularyOf(lexicon).endsLikeBody(last))
      return { name: rest, canonical: rest, known: false, kind: known.kind };
    return known;
  }
  // 새봄군: a government that no table has
  const government = heads !== null && /^[도시군구]$/.test(heads) && text.endsWith(heads);
  return {
    name: text,
    canonical: government ? null : text,
    known: false,
    kind: government ? 'local_government' : null,
  };
}

/** Whether the words behind a body name a part of it: a council's committee, a court's bench, a prosecution's department. */
const isPartOf = ({ kind }: Body, rest: string): boolean =>
  kind === 'council'
    ? /(?:위|위원회|특위)$/.test(rest)
    : (kind === 'court' || kind === 'prosecution') && /(?:부|과|단독)$/.test(rest);

/** The 남구 of 대구 남구: a name that several cities have, with its 시·도 before it. */
function districtIn(lexicon: Lexicon, parts: readonly string[], day: string | null): string | undefined {
  const [region, name] = parts.slice(-2);
  if (name === undefined || !/[시군구]$/.test(name)) return undefined;
  const short = regionOn(lexicon, region!, day)?.short;
  const row = districtsOn(lexicon, name, day).find((row) => row.region === short);
  return row && bodyNameOf(lexicon, { level: 'district', row }, day);
}

/** Runs of the words, from those that end last to the first, the longer before the shorter. */
function* endings(parts: readonly string[]): Generator<string> {
  for (let end = parts.length; end > 0; end--)
    for (let from = Math.max(0, end - 3); from < end; from++) yield parts.slice(from, end).join(' ');
}

function knownBody(lexicon: Lexicon, text: string, heads: string | null, day: string | null): Body | undefined {
  for (const name of spellings(text, heads)) {
    const known = organizationOn(lexicon, name, day);
    if (known) return { name: text, canonical: known.canonical, known: true, kind: known.kind };
  }
  const meant = nearMiss(lexicon, text.replace(/ /g, ''));
  const body = meant === undefined ? undefined : organizationOn(lexicon, meant, day);
  return body && { name: text, canonical: body.canonical, known: true, kind: body.kind };
}

/** How the full name may be written that a title leaves short: 순천 → 순천시, 경북 → 경북교육청, 춘천시 → 춘천시의회. */
function* spellings(text: string, heads: string | null): Generator<string> {
  const bare = text.replace(/ /g, '');
  if (heads !== null && heads !== '부' && !bare.endsWith(heads)) yield bare + heads;
  if (heads === '교육청' && /[도시]$/.test(bare)) yield bare.slice(0, -1) + heads;
  if (heads === '부' && !/[부처청원]$/.test(bare)) yield bare + heads;
  yield bare;
  if (/[도시군구]청$/.test(bare)) yield bare.slice(0, -1);
  if (bare !== text) yield text;
  if (/대$/.test(bare)) yield `${bare}학교`;
}
