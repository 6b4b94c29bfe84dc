import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly row: MoneyKindRow;
}

export const cueMatcher = (lexicon: Lexicon): NameMatcher<MoneyKindRow> =>
  lexicon.derived('money/cues', (tables) =>
    nameMatcher(tables['money-kinds'].flatMap((row) => row.words.map((word): [string, MoneyKindRow] => [word, row]))),
  );

/** The words of a stretch of text that speak of money, in order. */
export function cuesIn(text: string, from: number, to: number, matcher: NameMatcher<MoneyKindRow>): Cue[] {
  const cues: Cue[] = [];
  for (let i = from; i < to; i++) {
    const match = matcher.longestAt(text, i);
    if (!match || match.end > to) continue;
    cues.push({ start: i, end: match.end, row: match.values[0]! });
    i = match.end - 1;
  }
  return cues;
}
