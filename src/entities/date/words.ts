import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { TenseCueRow, TimeCountRow, TimeCueRow, TimeFollowerRow } from '../../data/rows/index.ts';
import type { Tables } from '../../data/tables.ts';
import { isHangul } from './text.ts';

/** The tables of time words, each ready to be matched at a place of a folded text. */
export interface TimeWords {
  readonly cues: NameMatcher<TimeCueRow>;
  readonly counts: NameMatcher<TimeCountRow>;
  readonly followers: NameMatcher<TimeFollowerRow>;
  readonly tenses: NameMatcher<TenseCueRow>;
  readonly reporting: NameMatcher<true>;
  readonly measured: NameMatcher<true>;
  /** The characters with which a mention can start. */
  readonly triggers: ReadonlySet<number>;
}

export const timeWords = (lexicon: Lexicon): TimeWords => lexicon.derived('date/words', build);

function build(tables: Tables): TimeWords {
  const matcher = <R extends { readonly word: string }>(rows: readonly R[]): NameMatcher<R> =>
    nameMatcher(rows.map((row) => [row.word, row] as const));
  const triggers = new Set<number>();
  for (const character of "0123456789'") triggers.add(character.charCodeAt(0));
  for (const { word } of [...tables['time-cues'], ...tables['time-counts']]) triggers.add(word.charCodeAt(0));
  for (const word of ['매', '해', '격', '민', '전', '최', '음']) triggers.add(word.charCodeAt(0));
  for (const { names } of tables.holidays) for (const name of names) triggers.add(name.charCodeAt(0));
  return {
    cues: matcher(tables['time-cues']),
    counts: matcher(tables['time-counts']),
    followers: matcher(tables['time-followers']),
    tenses: matcher(tables['tense-cues']),
    reporting: nameMatcher(tables['reporting-verbs'].map(({ word }) => [word, true] as const)),
    measured: nameMatcher(tables['measured-nouns'].map(({ word }) => [word, true] as const)),
    triggers,
  };
}

/** The longest cue of one of these sorts that stands at `at` as a word of its own. */
export function cueAt(
  words: TimeWords,
  text: string,
  at: number,
  ...sorts: readonly TimeCueRow['says'][]
): { readonly row: TimeCueRow; readonly end: number } | undefined {
  const found = words.cues.allAt(text, at);
  for (let i = found.length - 1; i >= 0; i--) {
    const { end, values } = found[i]!;
    const row = values.find((value) => sorts.includes(value.says) && !isAnotherWord(value, text, end));
    if (row) return { row, end };
  }
  return undefined;
}

const isAnotherWord = ({ not, only }: TimeCueRow, text: string, end: number): boolean =>
  (not?.some((word) => text.startsWith(word, end)) ?? false) ||
  (only !== undefined && !only.some((word) => text.startsWith(word, text[end] === ' ' ? end + 1 : end)));

/** What follows a number with its unit: a word that makes it a length of time, or no time at all. */
export function followerAt(
  words: TimeWords,
  text: string,
  at: number,
  unit: string,
): { readonly makes: TimeFollowerRow['makes']; readonly end: number; readonly word: string } | undefined {
  for (const start of text[at] === ' ' ? [at + 1, at] : [at]) {
    const found = words.followers.allAt(text, start);
    for (let i = found.length - 1; i >= 0; i--) {
      const { end, values } = found[i]!;
      const row = values.find(
        (value) =>
          (value.unit === undefined || value.unit === unit) &&
          !(value.joined && start !== at) &&
          !(value.whole && isHangul(text.charCodeAt(end))) &&
          !value.not?.some((word) => text.startsWith(word, end)),
      );
      if (row) return { makes: row.makes, end: row.word.endsWith(' ') ? end - 1 : end, word: row.word };
    }
  }
  return undefined;
}
