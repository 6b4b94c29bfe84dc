import { createLexicon, type Lexicon } from './data/lexicon.ts';
import type { Lang } from './data/messages.ts';
import { defaultTables, type ExtraRows, RULES_HASH, withoutRows, withRows } from './data/tables.ts';

export interface Options {
  /** The article's own date, said by hand: a day or a moment in ISO 8601. */
  readonly asOf: string | null;
  /** The language of messages. */
  readonly lang: Lang;
  /** What offsets count: UTF-16 code units, or Unicode code points (Python's measure). */
  readonly offsets: 'utf16' | 'codepoint';
  /** True adds `source: [start, end]`, offsets into the decoded source, to every place. */
  readonly sourceSpans: boolean;
  /** The day on which it is checked (`YYYY-MM-DD`, KST): what is dated later lies ahead. Null: nothing is questioned for that. */
  readonly today: string | null;
}

const DEFAULTS: Options = { asOf: null, lang: 'ko', offsets: 'utf16', sourceSpans: false, today: null };

/** All that `extract` leans on beside the source: frozen once made. */
export interface Setup {
  /** @internal the tables, read for use */
  readonly lexicon: Lexicon;
  readonly options: Options;
  /** The hash of rules and tables. */
  readonly rules: string;
}

/** @internal `rows` are added to the project's own tables; `without` leaves tables or rows out, to see what they earn (`withoutRows`). */
export function createSetup(
  options: Partial<Options> = {},
  rows: ExtraRows = {},
  without: readonly string[] = [],
): Setup {
  return Object.freeze({
    lexicon: createLexicon(withoutRows(withRows(defaultTables, rows), without)),
    options: Object.freeze({ ...DEFAULTS, ...options }),
    rules: RULES_HASH,
  });
}
