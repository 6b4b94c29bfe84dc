import { districtsOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { organizationOn } from '../../data/organizations.ts';
import { placeOf } from '../../model/article.ts';
import type { NamedBody, OfficialEntity } from '../../model/generated/record.ts';
import type { OfficialReading } from '../../model/reading/official.ts';
import { type Body, bodyOf } from './bodies.ts';
import { nameOn, officeOf } from './offices.ts';
import type { OfficialMention, Person, Said } from './persons.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What the resolving of a person leans on. */
export interface Ground {
  readonly lexicon: Lexicon;
  readonly day: string | null;
  /** The article's own body that such a title heads. */
  own(heads: string | null, title: string | null, near?: OfficialMention): string | undefined;
}

type Certainty = OfficialEntity['certainty'];

/** Kinds of bodies whose people are officials. */
const PUBLIC =
  /^(?:local_government|ministry|committee|constitutional|parliament|public_institution|council|education_office|court|fire|police|prosecution|military|party|country)$/;
/** Heads of state and government belong to no body. */
const NO_BODY = new Set(['대통령', '국무총리']);

export const mentionsOf = (said: readonly Said[]): OfficialEntity['mentions'] =>
  [...said]
    .sort((a, b) => a.order - b.order)
    .map(({ mention: { text, field, span } }) => ({ text, at: placeOf(field, span) }));

/** The record's entry for a person. */
export function entityOf(person: Person, ground: Ground): OfficialEntity {
  const said = [...person.said].sort((a, b) => a.order - b.order);
  const main = mainOf(said);
  const { reading } = main.mention;
  const body = bodyFor(person, said, main, ground);
  const title = councilTitle(abroadTitle(longestTitle(said, main), body.kind), body.value?.canonical ?? null);
  return {
    name: person.name,
    title: body.value?.canonical && reading.body ? title.replace(reading.body, body.value.canonical) : title,
    organization: body.value,
    kind: kindOf(reading, body.value, body.kind),
    rule: said[0]!.mention.rule,
    certainty: person.fromTable ? 'derived' : body.certainty,
    mentions: mentionsOf(said),
  };
}

/** The mention that says best what the person is: the office just taken, a present one, in full. */
function mainOf(said: readonly Said[]): Said {
  const rank = ({ mention: { reading } }: Said): number =>
    reading.form === 'appointed' ? 3 : reading.form !== 'full' ? 0 : reading.former ? 1 : 2;
  return said.reduce((best, other) => (rank(other) > rank(best) ? other : best));
}

/** 대표이사 where the text says both that and 대표. */
function longestTitle(said: readonly Said[], main: Said): string {
  let longest = main.mention.reading.title;
  for (const { mention } of said) {
    const { title, form } = mention.reading;
    if (form === 'full' && title.length > longest.length && title.endsWith(longest)) longest = title;
  }
  return longest;
}

/** Only our own 총리 is a 국무총리. */
const abroadTitle = (title: string, kind: string | null): string =>
  kind === 'country' && title === '국무총리' ? '총리' : title;

interface Found {
  readonly value: NamedBody | null;
  readonly certainty: Certainty;
  readonly kind: string | null;
}

function bodyFor(person: Person, said: readonly Said[], main: Said, ground: Ground): Found {
  const { lexicon, day } = ground;
  const { reading } = main.mention;
  const isParty = (body: Body): boolean => body.kind === 'party' && reading.groups.includes('의원');
  const own = [main, ...said].find(
    ({ body, mention }) => body && !isParty(body) && mention.reading.former === reading.former,
  )?.body;
  const foreign = own?.kind === 'country';
  if (reading.groups.every((group) => NO_BODY.has(group)) && !foreign)
    return { value: null, certainty: 'stated', kind: null };
  if (own) {
    const { name, canonical, kind, known } = own;
    return { value: { name, canonical }, certainty: known && canonical === name ? 'stated' : 'derived', kind };
  }
  const groups = said.flatMap(({ mention }) => mention.reading.groups);
  const office = officeOf(lexicon, person.name, groups, day, reading.former);
  const held = office && nameOn(lexicon, office.organization, day);
  if (held) return { value: { name: held, canonical: held }, certainty: 'derived', kind: 'ministry' };
  const heads = headsOf(reading, said, lexicon);
  const association = ASSOCIATION.exec(reading.title)?.[1];
  if (association) return { value: { name: association, canonical: association }, certainty: 'derived', kind: null };
  const guess = guessBody(reading, heads, said[0]!, ground);
  const kind = guess === undefined ? null : (organizationOn(lexicon, guess, day)?.kind ?? 'local_government');
  return {
    value: guess === undefined ? null : { name: guess, canonical: guess },
    certainty: guess ? 'guessed' : 'stated',
    kind,
  };
}

/** The ending of the body that the title heads; brackets tell a member of parliament (인천 남동갑) from one of a council (노형동을). */
function headsOf({ heads, groups }: OfficialReading, said: readonly Said[], lexicon: Lexicon): string | null {
  if (!groups.includes('의원')) return heads;
  return said.some(({ mention }) => isConstituency(mention.reading.note ?? '', lexicon)) ? '국회' : heads;
}

/** 상인회장, 협회장: the title names the association itself; 부회장, 명예회장 do not. */
const ASSOCIATION = /^(?!부|명예|대표|수석|상근|상임|그룹)([가-힣]+회)장$/;

/** Titles within a government, whose people an article names without it. */
const INNER = /(?:장|관|담당|담당자|대변인|간사|위원)$/;

/** The body that the article itself leads to. */
function guessBody(
  { groups, kind, title }: OfficialReading,
  heads: string | null,
  first: Said,
  { own }: Ground,
): string | undefined {
  if (heads === '국회') return heads;
  // a 의원 where no council is named is one of the 국회, if that is
  if (groups.includes('의원') && !own('council', null) && (own('국회', null) || first.body?.kind === 'party'))
    return '국회';
  if (heads !== null) return own(heads, null, first.mention);
  const named = own(null, groups.at(-1) ?? null, first.mention);
  return named ?? (kind !== 'private' && INNER.test(title) ? own(null, null, first.mention) : undefined);
}

/** Whether brackets name a constituency of the 국회: 인천 남동갑, 춘천·철원·화천·양구을; 노형동을 is one of a council. */
function isConstituency(note: string, lexicon: Lexicon): boolean {
  const stem = /([가-힣]+)[갑을병정]$/.exec(note)?.[1];
  if (stem === undefined) return false;
  return !/[동읍면]$/.test(stem) || districtsOn(lexicon, `${stem}구`, null).length > 0;
}

/** 의원 of a council by its level: 도의원, 시의원, 국회의원. */
function councilTitle(title: string, canonical: string | null): string {
  if (title !== '의원' || canonical === null) return title;
  if (canonical === '국회') return '국회의원';
  const level = /(도|시|군|구)의회$/.exec(canonical)?.[1];
  return level ? `${level}의원` : title;
}

/** Kinds of bodies whose heads of departments are no officials. */
const PRIVATE = /^(?:company|startup|university|school)$/;

function kindOf(
  { kind, title }: OfficialReading,
  body: NamedBody | null,
  bodyKind: string | null,
): OfficialEntity['kind'] {
  if (kind === 'official' && PRIVATE.test(bodyKind ?? '') && /[실처국과단팀부]장$/.test(title)) return 'private';
  if (kind !== 'either') return bodyKind === 'party' ? 'official' : kind;
  return body === null || PUBLIC.test(bodyKind ?? '') ? 'official' : 'private';
}

/** The record's entry for somebody without a name: 정부 관계자. */
export function anonymousEntity(said: readonly Said[], ground: Ground): OfficialEntity {
  const { mention } = said[0]!;
  const { body, title } = mention.reading;
  const value = body === null ? null : bodyInPhrase(body, ground);
  return {
    name: null,
    title,
    organization: value,
    kind: value === null || value.canonical !== null ? 'official' : 'private',
    rule: mention.rule,
    certainty: 'stated',
    mentions: mentionsOf(said),
  };
}

/** The body in `대구광역시 로봇정책`, `도 고위`, `한 증권사`; null for 정부 and where no word names one. */
function bodyInPhrase(phrase: string, { lexicon, day, own }: Ground): NamedBody | null {
  const words = phrase.split(' ').map((word) => word.replace(/의$/, ''));
  const self = words.find((word) => /^[도시군구청]$/.test(word));
  const canonical = self && own(self, null);
  if (canonical) return { name: self, canonical };
  const named = words.filter((word) => vocabularyOf(lexicon).isBody(word));
  if (named.length === 0) return null;
  const { name, canonical: full } = bodyOf(lexicon, named.at(-1)!, null, day);
  return { name, canonical: full };
}
