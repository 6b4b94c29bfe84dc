import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';
import type { Span } from '../../text/span.ts';
import { endsWord } from './ending.ts';

const LONGEST_BEFORE = 6;

/** Words for people, and other things that stand beside a number without a counter. */
export const peopleMatcher = (lexicon: Lexicon): NameMatcher<true> =>
  lexicon.derived('figure/people', (tables) =>
    nameMatcher(
      tables['counted-nouns']
        .filter((row) => row.people)
        .flatMap((row) => row.names.map((name): [string, true] => [name, true])),
    ),
  );

/** The end of the word for people that follows a number after a space: `1만 8천여 소상공인`. */
export function peopleAfter(text: string, at: number, people: NameMatcher<true>): number | undefined {
  const noun = text.charAt(at) === ' ' ? people.longestAt(text, at + 1) : undefined;
  return noun && endsWord(text, noun.end) ? noun.end : undefined;
}

/** Whether such a word stands right before a number: `인구 10만`. */
export function peopleBefore(text: string, at: number, people: NameMatcher<true>): boolean {
  const to = text.charAt(at - 1) === ' ' ? at - 1 : at;
  for (let start = Math.max(0, to - LONGEST_BEFORE); start < to; start++)
    if (people.longestAt(text, start)?.end === to) return true;
  return false;
}

/** Whether a number without a unit counts people. */
export const standsByPeople = (text: string, { start, end }: Span, people: NameMatcher<true>): boolean =>
  peopleAfter(text, end, people) !== undefined || peopleBefore(text, start, people);
