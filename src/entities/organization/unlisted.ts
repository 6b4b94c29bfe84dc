import type { Lexicon } from '../../data/lexicon.ts';
import { nearMiss } from '../../data/organizations.ts';
import { splits, wordAt } from '../../korean/word.ts';
import type { Field } from '../../model/article.ts';
import {
  announcedCompany,
  type CalledCompany,
  companyOfLeader,
  groupedCompany,
  ledCompany,
  quotedCompany,
} from './company.ts';
import type { Found } from './found.ts';
import { headAt } from './head.ts';
import { nameBeforeForm, nameBehindForm } from './legal-form.ts';
import { findNamed } from './named.ts';
import { lastWordOfCompany, seatedName, shapedName } from './suffix.ts';

/** The body whose name is a word that says what it is, and the word before: 중앙시장 상인회, 그린하버 캐피털. */
export function findInTwoWords(lexicon: Lexicon, field: Field, at: number): Found | undefined {
  const text = field.folded.text;
  const word = text[at - 1] === ' ' ? wordAt(text, at) : '';
  return word === '' ? undefined : (seated(lexicon, text, at, word) ?? halved(lexicon, text, at, word));
}

/** The body that the text alone names, at the start of a word or at ㈜. */
export function findUnlisted(lexicon: Lexicon, field: Field, at: number): Found | undefined {
  const text = field.folded.text;
  const formed = nameBehindForm(lexicon, text, at) ?? nameBeforeForm(lexicon, text, at);
  if (formed) return company({ ...formed, certainty: 'stated' }, 'company');
  const word = wordAt(text, at);
  if (word.length < 2) return undefined;
  const before = quotedCompany(text, at, word) ?? groupedCompany(lexicon, text, at, word);
  if (before) return company(before, 'company');
  return (
    misspelt(lexicon, text, at, word) ??
    shaped(lexicon, text, at, word) ??
    headed(lexicon, text, at, word) ??
    announced(lexicon, field, at, word)
  );
}

const company = ({ start, end, name, kind, certainty }: CalledCompany, rule: string): Found => ({
  start,
  end,
  rule: `organization/${rule}`,
  reading: { as: 'named', name, kind, certainty },
});

/** A shorter word is never taken for a misspelt name; one of five letters only before its minister (기획조정부 is a department). */
const MISSPELT = 6;
const BEFORE_MINISTER = /^ ?\(?장관/;

function misspelt(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  if (word.length < MISSPELT - 1) return undefined;
  for (const [noun] of splits(word)) {
    const end = at + noun.length;
    if (noun.length < MISSPELT && !BEFORE_MINISTER.test(text.slice(end, end + 4))) continue;
    const name = nearMiss(lexicon, noun);
    if (name === undefined) continue;
    return {
      start: at,
      end: at + noun.length,
      rule: 'organization/misspelt',
      reading: { as: 'misspelt', name, kind: null, certainty: 'stated' },
    };
  }
  return undefined;
}

/** What a committee of citizens is against or for stands before its name: 송전탑반대 장수군대책위. */
const CAUSE = /(?:^|[\s"'(/·,])([가-힣]{1,10}(?:반대|저지|철회|촉구)) $/;

/** The month before the day in a name: 제주4· of 제주4·3평화재단. */
const DATED = /[가-힣]{0,6}\d{1,2}·$/;

/** A word that may be the first half of a company's name: 그린하버 캐피털. */
const FIRST_HALF = /(?:^|[\s"'(/·,])([가-힣A-Za-z]{2,10}) $/;
const NO_FIRST_HALF = /(?:은|는|을|를|의|에|한|된|할|인|로|와|과|도|및|등|간|용|적)$/;

function halved(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const end = at + lastWordOfCompany(lexicon, word);
  const first = end > at ? FIRST_HALF.exec(text.slice(Math.max(0, at - 12), at))?.[1] : undefined;
  if (first === undefined || NO_FIRST_HALF.test(first)) return undefined;
  const start = at - first.length - 1;
  return {
    start,
    end,
    rule: 'organization/shape',
    reading: { as: 'named', name: text.slice(start, end), kind: 'company', certainty: 'guessed' },
  };
}

function seated(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const name = seatedName(lexicon, text, at, word);
  return (
    name && {
      ...name,
      rule: 'organization/shape',
      reading: { as: 'named', name: text.slice(name.start, name.end), kind: 'association', certainty: 'stated' },
    }
  );
}

/** `사업부별로는 광학솔루션이 4조원`: parts of a company, not companies. */
const BY_PARTS = /(?:사업|사업부|사업부문|부문|제품|품목|분야|매체)별로(?:는|도)? [^.\n]*$/;
/** `국제명상센터 타당성용역`: what is only planned is no body yet. */
const PLANNED = /^ ?(?:건립|조성|신축|타당성|설계|부지|유치|공사|착공|기본계획)/;

function shaped(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const name = shapedName(lexicon, text, at, word);
  if (!name || (name.certainty === 'guessed' && BY_PARTS.test(text.slice(Math.max(0, at - 80), at)))) return undefined;
  if (
    name.kind === 'public_institution' &&
    name.particle === '' &&
    PLANNED.test(text.slice(at + name.noun.length, at + name.noun.length + 8))
  )
    return undefined;
  const cause = /(?:대책위|대책위원회|연대)$/.test(name.noun)
    ? CAUSE.exec(text.slice(Math.max(0, at - 14), at))?.[1]
    : undefined;
  // 4·3평화재단, 제주4·3평화재단
  const dated = DATED.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const start = cause !== undefined ? at - cause.length - 1 : /^\d/.test(name.noun) ? at - dated.length : at;
  const end = at + name.noun.length;
  return {
    start,
    end,
    rule: 'organization/shape',
    reading: { as: 'named', name: text.slice(start, end), kind: name.kind, certainty: name.certainty },
  };
}

/** The text names its head in brackets: 한빛메디온(대표 주은찬). */
function headed(lexicon: Lexicon, text: string, at: number, word: string): Found | undefined {
  const head = headAt(lexicon, text, at + word.length);
  if (!head || word.length < 2 || /^\d+$/.test(word)) return undefined;
  return {
    start: at,
    end: at + word.length,
    rule: 'organization/headed',
    reading: { as: 'named', name: word, kind: head.kind, certainty: 'stated' },
  };
}

/** The words before it call it a company: 에너지기업 에퀴노르와; or a person leads it: 배수진 한빛소재 대표는. */
function announced(lexicon: Lexicon, field: Field, at: number, word: string): Found | undefined {
  const text = field.folded.text;
  const called =
    announcedCompany(lexicon, text, at, word) ??
    ledCompany(lexicon, text, at) ??
    companyOfLeader(lexicon, text, at, word);
  if (!called || findNamed(lexicon, field, called.start)) return undefined;
  // with its head in brackets it is sure: 기업 한빛메디온(대표 주은찬)
  return company(headAt(lexicon, text, called.end) ? { ...called, certainty: 'stated' } : called, 'announced');
}
