import { createLexicon, type Lexicon } from './data/lexicon.ts';
import type { Lang } from './data/messages.ts';
import { defaultTables, type ExtraRows, withoutRows, withRows } from './data/tables.ts';
import type { ExtraInput } from './inputs/index.ts';
import { inputsOf, type Plugin, rowsOf } from './plugin/plugin.ts';
import { rulesHash } from './plugin/rules.ts';
import { verifyPlugins } from './plugin/verify.ts';

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

/** Options, and the plug-ins of the setup. */
export interface SetupOptions extends Partial<Options> {
  readonly plugins?: readonly Plugin[];
}

/** All that `extract` leans on beside the source: frozen once made. */
export interface Setup {
  /** @internal the tables, read for use */
  readonly lexicon: Lexicon;
  readonly options: Options;
  /** The hash of rules and tables, and of the names and versions of plug-ins. */
  readonly rules: string;
  readonly plugins: readonly Plugin[];
  /** The formats that plug-ins read, for `readDocuments`. */
  readonly inputs: readonly ExtraInput[];
}

/** @internal `rows` are added to the project's own tables; `without` leaves tables or rows out, to see what they earn (`withoutRows`). */
export function createSetup(
  { plugins = [], ...options }: SetupOptions = {},
  rows: ExtraRows = {},
  without: readonly string[] = [],
): Setup {
  const verified = verifyPlugins(plugins);
  const tables = verified.reduce((all, plugin) => withRows(all, rowsOf(plugin)), withRows(defaultTables, rows));
  return Object.freeze({
    lexicon: createLexicon(withoutRows(tables, without)),
    options: Object.freeze({ ...DEFAULTS, ...options }),
    rules: rulesHash(rows, without, verified),
    plugins: verified,
    inputs: inputsOf(verified),
  });
}
