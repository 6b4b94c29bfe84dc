import type { Lang } from '../data/messages.ts';
import { ownRows } from '../library/rows.ts';
import { isMoment } from '../library/setup.ts';
import { Problem } from '../model/problem.ts';
import { FORMATS, TABLE_FORMATS } from '../outputs/index.ts';
import { DIALECTS } from '../outputs/tables/ddl.ts';
import { formatByName, LEVELS, readAt, readNumber, readRule, readShell } from './argument-values.ts';
import { parse, type Reports } from './arguments.ts';
import type { Call, CommonCall } from './calls.ts';
import { besideConfig, type FoundConfig, findConfig } from './config.ts';
import { COMMANDS } from './flags/index.ts';
import { readShard } from './shard.ts';

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
  if (command === 'completion') return { command, lang, shell: readShell(paths[1]) };
  if (given.asOf !== undefined && !isMoment(given.asOf)) throw new Problem('USAGE_DATE', { value: given.asOf });
  const inputs = command === first ? paths.slice(1) : paths;
  const found: FoundConfig =
    given.config === false ? { config: {}, path: null } : await findConfig(given.config ?? null, inputs[0]);
  const { config } = found;
  if (given.printConfig) return { command: 'print-config', lang, config: { path: found.path, ...config } };
  const common: CommonCall = {
    paths: inputs,
    tables: ownRows(config.tables),
    plugins: await pluginsOf(found, given.config !== undefined || given.allowPlugins === true),
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
        keep: given.keepField,
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
      baseline:
        given.baseline ?? (config.baseline === undefined ? null : besideConfig(found, 'baseline', config.baseline)),
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
    const { lang, asOf, strict, tables, plugins } = common;
    const shard = given.shard === undefined ? null : readShard(given.shard);
    return {
      command,
      lang,
      asOf,
      strict,
      tables,
      plugins,
      shard,
      offsets: given.offsets ?? 'utf16',
      sourceSpans: given.spans === 'source',
      contacts: given.contacts !== false,
    };
  }
  const format: string = given.format ?? formatByName(given.output) ?? 'yaml';
  await verifyFormat(format, common);
  const tableFormat = TABLE_FORMATS.find((one) => one === format) ?? null;
  if (tableFormat !== null && given.outDir === undefined)
    throw new Problem('USAGE_NEEDS', { flag: `-f ${format}`, needed: '-d' });
  if (tableFormat !== null && given.resume)
    throw new Problem('USAGE_NOT_BOTH', { flag: `-f ${format}`, other: '--resume' });
  if (given.cluster && given.resume) throw new Problem('USAGE_CLUSTER_RESUME');
  if (given.resume && given.outDir === undefined) throw new Problem('USAGE_NEEDS', { flag: '--resume', needed: '-d' });
  if (given.output !== undefined && given.outDir !== undefined)
    throw new Problem('USAGE_NOT_BOTH', { flag: '-o', other: '-d' });
  return {
    ...common,
    command,
    job: {
      format: tableFormat === null ? format : 'ndjson',
      brief: given.brief === true && tableFormat === null,
      contacts: given.contacts !== false,
      asOf: common.asOf,
      lang: common.lang,
      offsets: given.offsets ?? 'utf16',
      sourceSpans: given.spans === 'source',
      tables: common.tables,
      plugins: common.plugins,
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

/** The config's plug-ins, where it has any; see plugins.ts. */
const pluginsOf = async (found: FoundConfig, isTrusted: boolean): Promise<readonly string[]> =>
  found.config.plugins?.length ? (await import('./plugins.ts')).pluginUrls(found, isTrusted) : [];

/** Throws a Problem for a format that neither the tool nor a plug-in writes. */
async function verifyFormat(format: string, { plugins }: CommonCall): Promise<void> {
  if ([...FORMATS, ...TABLE_FORMATS].some((own) => own === format)) return;
  const { loadPlugins } = await import('../batch/plugins.ts');
  const added = (await loadPlugins(plugins)).flatMap(({ outputs = [] }) => outputs.map((output) => output.format));
  if (!added.includes(format)) throw new Problem('USAGE_FORMAT', { format });
}
