import type { Problem } from '../model/problem.ts';

/** The formats that `--input-format` names. */
export const INPUT_FORMATS = [
  'text',
  'html',
  'feed',
  'hwp',
  'hwpx',
  'pdf',
  'docx',
  'odt',
  'json',
  'ndjson',
  'warc',
  'eml',
  'zip',
  'gzip',
  'zstd',
] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface ReadOptions {
  /** The encoding, where detection should not decide. */
  readonly encoding?: string | undefined;
  /** The format, where detection should not decide. It is that of the outermost input. */
  readonly inputFormat?: InputFormat | undefined;
  /** Where the document was found. */
  readonly url?: string | undefined;
  /** The fields of JSON input, where guessing should not decide; `a.b` leads into objects. */
  readonly fields?: Fields | undefined;
  /** Seconds that a parser may work on one document. */
  readonly seconds?: number | undefined;
  /** Told of each piece of a container that could not be read. Without it the first such problem is thrown after all other pieces. */
  readonly onUnread?: ((item: string, problem: Problem, line?: number) => void) | undefined;
}

export interface Fields {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}
