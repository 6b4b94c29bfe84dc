import type { Lexicon } from '../../data/lexicon.ts';
import { organizationOn } from '../../data/organizations.ts';

/** Small lists of words that the reading of names and titles leans on. */
export interface Vocabulary {
  readonly former: ReadonlySet<string>;
  readonly current: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
  readonly adverb: ReadonlySet<string>;
  readonly appointed: readonly string[];
  readonly party: ReadonlySet<string>;
  readonly loan: ReadonlySet<string>;
  readonly market: ReadonlySet<string>;
  readonly personnel: ReadonlySet<string>;
  readonly notTitle: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Whether a word belongs to another clause or phrase than the one behind it. */
  endsClause(word: string): boolean;
  /** Whether a word ends like a body or department. */
  endsLikeBody(word: string): boolean;
  /** Whether a word is the name of a body, a place or a country of the tables. */
  isBody(word: string): boolean;
}

export const vocabularyOf = (lexicon: Lexicon): Vocabulary =>
  lexicon.derived('official/vocabulary', (tables) => {
    const list = (name: string): readonly string[] =>
      tables['person-words'].find(({ list }) => list === name)?.words ?? [];
    const clause = new Set(list('clause'));
    const ending = new Set(list('body-ending'));
    const bodies = new Map<string, boolean>();
    const endsWithOneOf = (word: string, endings: ReadonlySet<string>): boolean => {
      for (let length = Math.min(3, word.length); length > 0; length--)
        if (endings.has(word.slice(-length))) return true;
      return false;
    };
    const countries = new Set(tables.countries.map(({ name }) => name));
    return {
      former: new Set(list('former')),
      current: new Set(list('current')),
      lead: new Set(list('lead')),
      adverb: new Set(list('adverb')),
      appointed: list('appointed'),
      party: new Set(list('party')),
      loan: new Set(list('loan')),
      market: new Set(list('market')),
      personnel: new Set(list('personnel')),
      notTitle: new Set(list('not-title')),
      countries,
      endsClause: (word) => endsWithOneOf(word, clause),
      endsLikeBody: (word) => endsWithOneOf(word, ending),
      isBody(word) {
        let known = bodies.get(word);
        if (known === undefined) {
          known = countries.has(word) || organizationOn(lexicon, word, null) !== undefined;
          bodies.set(word, known);
        }
        return known;
      },
    };
  });
