import type { Lexicon } from '../../data/lexicon.ts';
import { bareName, wordAt } from '../../korean/word.ts';

/** A company that the text calls one. */
export interface CalledCompany {
  /** The span of the mention, with ㈜. */
  readonly start: number;
  readonly end: number;
  /** Its name, without ㈜. */
  readonly name: string;
  readonly certainty: 'stated' | 'guessed';
}

interface Words {
  readonly nouns: readonly string[];
  readonly groups: ReadonlySet<string>;
  /** Titles in a company. */
  readonly titles: readonly string[];
  readonly common: ReadonlySet<string>;
}

const wordsOf = (lexicon: Lexicon): Words =>
  lexicon.derived('organizations/company-words', (tables) => ({
    nouns: tables['company-nouns'].map(({ noun }) => noun),
    groups: new Set(tables['company-groups'].map(({ group }) => group)),
    titles: tables['organization-heads'].filter(({ kind }) => kind === 'company').map(({ title }) => title),
    common: new Set(tables['no-organizations'].filter(({ as }) => as === 'after_company').map(({ word }) => word)),
  }));

const ACTING = /^(?:은|는|이|가|와|과)(?= )|^ ?\((?!\d)/;

/** The company that the word before it announces: 에너지기업 에퀴노르와, 전문기업 새벽로보틱스(대표이사 …). `word` stands at `at`. */
export function announcedCompany(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  const { nouns, common } = wordsOf(lexicon);
  const end = at + word.length;
  if (text[end] !== ' ' || !nouns.some((noun) => word.endsWith(noun))) return undefined;
  const next = wordAt(text, end + 1);
  const name = bareName(next);
  if (name.length < 3 || common.has(name.replace(/들$/, '')) || /^\d/.test(name)) return undefined;
  if (!ACTING.test(text.slice(end + 1 + name.length, end + 5 + name.length))) return undefined;
  return { start: end + 1, end: end + 1 + name.length, name, certainty: 'guessed' };
}

/** A code or a price of the stock exchange in brackets: `(005930)`, `(21,350원 ▲150 +0.71%)`. */
const QUOTED = /^ ?\((?:\d{6}\)|[\d,]+원? ?[▲▼△▽↑↓])/;

/** The company behind whose name its stock is quoted. */
export function quotedCompany(text: string, at: number, word: string): CalledCompany | undefined {
  const end = at + word.length;
  return QUOTED.test(text.slice(end, end + 20)) ? { start: at, end, name: word, certainty: 'stated' } : undefined;
}

/** First syllables of people's names, but for the rarest. */
const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용';

const GROUPED = /^([A-Z]{2,3})[가-힣]{2,10}$/;

/** A company of a group, where it acts: CJ푸드빌은. */
export function groupedCompany(lexicon: Lexicon, text: string, at: number, word: string): CalledCompany | undefined {
  const name = bareName(word);
  const group = GROUPED.exec(name)?.[1];
  if (group === undefined || !wordsOf(lexicon).groups.has(group)) return undefined;
  const end = at + name.length;
  return name !== word || text[end] === ',' || text[end] === '('
    ? { start: at, end, name, certainty: 'stated' }
    : undefined;
}

/** A person's name, a company's name and a title: 배수진 한빛소재 대표는. */
const LED = /[가-힣]{3} ([가-힣A-Za-z0-9]{3,15}) (?=([가-힣]{2,8}))/y;
/** Last syllables of the first names of a phrase that are no person's: 정부는, 협상단을. */
const NO_PERSON = /(?:[은는이가을를의에도와과]|에서|으로|하고|하는|한다|했다|[이하]며) /;

/** The company between a person's name and a title; `at` is where the person's name starts. */
export function ledCompany(lexicon: Lexicon, text: string, at: number): CalledCompany | undefined {
  LED.lastIndex = at;
  const led = LED.exec(text);
  if (!led || NO_PERSON.test(led[0].slice(2, 4)) || !SURNAMES.includes(led[0][0]!)) return undefined;
  const { titles, nouns, common } = wordsOf(lexicon);
  const [whole, name, title] = led;
  if (name === undefined || title === undefined || !titles.some((word) => title.startsWith(word))) return undefined;
  if (common.has(name) || /[회들의]$/.test(name) || nouns.some((noun) => name.endsWith(noun))) return undefined;
  const end = at + whole.length - 1;
  return { start: end - name.length, end, name, certainty: 'guessed' };
}
