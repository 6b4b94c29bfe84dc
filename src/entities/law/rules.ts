import { isHangul } from '../../korean/jamo.ts';
import { josaAt } from '../../korean/josa.ts';
import type { LawReading } from '../../model/reading/law.ts';
import type { Rule } from '../scan.ts';
import { articlesAt } from './articles.ts';
import { clauseStart, nounBefore, wordStart } from './name.ts';
import type { LawWords } from './words.ts';

type Found = { take: readonly [number, number]; reading: LawReading } | undefined;

/** `(이하 '지역특구법'이라 한다)`, `(약칭: 지역특구법)`, `(법률 제12345호)` between a name and its articles. */
const AFTER_NAME =
  /(?: ?(시행령|시행규칙)(?=[을를은는이가의에과와도로으상안만]|[^가-힣]|$))?(?: ?\((?:(?:이하|약칭)[ :,]*['"「]?([^()'"「」\n]{2,30}?)['"」]?(?:이라 ?(?:한다|함)|라 ?(?:한다|함))?|법률 제\d+호)\))?/y;

/** The rules by which names of laws are found. */
export const lawRules = (words: LawWords): Rule<LawReading>[] => [
  {
    name: 'law/bracketed',
    triggers: "「『'",
    pattern: /「([^「」\n]{2,90})」|『([^『』\n]{2,90})』|'([^'\n]{2,90})'/y,
    read(match, text) {
      const inner = (match[1] ?? match[2] ?? match[3] ?? '').trim();
      const [, before = inner, inside = ''] = /^(.{2,}?) ?((?:제 ?\d{1,4}|\d{3}) ?조.*)$/.exec(inner) ?? [];
      const name = words.withoutBill(before);

      const end = match.index + match[0].length;
      const after = finish(text, end, name);
      const articles = [...articlesAt(` ${inside}`, 0).articles, ...after.reading.articles];
      const strong = words.isAlone(name) || /에 관한 /.test(name) || articles.length > 0 || known(words, name);
      // corner brackets name plans, books and reports too: the name has to end as a law's does
      if (!words.isName(name) && !(articles.length > 0 && match[3] === undefined)) return undefined;
      if (match[3] !== undefined && !strong) return undefined;
      return { take: [match.index, after.end], reading: { ...after.reading, articles } };
    },
  },
  {
    name: 'law/known-name',
    triggers: words.firsts,
    pattern: /./y,
    read({ index }, text) {
      if (index > 0 && /[가-힣A-Za-z0-9]/.test(text[index - 1]!)) return undefined;
      const same = words.same.longestAt(text, index);
      if (same) {
        const { end, articles } = articlesAt(text, same.end);
        const decree = /^ ?(시행령|시행규칙)/.exec(text.slice(same.end, same.end + 5))?.[1];
        if (decree) return decreeAt(text, index, text.indexOf(decree, same.end), decree);
        if (articles.length === 0) return undefined;
        return { take: [index, end], reading: { name: text.slice(index, same.end), as: 'same', articles } };
      }
      const match = words.names.longestAt(text, index);
      if (!match || !endsHere(text, match.end)) return undefined;
      return named(text, index, match.end);
    },
  },
  {
    name: 'law/suffix',
    triggers: '법률칙정례',
    pattern: /법(?!률)|(?<=법)률|(?<=규)[칙정]|(?<=조)례/y,
    read(match, text) {
      const end = match.index + match[0].length;
      if (!endsHere(text, end)) return undefined;
      const start = wordStart(text, end);
      const word = text.slice(start, end);
      const clause = clauseStart(text, start);
      if (clause !== undefined) return named(text, clause, end);
      if (!words.isName(word)) return undefined;
      if (words.isBare(word)) {
        const from = nounBefore(text, start);
        return from !== undefined && (word !== '법률' || cited(text, end)) ? named(text, from, end) : undefined;
      }
      if (word.length < 2 || !(words.isAlone(word) || cited(text, end) || hasCue(words, text, end, word)))
        return undefined;
      return named(text, start, end);
    },
  },
  {
    name: 'law/decree-of-law-before',
    triggers: '시',
    pattern: /시행(?:령|규칙)/y,
    read: (match, text) => decreeAt(text, match.index, match.index, match[0]),
  },
];

/** `시행령 제8조`, which belongs to the law named before; without an article it names nothing. */
function decreeAt(text: string, start: number, at: number, decree: string): Found {
  const { articles, end } = articlesAt(text, at + decree.length);
  return articles.length > 0 ? { take: [start, end], reading: { name: decree, as: 'decree', articles } } : undefined;
}

/** A name outside of brackets, with what follows it. */
function named(text: string, start: number, end: number): Found {
  const after = finish(text, end, text.slice(start, end));
  return { take: [start, after.end], reading: after.reading };
}

/** What follows a name: `시행령`, a short name for later, articles. */
function finish(text: string, at: number, name: string): { reading: LawReading; end: number } {
  AFTER_NAME.lastIndex = at;
  const [, decree, alias] = AFTER_NAME.exec(text) ?? [];
  const { articles, end } = articlesAt(text, AFTER_NAME.lastIndex);
  const nameEnd = decree ? text.indexOf(decree, at) + decree.length : at;
  return {
    reading: { name: decree ? `${name} ${decree}` : name, as: 'named', articles, ...(alias ? { alias } : {}) },
    end: articles.length > 0 ? end : nameEnd,
  };
}

/** Whether the word ends at `at`, a particle, `상` or `안` aside. `법인` is another word. */
function endsHere(text: string, at: number): boolean {
  if (!isHangul(text.charCodeAt(at))) return !/[A-Za-z0-9]/.test(text[at] ?? '');
  if (text[at] === '인' || text[at] === '일') return false;
  const next = text[at] === '상' || text[at] === '안' ? at + 1 : at;
  return josaAt(text, next) !== undefined;
}

const cited = (text: string, end: number): boolean => articlesAt(text, end).articles.length > 0;
const known = (words: LawWords, name: string): boolean => words.names.longestAt(name, 0)?.end === name.length;

/** `○○법 개정안`, `○○법상`, `○○법을 위반`: what is said of laws only. */
function hasCue(words: LawWords, text: string, end: number, word: string): boolean {
  if (word.length < 3 || !word.endsWith('법')) return false;
  const [, next = ''] = /^[을를의]? ([가-힣]{2,5})/.exec(text.slice(end, end + 8)) ?? [];
  for (let length = next.length; length >= 2; length--) if (words.isCue(next.slice(0, length))) return true;
  return text[end] === '상' && !isHangul(text.charCodeAt(end + 1));
}
