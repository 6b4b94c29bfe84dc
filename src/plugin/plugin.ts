import type { ExtraRows } from '../data/tables.ts';
import type { ExtraInput } from '../inputs/index.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import type { Writer } from '../outputs/index.ts';

/** What a module adds to the tool. All of it is optional but the name and the version. docs/plugins.md tells it with an example. */
export interface Plugin {
  /** Lower case with hyphens. It stands before each rule of the plug-in: `bills/number`. */
  readonly name: string;
  /** Belongs to the record's rule-set: records made with another version are made anew by `--resume`. */
  readonly version: string;
  readonly kinds?: readonly PluginKind[];
  readonly checks?: readonly PluginCheck[];
  readonly inputs?: readonly PluginInput[];
  readonly outputs?: readonly PluginOutput[];
  /** Rows for the tables, as in the config: organizations, officials, zones, outlets, boilerplate. */
  readonly tables?: ExtraRows;
}

/** A kind of value: a list of the record's `extensions`. */
export interface PluginKind {
  /** The name of the list: lower case with underscores. */
  readonly name: string;
  /** The values in one text of the article, called for title, subtitles, body and captions. */
  find(text: string, context: KindContext): Iterable<PluginValue>;
}

export interface KindContext {
  /** title, subtitles[0], body, captions[0] */
  readonly field: string;
  /** The record as it is without plug-ins; its findings are not yet those of plug-ins. */
  readonly record: ArticleRecord;
}

export interface PluginValue {
  /** A half-open span of the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Anything that JSON has. */
  readonly value: unknown;
  /** What found it, without the plug-in's name; the kind's name if left out. */
  readonly rule?: string;
  /** `stated` if left out. */
  readonly certainty?: 'stated' | 'derived' | 'guessed';
}

/** A finding of one code. */
export interface PluginCheck {
  /** Upper case with underscores; none of the tool's own codes. */
  readonly code: string;
  readonly severity: Finding['severity'];
  /** What is wrong and what would be right, `{name}` filled in from `values`. */
  readonly text: { readonly ko: string; readonly en: string };
  /** `record` has the plug-ins' values already. `today` is the day of the check (`YYYY-MM-DD`), null where nobody said one. */
  find(record: ArticleRecord, context: { readonly today: string | null }): Iterable<PluginFinding>;
}

export interface PluginFinding {
  readonly values?: Readonly<Record<string, string | number>>;
  /** The place in one of the record's texts; left out: the article as a whole. */
  readonly at?: { readonly field: string; readonly start: number; readonly end: number };
}

/** A format that records are written in: `-f NAME`. */
export interface PluginOutput extends Writer {
  /** Also the extension of files in `-d`. */
  readonly format: string;
}

/** A format that documents are read from. It is asked before the tool's own. */
export type PluginInput = Omit<ExtraInput, 'plugin'>;

/** The formats of plug-ins, each with the name of its plug-in. */
export const inputsOf = (plugins: readonly Plugin[]): ExtraInput[] =>
  plugins.flatMap(({ name, inputs = [] }) =>
    // called as members, in case they are methods
    inputs.map((input) => ({
      plugin: name,
      format: input.format,
      extensions: input.extensions ?? [],
      detect: (bytes, file) => input.detect(bytes, file),
      read: (bytes, file) => input.read(bytes, file),
    })),
  );

/** The rows of a plug-in: they count as verified unless they say otherwise, for their author vouches for them. */
export const rowsOf = ({ tables = {} }: Plugin): ExtraRows =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ verified: true, ...row }))]),
  ) as ExtraRows;
