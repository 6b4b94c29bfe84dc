import type { Lexicon } from '../../data/lexicon.ts';
import { type NameMatcher, nameMatcher } from '../../data/matcher.ts';

/** The words of speech-words.yaml, ready to be matched at a place. */
export interface SpeechWords {
  readonly verb: NameMatcher<true>;
  readonly naming: NameMatcher<true>;
  readonly asking: NameMatcher<true>;
  readonly noun: NameMatcher<true>;
  readonly titleNoun: NameMatcher<true>;
  readonly more: ReadonlySet<string>;
  readonly pronoun: ReadonlySet<string>;
  readonly person: readonly string[];
  readonly noSpeaker: ReadonlySet<string>;
  readonly ending: ReadonlySet<string>;
  readonly outletEnding: readonly string[];
}

export const speechWordsOf = (lexicon: Lexicon): SpeechWords =>
  lexicon.derived('quote/words', (tables) => {
    const list = (name: string): readonly string[] =>
      tables['speech-words'].find(({ list }) => list === name)?.words ?? [];
    const matcher = (name: string): NameMatcher<true> => nameMatcher(list(name).map((word) => [word, true] as const));
    return {
      verb: matcher('verb'),
      naming: matcher('naming'),
      asking: matcher('asking'),
      noun: matcher('noun'),
      titleNoun: matcher('title-noun'),
      more: new Set(list('more')),
      pronoun: new Set(list('pronoun')),
      person: list('person'),
      noSpeaker: new Set(list('no-speaker')),
      ending: new Set(list('ending')),
      outletEnding: list('outlet-ending'),
    };
  });
