import type { Lexicon } from '../../data/lexicon.ts';
import type { Author } from '../../model/generated/record.ts';
import { alternatives, pageWords } from '../words.ts';
import { outletNames } from './outlet.ts';

/** An author named in a text, and where. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly author: Author;
}

/** Reads who wrote an article off its page: names with a role, and e-mail addresses. */
export interface AuthorReader {
  /** All names with a role in a folded text, in order, joined with the address that follows. */
  find(text: string): Found[];
  /** Whether a word of two to four syllables may be a reporter's name. */
  isName(word: string): boolean;
  /** Role words, as alternatives of a pattern. */
  readonly roles: string;
  readonly teams: string;
}

/** `seung@etnews.com`, and `ingaghi@` where the page cut it. */
export const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,39}@(?:[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,5})?/;
export const EMAILS = new RegExp(EMAIL, 'g');

/** How many more names may share a role without a sign between them. */
const MOST_BESIDE = 3;

/** The address, null where the page cut it. */
export const addressOf = (email: string): string | null => (email.endsWith('@') ? null : email);

export const authorReader = (lexicon: Lexicon): AuthorReader => lexicon.derived('clean/authors', () => build(lexicon));

function build(lexicon: Lexicon): AuthorReader {
  const isOutlet = outletNames(lexicon);
  const noNames = new Set(pageWords(lexicon, 'no-names'));
  const roles = alternatives(pageWords(lexicon, 'byline-roles'));
  const teams = alternatives(pageWords(lexicon, 'byline-teams'));
  const names = '(?<![가-힣])(?<names>[가-힣]{2,4}(?:(?: ?[·,] ?)[가-힣]{2,4}){0,4})';
  // 차도훈 건설부동산 전문기자 · 홍길동 정치부 기자: a desk between name and role
  const desk = new RegExp(
    `${names} (?<role>(?:[가-힣]{5,8}|[가-힣]{1,5}(?:부|팀|국|본부|주재|담당)) ?(?:${roles}))(?![가-힣])`,
    'g',
  );
  // 이재현 기자 · 홍길동·김철수 기자
  const named = new RegExp(`${names} ?\\(?(?<role>(?<= |\\()(?:${roles}))(?![가-힣])`, 'g');
  // 최원협기자: the role is glued to the name
  const glued = new RegExp(`(?<![가-힣])(?<names>[가-힣]{2,4}?)(?<role>(?:${roles}))(?![가-힣])`, 'g');
  // 이든별 바르샤바 특파원: where the correspondent is stands between name and role
  const abroad =
    /(?<![가-힣])(?<names>[가-힣]{3}) (?<place>[가-힣]{2,6}) ?(?<role>순회특파원|특파원|통신원)(?![가-힣])/g;
  const surnames = new Set(lexicon.tables.surnames.map(({ surname }) => surname));
  const isPerson = (word: string): boolean => word.length === 3 && surnames.has(word[0]!);
  const regions = new Set(lexicon.tables.regions.flatMap(({ name, short }) => [name, short]));
  const districts = new Set(
    lexicon.tables.districts.flatMap(({ name }) => [name, name.replace(/(?<=..)[시군구]$/, '')]),
  );
  const isName = (word: string): boolean => /^[가-힣]{2,4}$/.test(word) && !noNames.has(word) && !regions.has(word);

  const isRole = new RegExp(`^(?:${roles})$`);
  const find = (text: string): Found[] => {
    const found: Found[] = [];
    const take = (match: RegExpExecArray | RegExpMatchArray): void => {
      const { names, role } = match.groups!;
      const start = match.index!;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) return;
      const parts = names!.split(/[·,]/).map((part) => part.trim());
      // a place before a name: `[나래일보=온샘, 이든별 기자]`
      for (const name of parts)
        if (
          isName(name) &&
          !(parts.length > 1 && districts.has(name)) &&
          !(name.length >= 4 && isOutlet(name)) &&
          !isRole.test(name)
        )
          found.push({ start, end, author: { name, role: role!, email: null } });
      // `변하람 정온샘 기자`: names by spaces share the role
      for (let at = start, more = 0; more < MOST_BESIDE; more++) {
        const beside = /(?<![가-힣])([가-힣]{3}) $/.exec(text.slice(Math.max(0, at - 5), at))?.[1];
        if (!beside || !isPerson(beside) || !isName(beside) || districts.has(beside)) break;
        at -= 4;
        found.push({ start: at, end: at + 3, author: { name: beside, role: role!, email: null } });
      }
    };
    for (const match of text.matchAll(abroad))
      if (isPerson(match.groups!.names!) && !isPerson(match.groups!.place!)) take(match);
    for (const match of text.matchAll(desk)) take(match);
    for (const match of text.matchAll(named)) take(match);
    for (const match of text.matchAll(glued)) take(match);
    found.sort((a, b) => a.start - b.start);
    return withAddresses(text, found);
  };
  return { find, isName, roles, teams };
}

/** Gives each author the address that stands next after, or the one before where none follows. */
function withAddresses(text: string, found: readonly Found[]): Found[] {
  const addresses = [...text.matchAll(EMAILS)];
  if (addresses.length === 0 || found.length === 0) return [...found];
  return found.map((item, i) => {
    const next = found.slice(i + 1).find(({ start }) => start > item.start)?.start ?? text.length;
    const previous = found[i - 1]?.end ?? 0;
    const own =
      addresses.find(({ index }) => index >= item.end && index < next) ??
      (found.length === 1 ? addresses.find(({ index }) => index >= previous && index < item.start) : undefined);
    return own ? { ...item, author: { ...item.author, email: addressOf(own[0]) } } : item;
  });
}
