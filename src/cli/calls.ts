import type { Job } from '../batch/job.ts';
import type { Lang } from '../data/messages.ts';
import type { ExtraRows } from '../data/tables.ts';
import type { ReadOptions } from '../inputs/index.ts';
import type { Finding } from '../model/generated/record.ts';
import type { ValueKind } from '../model/value-kinds.ts';
import type { Shard, TableFormat } from '../outputs/index.ts';
import type { ReportFormat } from '../outputs/report/index.ts';
import type { Dialect } from '../outputs/tables/ddl.ts';
import type { ColorChoice } from './color.ts';
import type { Shell } from './flags/index.ts';

/** What every command knows. */
export interface CommonCall {
  readonly paths: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How inputs are read, where detection should not decide. */
  readonly reading: ReadOptions;
  /** Rows that the config adds to the tables. */
  readonly tables: ExtraRows;
  /** File URLs of the plug-ins that the config names and that may run. */
  readonly plugins: readonly string[];
  readonly asOf: string | null;
  readonly strict: boolean;
  readonly lang: Lang;
  readonly quiet: boolean;
}

export interface ExtractCall extends CommonCall {
  readonly command: 'extract';
  /** What is done with each file; the run says whether there may be several. */
  readonly job: Omit<Job, 'several'>;
  /** Where records become tables in the output folder. */
  readonly tableFormat: TableFormat | null;
  readonly bom: boolean;
  readonly output: string | null;
  readonly outDir: string | null;
  /** Whether each record says which copies it has. */
  readonly cluster: boolean;
  readonly resume: boolean;
  readonly verify: boolean;
  /** Null: as many as the machine has cores. */
  readonly jobs: number | null;
  /** Milliseconds for one document. */
  readonly timeout: number | null;
  readonly failFast: boolean;
  readonly limit: number | null;
  readonly shard: Shard | null;
  /** The NDJSON file of what could not be read. */
  readonly errors: string | null;
  readonly progress: boolean;
}

export interface ValidateCall extends CommonCall {
  readonly command: 'validate';
  readonly reports: readonly { readonly format: ReportFormat; readonly file: string | null }[];
  readonly rules: ReadonlyMap<string, Finding['severity'] | 'off'>;
  readonly maxWarnings: number | null;
  readonly baseline: string | null;
}

export interface DiffCall extends CommonCall {
  readonly command: 'diff';
  readonly reports: ValidateCall['reports'];
}

export interface ReportCall extends CommonCall {
  readonly command: 'report';
  readonly output: string;
  readonly contacts: boolean;
}

export interface ExplainCall extends CommonCall {
  readonly command: 'explain';
  readonly only: readonly ValueKind[];
  readonly at: { readonly line: number; readonly column: number | null } | null;
  readonly removed: boolean;
  readonly color: ColorChoice;
}

export interface FilterCall {
  readonly command: 'filter';
  readonly lang: Lang;
  readonly asOf: string | null;
  readonly offsets: 'utf16' | 'codepoint';
  readonly sourceSpans: boolean;
  readonly contacts: boolean;
  readonly strict: boolean;
  readonly tables: ExtraRows;
  readonly plugins: readonly string[];
  readonly shard: Shard | null;
}

/** What was asked for. */
export type Call =
  | ExtractCall
  | FilterCall
  | ValidateCall
  | ReportCall
  | ExplainCall
  | DiffCall
  | { readonly command: 'print-config'; readonly lang: Lang; readonly config: unknown }
  | { readonly command: 'completion'; readonly lang: Lang; readonly shell: Shell }
  | { readonly command: 'schema'; readonly lang: Lang; readonly dialect: Dialect | null }
  | { readonly command: 'formats' | 'help' | 'version'; readonly lang: Lang };
