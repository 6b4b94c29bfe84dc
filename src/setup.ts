import { createLexicon, type Lexicon } from './data/lexicon.ts';
import { RULES_HASH } from './data/tables.ts';

export interface Options {
  /** The article's own date, said by hand: a day or a moment in ISO 8601. */
  readonly asOf: string | null;
  /** The language of messages. */
  readonly lang: 'ko' | 'en';
}

/** All that `extract` leans on beside the source: frozen once made. */
export interface Setup {
  readonly lexicon: Lexicon;
  readonly options: Options;
  /** The hash of rules and tables. */
  readonly rules: string;
}

export function createSetup(options: Partial<Options> = {}): Setup {
  return Object.freeze({
    lexicon: createLexicon(),
    options: Object.freeze({ asOf: null, lang: 'ko' as const, ...options }),
    rules: RULES_HASH,
  });
}
