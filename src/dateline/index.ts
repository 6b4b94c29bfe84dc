import type { Lexicon } from '../data/lexicon.ts';
import type { Article } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Mentions } from '../model/mention.ts';
import type { Source } from '../model/source.ts';

/** The article's own date, from stamps and from mentions, with evidence. `asOf` is a day or moment said by hand. */
export function readDateline(
  _source: Source,
  _article: Article,
  _mentions: Mentions,
  _lexicon: Lexicon,
  asOf: string | null,
): Dateline {
  if (asOf) {
    const day = asOf.slice(0, 10);
    return {
      published: {
        value: asOf,
        basis: 'given',
        confidence: 'high',
        rule: 'dateline/as-of',
        evidence: [],
        rejected: [],
      },
      modified: null,
      anchor: { first: day, last: day },
    };
  }
  return {
    published: { value: null, basis: null, confidence: null, rule: null, evidence: [], rejected: [] },
    modified: null,
    anchor: null,
  };
}
