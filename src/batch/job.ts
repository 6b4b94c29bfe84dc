import type { Lang } from '../data/messages.ts';
import type { ExtraRows } from '../data/tables.ts';
import type { ReadOptions } from '../inputs/index.ts';
import type { OutputFormat } from '../outputs/index.ts';

/** What is to be done with every file of a run: plain data, so that it can cross to a worker. */
export interface Job {
  /** A format of the tool, or of one of the plug-ins. */
  readonly format: OutputFormat | (string & {});
  /** Whether the run may give more than one record. */
  readonly several: boolean;
  readonly brief: boolean;
  readonly contacts: boolean;
  readonly asOf: string | null;
  readonly lang: Lang;
  readonly offsets: 'utf16' | 'codepoint';
  readonly sourceSpans: boolean;
  readonly tables: ExtraRows;
  /** File URLs of the plug-ins' modules. */
  readonly plugins: readonly string[];
  readonly reading: Omit<ReadOptions, 'onUnread' | 'inputs'>;
  /** Where each record gets a file of its own; null where all go into one output. */
  readonly outDir: string | null;
}

/** One file of a run. */
export interface Task {
  /** The path as given. */
  readonly path: string;
  /** Its place in `outDir`, without the extension of the format. */
  readonly output: string;
}

/** Something that people or an error file are told of one document. */
export interface Note {
  readonly item: string | null;
  /** Null for a warning: the document was read. */
  readonly code: string | null;
  readonly message: string;
}

/** What came of one file, or of a part of one that is read as a stream. */
export interface Done {
  readonly path: string;
  /** The records as the writer has them, without separators; empty where each went into its own file. */
  readonly records: readonly string[];
  /** True for a container, which may hold several. */
  readonly container: boolean;
  /** Files written, from `outDir`. */
  readonly written: readonly string[];
  readonly notes: readonly Note[];
  /** Records with a finding of severity error. */
  readonly failing: number;
  /** Size in bytes and time of the last change (ms) of the input when it was read. */
  readonly size: number;
  readonly mtime: number;
  readonly hash: string | null;
  /** How many of the file's records came before these. */
  readonly from: number;
  /** True where more of the file follows. */
  readonly more: boolean;
  /** True as long as every document of the file could be read. */
  readonly whole: boolean;
}
