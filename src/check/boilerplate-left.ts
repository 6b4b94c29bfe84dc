import { placeOf } from '../model/article.ts';
import type { Check } from './finding.ts';

/** What is left over stands behind a sentence or at the start of a line; inside of a sentence an article speaks of it. */
const STARTS = /(?:^|\n|[다요음함임됨][.!?]["”’)]?|[.!?)\]])\s*$/;

/** What is no article and stands in its body all the same: a copyright line glued to the last sentence, a button between two. */
export const boilerplateLeft: Check = {
  code: 'BOILERPLATE_LEFT',
  severity: 'warning',
  rule: 'check/boilerplate-left',
  find: ({ article: { body }, lexicon }) => {
    const words = lexicon.derived('check/boilerplate-left', (tables) =>
      tables['boilerplate-left'].map((row) => new RegExp(row.words.map(spaced).join('.{0,12}?'), 'gi')),
    );
    const { text } = body.folded;
    const found = words
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .filter(({ index }) => STARTS.test(text.slice(Math.max(0, index - 6), index)))
      .map(({ index, 0: match }) => body.folded.toSource({ start: index, end: index + match.length }))
      .sort((a, b) => a.start - b.start);
    // one line has several such words
    return found
      .filter(({ start }, i) => i === 0 || body.text.slice(found[i - 1]!.start, start).includes('\n'))
      .map((span) => ({ values: { text: body.text.slice(span.start, span.end) }, at: placeOf(body, span) }));
  },
};

/** Letters as they stand, with any space for a space. */
const spaced = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s?');
