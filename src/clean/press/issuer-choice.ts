import { regionOn } from '../../data/governments.ts';
import type { Lexicon } from '../../data/lexicon.ts';
import { nearMiss, organizationOn } from '../../data/organizations.ts';
import type { NamedBody } from '../../model/generated/record.ts';
import { isOffice } from './office.ts';
import type { PressWords } from './words.ts';

/** Where a release names its issuer. */
export type IssuerSource =
  | 'label'
  | 'sheet'
  | 'page'
  | 'motto'
  | 'beside'
  | 'site'
  | 'lead'
  | 'opening'
  | 'contact'
  | 'address';

export interface IssuerClue {
  readonly name: string;
  readonly from: IssuerSource;
}

/** How far each is trusted; a body that the tables know is trusted more, and one that several places name most. */
const WEIGHT: Readonly<Record<IssuerSource, number>> = {
  label: 10,
  sheet: 8,
  page: 8,
  lead: 6,
  motto: 5,
  beside: 5,
  site: 5,
  opening: 4,
  contact: 4,
  address: 4,
};
const KNOWN = 3;
const AGAIN = 1;
const ENOUGH = 4;
/** Two bodies that are as likely, and neither named by the header, are none. */
const CERTAIN = 8;

interface Candidate {
  readonly body: NamedBody;
  weight: number;
}

/** The body that the clues speak for, given in the order of the page; null where none is named, or where they name several alike. */
export function issuerOf(
  clues: readonly IssuerClue[],
  day: string | null,
  lexicon: Lexicon,
  words: PressWords,
): NamedBody | null {
  const found = new Map<string, Candidate>();
  for (const { name, from } of clues) {
    const own = withoutSpokesperson(name.replace(/^[\s㈜]+|\s+$/g, ''));
    const known = knownBody(own, day, lexicon);
    if (words.noIssuers.has(own.replaceAll(' ', '')) || (!known && !isBody(own, from, words))) continue;
    const body = { name: own, canonical: known ?? own };
    const weight = WEIGHT[from] + (known ? KNOWN : 0);
    const same = found.get(body.canonical);
    if (!same) found.set(body.canonical, { body, weight });
    else same.weight = Math.max(same.weight, weight) + AGAIN;
  }
  const [best, next] = [...found.values()].sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < ENOUGH) return null;
  return next && next.weight === best.weight && best.weight < CERTAIN ? null : best.body;
}

/** The full name of a body of the tables, also where it is misspelt. */
function knownBody(name: string, day: string | null, lexicon: Lexicon): string | undefined {
  const tight = name.replaceAll(' ', '');
  for (const one of [name, tight, tight.replace(/(?<=[시군구도])청$/, '')]) {
    const body = organizationOn(lexicon, one, day);
    if (body) return body.canonical;
  }
  return districtBody(name, day, lexicon) ?? nearMiss(lexicon, tight);
}

/** `서울 마포구`, `서울특별시 마포구`: a 구 with its city. */
function districtBody(name: string, day: string | null, lexicon: Lexicon): string | undefined {
  const [first, last, ...rest] = name.split(' ');
  if (rest.length > 0 || !last || !/[시군구]청?$/.test(last)) return undefined;
  const region = regionOn(lexicon, first!, day);
  const district = last.replace(/청$/, '');
  return region && (district.endsWith('구') ? `${region.name} ${district}` : district);
}

/** Whether a name that no table has may be an issuer's: that of no office within a body. */
function isBody(name: string, from: IssuerSource, words: PressWords): boolean {
  const last = name.split(' ').at(-1)!;
  if (from === 'contact' || from === 'address' || !/[가-힣]/.test(last) || last.length < 2) return false;
  if (words.noIssuerEnds.some((end) => last.endsWith(end))) return false;
  return from === 'page' || from === 'label' || from === 'lead' || isOffice(last, words);
}

/** A spokesperson's office speaks for the body that it belongs to. */
export const withoutSpokesperson = (name: string): string =>
  name.replace(/ ?(?:대변인실?|홍보담당관실?|공보담당관실?|홍보기획관실?|공보실|홍보실)$/, '');
