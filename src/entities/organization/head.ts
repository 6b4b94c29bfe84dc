import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { OrganizationHeadRow } from '../../data/rows/index.ts';
import { wordAt } from '../../korean/word.ts';

const headIndex = (lexicon: Lexicon): NameMatcher<OrganizationHeadRow> =>
  lexicon.derived('organizations/heads', (tables) =>
    nameMatcher(tables['organization-heads'].map((row) => [row.title, row] as const)),
  );

/** A person's name, as it stands behind a title. */
const PERSON = /^[가-힣]{2,4}$/;

/** The title in the brackets behind a body's name, where they name its head: 대표 in `(대표 주은찬)`, `(대표이사 사장 주은찬, …)`. */
export function headAt(lexicon: Lexicon, text: string, end: number): OrganizationHeadRow | undefined {
  const open = text[end] === ' ' ? end + 1 : end;
  if (text[open] !== '(') return undefined;
  const at = text[open + 1] === ' ' ? open + 2 : open + 1;
  const title = headIndex(lexicon).longestAt(text, at);
  if (!title || (text[title.end] !== ' ' && text[title.end] !== '·')) return undefined;
  return PERSON.test(wordAt(text, title.end + 1)) || /^[A-Z]/.test(text.slice(title.end + 1, title.end + 2))
    ? title.values[0]
    : undefined;
}
