import type { Lexicon } from '../data/lexicon.ts';

/** The words of one list of page-words.yaml. */
export function pageWords(lexicon: Lexicon, list: string): readonly string[] {
  const lists = lexicon.derived(
    'clean/page-words',
    ({ 'page-words': rows }) => new Map(rows.map((row) => [row.list, row.words])),
  );
  return lists.get(list) ?? [];
}

/** A folded text without spaces and capitals, for comparing. */
export const packed = (text: string): string => text.replaceAll(' ', '').toLowerCase();

/** The words as alternatives of a pattern, the longest first. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
