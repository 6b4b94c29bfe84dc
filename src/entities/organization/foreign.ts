import type { Lexicon } from '../../data/lexicon.ts';
import { splits, wordAt } from '../../korean/word.ts';
import type { Found } from './found.ts';

const BODY = /(?:부|처|청|위원회)$/;

const noForeign = (lexicon: Lexicon): readonly string[] =>
  lexicon.derived('organizations/no-foreign', (tables) =>
    tables['no-organizations'].filter(({ as }) => as === 'no_foreign').map(({ word }) => word),
  );

/** A body of another country: 캐나다 보훈부, 중국 생태환경부. */
export function foreignBehind(lexicon: Lexicon, text: string, at: number, end: number): Found | undefined {
  if (text[end] !== ' ') return undefined;
  for (const [noun] of splits(wordAt(text, end + 1))) {
    if (noun.length < 3 || !BODY.test(noun) || noForeign(lexicon).some((word) => noun.endsWith(word))) continue;
    const name = `${text.slice(at, end)} ${noun}`;
    return {
      start: at,
      end: end + 1 + noun.length,
      rule: 'organization/foreign',
      reading: { as: 'named', name, kind: 'foreign', certainty: 'stated' },
    };
  }
  return undefined;
}
