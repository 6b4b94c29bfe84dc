import type { Lexicon } from '../../data/lexicon.ts';
import { bareName, splits, wordAt } from '../../korean/word.ts';

/** A company that the text calls one. */
export interface CalledCompany {
  /** The span of the mention, with ㈜. */
  readonly start: number;
  readonly end: number;
  /** Its name, without ㈜. */
  readonly name: string;
  readonly kind: string;
  readonly certainty: 'stated' | 'guessed';
}

interface Words {
  /** 기업, 시민단체: what kind of body they announce, by the word. */
  readonly nouns: ReadonlyMap<string, string>;
  readonly groups: ReadonlySet<string>;
  /** Titles in a company. */
  readonly titles: readonly string[];
  readonly common: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

const wordsOf = (lexicon: Lexicon): Words =>
  lexicon.derived('organizations/company-words', (tables) => ({
    nouns: new Map(tables['company-nouns'].map(({ noun, kind = 'company' }) => [noun, kind] as const)),
    groups: new Set(tables['company-groups'].map(({ group }) => group)),
    titles: tables['organization-heads'].filter(({ kind }) => kind === 'company').map(({ title }) => title),
    common: new Set(tables['no-organizations'].filter(({ as }) => as === 'after_company').map(({ word }) => word)),
    surnames: new Set(tables.surnames.map(({ surname }) => surname)),
  }));

/** The kind of body that a word announces by its last syllables: 에너지기업, 시공사인. */
function announcedKind({ nouns }: Words, word: string): string | undefined {
  const noun = word.endsWith('인') ? word.slice(0, -1) : word;
  for (let length = 2; length <= 6; length++) {
    const kind = nouns.get(noun.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const ACTING = /^(?:은|는|이|가|와|과)(?= )|^ ?\((?!\d)/;

/** The body that the word before it announces: 에너지기업 에퀴노르와, 전문기업 새벽로보틱스(대표이사 …). `word` stands at `at`. */
export function announcedCompany(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  const words = wordsOf(lexicon);
  const end = at + word.length;
  const kind = text[end] === ' ' ? announcedKind(words, word) : undefined;
  if (kind === undefined) return undefined;
  const name = bareName(wordAt(text, end + 1));
  if (name.length < 3 || words.common.has(name.replace(/들$/, '')) || /^\d|들$/.test(name)) return undefined;
  if (!ACTING.test(text.slice(end + 1 + name.length, end + 5 + name.length))) return undefined;
  return { start: end + 1, end: end + 1 + name.length, name, kind, certainty: 'guessed' };
}

/** A code or a price of the stock exchange in brackets: `(005930)`, `(21,350원 ▲150 +0.71%)`. */
const QUOTED = /^ ?\((?:\d{6}\)|[\d,]+원? ?[▲▼△▽↑↓])/;

/** The company behind whose name its stock is quoted. */
export function quotedCompany(text: string, at: number, word: string): CalledCompany | undefined {
  const end = at + word.length;
  return QUOTED.test(text.slice(end, end + 20))
    ? { start: at, end, name: word, kind: 'company', certainty: 'stated' }
    : undefined;
}

const GROUPED = /^([A-Z]{2,3})[가-힣]{2,10}$/;

/** A company of a group, where it acts: CJ푸드빌은. */
export function groupedCompany(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  const name = bareName(word);
  const group = GROUPED.exec(name)?.[1];
  if (group === undefined || !wordsOf(lexicon).groups.has(group)) return undefined;
  const end = at + name.length;
  return name !== word || text[end] === ',' || text[end] === '('
    ? { start: at, end, name, kind: 'company', certainty: 'stated' }
    : undefined;
}

/** A person's name, a company's name and a title: 배수진 한빛소재 대표는. */
const LED = /([가-힣]{3}) ([가-힣A-Za-z0-9]{3,15}) (?=([가-힣]{2,8}))/y;
/** The last syllable of a word that is no person's name: 정부는, 협상단을. */
const NO_PERSON = /[은는이가을를의에도와과로고]$/;

/** The company between a person's name and a title; `at` is where the person's name starts. */
export function ledCompany(lexicon: Lexicon, text: string, at: number): CalledCompany | undefined {
  LED.lastIndex = at;
  const led = LED.exec(text);
  if (!led) return undefined;
  const [whole, person, name, title] = led as unknown as [string, string, string, string];
  const words = wordsOf(lexicon);
  if (NO_PERSON.test(person) || !words.surnames.has(person[0]!)) return undefined;
  if (!words.titles.some((word) => title.startsWith(word)) || !isCompanyLike(words, name)) return undefined;
  const end = at + whole.length - 1;
  return { start: end - name.length, end, name, kind: 'company', certainty: 'guessed' };
}

/** A company's name, a person's name and a title: 한빛소재 배수진 대표는. */
const LEADER = / ([가-힣]{3}) (?=([가-힣]{2,8}))/y;
/** Last syllables of words that are no names of companies before a person's: 국회의원, 그러면서, 아울러. */
const NO_COMPANY = /[회들의장자인원단해요며고서면든네러엔선씨양군님터너버머가능]$/;

/** The company before a person's name and a title. `word` stands at `at`. */
export function companyOfLeader(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  if (word.length < 4 || NO_COMPANY.test(word)) return undefined;
  const end = at + word.length;
  LEADER.lastIndex = end;
  const leader = LEADER.exec(text);
  if (!leader) return undefined;
  const words = wordsOf(lexicon);
  if (!words.surnames.has(leader[1]![0]!) || !words.titles.some((title) => leader[2]!.startsWith(title)))
    return undefined;
  if ([...splits(word)].length > 1 || !isCompanyLike(words, word)) return undefined;
  return { start: at, end, name: word, kind: 'company', certainty: 'guessed' };
}

const isCompanyLike = (words: Words, name: string): boolean =>
  !words.common.has(name) && !/[회들의]$/.test(name) && announcedKind(words, name) === undefined;
