import { Command, CommanderError, Option } from 'commander';
import type { Job } from '../batch/job.ts';
import type { Lang } from '../data/messages.ts';
import type { ExtraRows } from '../data/tables.ts';
import type { ReadOptions } from '../inputs/index.ts';
import type { Config } from '../model/generated/config.ts';
import type { Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import type { ValueKind } from '../model/value-kinds.ts';
import { type OutputFormat, TABLE_FORMATS, type TableFormat } from '../outputs/index.ts';
import type { ReportFormat } from '../outputs/report/index.ts';
import { DIALECTS, type Dialect } from '../outputs/tables/ddl.ts';
import type { ColorChoice } from './color.ts';
import { besideConfig, type FoundConfig, findConfig } from './config.ts';
import { COMMANDS, type CommandName, FLAGS } from './flags.ts';
import { readShard, type Shard } from './shard.ts';

/** What every command knows. */
interface CommonCall {
  readonly paths: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How inputs are read, where detection should not decide. */
  readonly reading: ReadOptions;
  /** Rows that the config adds to the tables. */
  readonly tables: ExtraRows;
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
  | { readonly command: 'schema'; readonly lang: Lang; readonly dialect: Dialect | null }
  | { readonly command: 'formats' | 'help' | 'version'; readonly lang: Lang };

/** Reads the arguments and the config: flags beat it, it beats the defaults. Throws a Problem for a call or a config that is wrong. */
export async function readCall(argv: readonly string[]): Promise<Call> {
  const first = argv.find((arg) => !arg.startsWith('-'));
  const command = COMMANDS.find((name) => name === first) ?? 'extract';
  const { given, paths, reports } = parse(argv, command);
  const lang: Lang = given.lang === 'en' ? 'en' : 'ko';
  if (given.help) return { command: 'help', lang };
  if (given.version) return { command: 'version', lang };
  if (command === 'schema') return { command, lang, dialect: DIALECTS.find((dialect) => given[dialect]) ?? null };
  if (command === 'formats') return { command, lang };
  if (given.asOf !== undefined && !isMoment(given.asOf)) throw new Problem('USAGE_DATE', { value: given.asOf });
  const inputs = command === first ? paths.slice(1) : paths;
  const found: FoundConfig =
    given.config === false ? { config: {}, path: null } : await findConfig(given.config ?? null, inputs[0]);
  const { config } = found;
  if (given.printConfig) return { command: 'print-config', lang, config: { path: found.path, ...config } };
  const common: CommonCall = {
    paths: inputs,
    tables: tablesOf(config),
    include: given.include ?? [],
    exclude: given.exclude ?? [],
    reading: {
      encoding: given.encoding ?? config.encoding,
      inputFormat: given.inputFormat,
      url: given.url,
      fields: {
        text: given.textField,
        html: given.htmlField,
        id: given.idField,
        url: given.urlField,
        date: given.dateField,
      },
    },
    asOf: given.asOf ?? null,
    strict: given.strict === true,
    lang: given.lang ?? config.lang ?? 'ko',
    quiet: given.quiet === true,
  };
  const reportsOrText: Reports = reports.length > 0 ? reports : [{ format: 'text', file: null }];
  if (command === 'diff') return { ...common, command, reports: reportsOrText };
  if (command === 'validate') {
    return {
      ...common,
      command,
      reports: reportsOrText,
      rules: new Map([
        ...Object.entries(config.rules ?? {}).map(([code, level]) => [code, LEVELS[level]!] as const),
        ...(given.rule ?? []).map(readRule),
      ]),
      maxWarnings:
        given.maxWarnings === undefined
          ? (config.max_warnings ?? null)
          : readNumber('--max-warnings', given.maxWarnings),
      baseline: given.baseline ?? (config.baseline === undefined ? null : besideConfig(found, config.baseline)),
    };
  }
  if (command === 'report') {
    if (given.output === undefined) throw new Problem('REPORT_OUTPUT');
    return { ...common, command, output: given.output, contacts: given.contacts !== false };
  }
  if (command === 'explain') {
    return {
      ...common,
      command,
      only: given.only ?? [],
      at: given.at === undefined ? null : readAt(given.at),
      removed: given.removed === true,
      color: given.color ?? 'auto',
    };
  }
  if (command === 'filter') {
    const { lang, asOf, strict, tables } = common;
    const shard = given.shard === undefined ? null : readShard(given.shard);
    return {
      command,
      lang,
      asOf,
      strict,
      tables,
      shard,
      offsets: given.offsets ?? 'utf16',
      sourceSpans: given.spans === 'source',
      contacts: given.contacts !== false,
    };
  }
  const format: OutputFormat | TableFormat = given.format ?? formatByName(given.output) ?? 'yaml';
  const tableFormat = TABLE_FORMATS.find((one) => one === format) ?? null;
  if (tableFormat !== null && given.outDir === undefined)
    throw new Problem('USAGE_NEEDS', { flag: `-f ${format}`, needed: '-d' });
  if (tableFormat !== null && given.resume)
    throw new Problem('USAGE_NOT_BOTH', { flag: `-f ${format}`, other: '--resume' });
  if (given.cluster && given.resume) throw new Problem('USAGE_NOT_BOTH', { flag: '--cluster', other: '--resume' });
  if (given.resume && given.outDir === undefined) throw new Problem('USAGE_NEEDS', { flag: '--resume', needed: '-d' });
  if (given.output !== undefined && given.outDir !== undefined)
    throw new Problem('USAGE_NOT_BOTH', { flag: '-o', other: '-d' });
  return {
    ...common,
    command,
    job: {
      format: tableFormat === null ? (format as OutputFormat) : 'ndjson',
      brief: given.brief === true && tableFormat === null,
      contacts: given.contacts !== false,
      asOf: common.asOf,
      lang: common.lang,
      offsets: given.offsets ?? 'utf16',
      sourceSpans: given.spans === 'source',
      tables: common.tables,
      reading: common.reading,
      // workers write where nothing has to be known of the other records
      outDir: tableFormat === null && !given.cluster ? (given.outDir ?? null) : null,
    },
    tableFormat,
    bom: given.bom === true,
    output: given.output ?? null,
    outDir: given.outDir ?? null,
    cluster: given.cluster === true,
    resume: given.resume === true,
    verify: given.verify === true,
    jobs: given.jobs === undefined || given.jobs === 'auto' ? null : readNumber('--jobs', given.jobs),
    timeout: given.docTimeout === undefined ? null : 1000 * readNumber('--doc-timeout', given.docTimeout),
    failFast: given.failFast === true,
    limit: given.limit === undefined ? null : readNumber('--limit', given.limit),
    shard: given.shard === undefined ? null : readShard(given.shard),
    errors: given.errors ?? null,
    progress: given.progress !== false,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: commander types its options so
type Given = Record<string, any>;
type Reports = { format: ReportFormat; file: string | null }[];

function parse(argv: readonly string[], command: CommandName): { given: Given; paths: string[]; reports: Reports } {
  const program = new Command('sandbox-extract')
    .helpOption(false)
    .allowExcessArguments()
    .argument('[inputs...]')
    .exitOverride();
  program.configureOutput({ writeErr: () => {} });
  const reports: Reports = [];
  for (const flag of FLAGS) {
    if (!flag.of.includes(command)) continue;
    const option = new Option(flag.flags);
    if (flag.repeatable) option.argParser((value: string, before: string[] = []) => [...before, value]);
    program.addOption(option);
    program.on(`option:${option.name()}`, (value: string) => {
      if (flag.choices && !flag.choices.includes(value)) {
        if (option.long === '--format') throw new Problem('USAGE_FORMAT', { format: value });
        throw new Problem('USAGE_CHOICE', { flag: option.long!, value, choices: flag.choices.join(', ') });
      }
      // a file belongs to the report before it
      if (option.long === '--report') reports.push({ format: value as ReportFormat, file: null });
      if (option.long === '--report-file') {
        if (reports.length === 0) throw new Problem('USAGE_REPORT_FILE');
        reports[reports.length - 1]!.file = value;
      }
    });
  }
  program.option('-h, --help').option('-V, --version');
  if (command === 'schema' || command === 'formats') program.option('--lang <lang>');
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new Problem('USAGE_FLAG', { flag: /'([^']+)'/.exec(error.message)?.[1] ?? error.message });
  }
  return { given: program.opts(), paths: [...program.args], reports };
}

const LEVELS: Readonly<Record<string, Finding['severity'] | 'off'>> = {
  off: 'off',
  note: 'note',
  warn: 'warning',
  warning: 'warning',
  error: 'error',
};

function readRule(text: string): readonly [string, Finding['severity'] | 'off'] {
  const [code = '', level = ''] = text.split('=');
  const severity = LEVELS[level];
  if (!severity)
    throw new Problem('USAGE_CHOICE', { flag: '--rule', value: text, choices: `${code || 'CODE'}=off, =warn, =error` });
  return [code, severity];
}

function readNumber(flag: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Problem('USAGE_NUMBER', { flag, value });
  return Number(value);
}

function readAt(value: string): ExplainCall['at'] {
  const match = /^([1-9]\d{0,8})(?::([1-9]\d{0,8}))?$/.exec(value);
  if (!match) throw new Problem('USAGE_AT', { value });
  return { line: Number(match[1]), column: match[2] === undefined ? null : Number(match[2]) };
}

const BY_EXTENSION: Readonly<Record<string, OutputFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  jsonld: 'jsonld',
};

const formatByName = (name: string | undefined): OutputFormat | undefined =>
  BY_EXTENSION[/\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''];

/** A day, or a moment with its offset, that exists. */
function isMoment(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Rows of the project's own: they count as verified unless they say otherwise, for their author vouches for them. */
const tablesOf = ({ tables = {} }: Config): ExtraRows =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ verified: true, ...row }))]),
  ) as ExtraRows;
