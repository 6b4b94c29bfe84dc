import type { Lexicon } from '../../data/lexicon.ts';
import type { NameMatcher } from '../../data/matcher.ts';
import type { OrganizationSuffixRow } from '../../data/rows/index.ts';
import { splits } from '../../korean/word.ts';
import { headAt } from './head.ts';
import { type Named, nameIndex } from './names.ts';

interface Patterns {
  readonly suffixes: ReadonlyMap<string, OrganizationSuffixRow>;
  readonly longest: number;
  readonly modifiers: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly national: readonly string[];
  /** Associations that are named by their market, village or block. */
  readonly seated: ReadonlySet<string>;
  readonly noSeat: ReadonlySet<string>;
}

const patternsOf = (lexicon: Lexicon): Patterns =>
  lexicon.derived('organizations/suffixes', (tables) => {
    const inWord = tables['organization-suffixes'].filter(({ needs }) => needs !== 'number' && needs !== 'seat');
    const suffixes = new Map(inWord.map((row) => [row.suffix, row] as const));
    const words = (as: string) =>
      new Set(tables['no-organizations'].filter((row) => row.as === as).map(({ word }) => word));
    return {
      suffixes,
      longest: Math.max(...[...suffixes.keys()].map((suffix) => suffix.length)),
      modifiers: words('modifier'),
      whole: words('whole'),
      national: tables['national-words'].map(({ word }) => word),
      seated: new Set(
        tables['organization-suffixes'].filter(({ needs }) => needs === 'seat').map(({ suffix }) => suffix),
      ),
      noSeat: words('no_seat'),
    };
  });

/** A body named by the shape of a word alone. */
export interface Shaped {
  readonly noun: string;
  readonly particle: string;
  readonly kind: string;
  /** guessed: the last word is one of companies and of common nouns alike. */
  readonly certainty: 'stated' | 'guessed';
}

/** Who speaks for a house of analysts, behind its name: 은하선물 연구원. */
const STAFF =
  /^ (?:수석|책임|선임|전문)? ?(?:연구원|연구위원|애널리스트|이코노미스트|스트래티지스트|투자전략팀장|리서치센터장)/;

/** Particles and marks with which a company acts. */
const ACTS = new Set(['은', '는', '이', '가', '과', '와', '에', '의', '에서', '도']);

/** The body whose name a word is by its last syllables: 오송첨단의료산업진흥재단, 국립해양조사원, 화인건설. */
export function shapedName(lexicon: Lexicon, text: string, at: number, word: string): Shaped | undefined {
  const { suffixes, longest, whole } = patternsOf(lexicon);
  let best: (Shaped & { length: number }) | undefined;
  for (const [noun, particle] of splits(word)) {
    if (whole.has(noun)) return undefined;
    for (let length = Math.min(longest, noun.length - 2); length >= 2; length--) {
      const row = suffixes.get(noun.slice(-length));
      if (!row || (best && best.length >= length)) continue;
      if (!stands(lexicon, row, noun.slice(0, -length), particle, text, at + noun.length)) continue;
      best = { noun, particle, kind: row.kind, certainty: row.needs === 'name' ? 'guessed' : 'stated', length };
      break;
    }
  }
  return best;
}

function stands(
  lexicon: Lexicon,
  { needs, least = 2 }: OrganizationSuffixRow,
  modifier: string,
  particle: string,
  text: string,
  end: number,
): boolean {
  const { modifiers, national } = patternsOf(lexicon);
  if (modifiers.has(modifier)) return false;
  const names = nameIndex(lexicon);
  const place = lengthBefore(names, modifier, 'head');
  const country = lengthBefore(names, modifier, 'country');
  const isNational =
    national.some((word) => modifier.startsWith(word) && modifier.length > word.length) ||
    (country > 1 && modifier.length > country);
  switch (needs) {
    case 'modifier':
      return modifier.length >= least || (modifier.length >= 2 && place === modifier.length);
    case 'proper':
      return (
        isNational ||
        (place >= 2 && (modifier.length > place || /[시도군구]$/.test(modifier))) ||
        lengthBefore(names, modifier, 'listed') > 2
      );
    case 'national':
      return isNational;
    case 'number':
    case 'seat':
      return false;
    case 'name':
      return (
        modifier.length <= 4 &&
        (ACTS.has(particle) || headAt(lexicon, text, end) !== undefined || STAFF.test(text.slice(end, end + 14)))
      );
    case 'staff':
      return particle === '' && STAFF.test(text.slice(end, end + 14));
  }
}

/** How many characters at the start of a word are a name of that sort; 0 for none. */
function lengthBefore(names: NameMatcher<Named>, word: string, sort: Named['as']): number {
  return names.allAt(word, 0).findLast(({ values }) => values.some(({ as }) => as === sort))?.end ?? 0;
}

/** The length of a word that is itself the last word of companies' names and nothing else: 캐피털 in 그린하버 캐피털; 0 for any other. */
export function lastWordOfCompany(lexicon: Lexicon, word: string): number {
  const { suffixes } = patternsOf(lexicon);
  for (const [noun] of splits(word)) {
    const row = suffixes.get(noun);
    if (row?.kind === 'company' && row.needs === 'modifier' && noun.length >= 3) return noun.length;
  }
  return 0;
}

const SEAT =
  /(?:^|[\s"'(/·,])([가-힣]{1,8}(?:시장|마을|상가|아파트|단지|산단|공단|대교|터널|댐|공항|항|역|읍|면|군|시)) $/;

/** 중앙시장 상인회, 구산마을 주민대책위: where the name starts, and its length in the second word. */
export function seatedName(
  lexicon: Lexicon,
  text: string,
  at: number,
  word: string,
): { start: number; end: number } | undefined {
  const { seated, noSeat } = patternsOf(lexicon);
  for (const [noun] of splits(word)) {
    if (!seated.has(noun)) continue;
    const seat = SEAT.exec(text.slice(Math.max(0, at - 12), at))?.[1];
    if (seat === undefined || seat.length < 4 || noSeat.has(seat)) return undefined;
    return { start: at - seat.length - 1, end: at + noun.length };
  }
  return undefined;
}
