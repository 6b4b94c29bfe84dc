import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { LegalFormRow } from '../../data/rows/index.ts';
import { bareName, isNameCode, wordAt, wordEnd } from '../../korean/word.ts';

/** A body that its legal form shows to be one. The span has the form in it, the name has not. */
export interface FormedName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: string;
}

const formsOf = (lexicon: Lexicon): NameMatcher<LegalFormRow> =>
  lexicon.derived('organizations/legal-forms', (tables) =>
    nameMatcher(tables['legal-forms'].map((row) => [row.form, row] as const)),
  );

/** The name behind a legal form at `at`: ㈜아람, (주) 아람, 주식회사 아람, (재)춘천문화재단. */
export function nameBehindForm(lexicon: Lexicon, text: string, at: number): FormedName | undefined {
  const form = formsOf(lexicon).longestAt(text, at);
  if (!form) return undefined;
  const spaced = text[form.end] === ' ';
  // a form in letters is a word of its own
  if (!spaced && isNameCode(text.charCodeAt(form.end - 1))) return undefined;
  const start = spaced ? form.end + 1 : form.end;
  const name = bareName(wordAt(text, start));
  if (name.length < 2 || /^\d+$/.test(name)) return undefined;
  return { start: at, end: start + name.length, name, kind: form.values[0]!.kind };
}

/** The name before a legal form, at the start of its word: 아람㈜, 아람(주), 아람 주식회사. */
export function nameBeforeForm(lexicon: Lexicon, text: string, at: number): FormedName | undefined {
  const name = wordAt(text, at);
  const end = wordEnd(text, at);
  const form = formsOf(lexicon).longestAt(text, text[end] === ' ' ? end + 1 : end);
  if (!form || name.length < 2 || form.values[0]!.where !== 'both') return undefined;
  // `기업 (주)아람`, `대표 주식회사 아람`: the form belongs to the word behind it
  if (text[end] === ' ' && wordEnd(text, text[form.end] === ' ' ? form.end + 1 : form.end) > form.end) return undefined;
  return { start: at, end: form.end, name, kind: form.values[0]!.kind };
}
