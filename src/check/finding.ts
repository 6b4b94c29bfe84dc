import type { Lexicon } from '../data/lexicon.ts';
import type { Article, Field } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Entities } from '../model/entities.ts';
import type { Finding, Place } from '../model/generated/record.ts';
import type { Label } from '../model/label.ts';
import type { Source } from '../model/source.ts';

/** What a check may look at. */
export interface Checked {
  readonly source: Source;
  readonly labels: readonly Label[];
  readonly article: Article;
  readonly dateline: Dateline;
  readonly entities: Entities;
  readonly lexicon: Lexicon;
  /** The day on which it is checked (KST), said by the caller; null: nobody says. */
  readonly today: string | null;
}

/** What a check found; its text in both languages is a row of the table `messages`. */
export interface Found {
  /** Filled into the message's `{name}` places. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly at: Place | null;
}

/** One thing that a careful desk editor would question. */
export interface Check {
  /** One of the closed list of codes. */
  readonly code: string;
  readonly severity: Finding['severity'];
  /** check/brackets */
  readonly rule: string;
  find(checked: Checked): readonly Found[];
}

/** The texts that checks of wording look at: what the article itself says. */
export const searched = ({ fields }: Article): readonly Field[] =>
  fields.filter(({ name }) => !name.startsWith('captions'));

/** A whole line of the decoded source, as a place. `line` is 1-based. */
export function placeOfLine({ text }: Source, line: number): Place {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { field: 'source', start, end: end < 0 ? text.length : end, line };
}

/** The 1-based line of an offset. For the few places that a check names: each call reads the text up to there. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
