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
  /** Formats of plug-ins: the `inputs` of a setup. */
  readonly inputs?: readonly ExtraInput[] | undefined;
  /** Told of each piece of a container that could not be read. Without it the first such problem is thrown after all other pieces. */
  readonly onUnread?: ((item: string, problem: Problem, line?: number) => void) | undefined;
}

/** A format that the tool does not know by itself. */
export interface ExtraInput {
  /** Who reads it: `source.format` is `plugin/format`. */
  readonly plugin: string;
  readonly format: string;
  /** Extensions that folders are searched for, without the dot. */
  readonly extensions?: readonly string[];
  /** Whether bytes are in the format; `name` is the file's or the member's. */
  detect(bytes: Uint8Array, name: string): boolean;
  read(bytes: Uint8Array, name: string): Iterable<ExtraDocument> | AsyncIterable<ExtraDocument>;
}

/** One document in such a format: `text` or `html`, and what the format itself states. */
export interface ExtraDocument {
  /** Names it where there are several in one file. */
  readonly item?: string | null;
  readonly title?: string | null;
  readonly text?: string;
  readonly html?: string;
  readonly url?: string | null;
  /** RFC 822, ISO 8601, an epoch or a Korean stamp. */
  readonly published?: string | number | null;
  readonly modified?: string | number | null;
  readonly byline?: string | null;
  readonly outlet?: string | null;
}

export interface Fields {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  /** Fields of the object that the source takes over as they are. */
  readonly keep?: readonly string[] | undefined;
}

/** The extensions that plug-ins' formats add to those that folders are searched for. */
export const extraExtensions = (inputs: readonly ExtraInput[] = []): string[] =>
  inputs.flatMap(({ extensions = [] }) => extensions);
