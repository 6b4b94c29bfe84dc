import { Command, CommanderError, Option } from 'commander';
import type { Lang } from '../data/messages.ts';
import type { ReadOptions } from '../inputs/index.ts';
import { Problem } from '../model/problem.ts';
import type { OutputFormat } from '../outputs/index.ts';
import { VERSION } from '../record/version.ts';
import { FLAGS } from './flags.ts';

/** What was asked for. */
export interface Call {
  readonly command: 'extract' | 'schema' | 'formats' | 'help' | 'version';
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  readonly output: string | null;
  readonly brief: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How inputs are read, where detection should not decide. */
  readonly reading: ReadOptions;
  readonly asOf: string | null;
  readonly offsets: 'utf16' | 'codepoint';
  readonly sourceSpans: boolean;
  readonly contacts: boolean;
  readonly strict: boolean;
  readonly lang: Lang;
  readonly quiet: boolean;
}

/** Reads the arguments. Throws a Problem or a CommanderError for a call that is wrong. */
export function readCall(argv: readonly string[]): Call {
  const program = new Command('sandbox-extract')
    .helpOption(false)
    .allowExcessArguments()
    .argument('[inputs...]')
    .exitOverride();
  program.configureOutput({ writeErr: () => {} });
  for (const flag of FLAGS) {
    const option = new Option(flag.flags);
    if (flag.repeatable) option.default([]).argParser((value: string, before: string[]) => [...before, value]);
    program.addOption(option);
  }
  program.option('-h, --help').option('-V, --version');
  program.parse([...argv], { from: 'user' });
  const given = program.opts();
  for (const flag of FLAGS) {
    const name = new Option(flag.flags).attributeName();
    const value = given[name];
    if (flag.choices && value !== undefined && !flag.choices.includes(value)) {
      if (name === 'format') throw new Problem('USAGE_FORMAT', { format: value });
      throw new Problem('USAGE_CHOICE', {
        flag: new Option(flag.flags).long ?? name,
        value,
        choices: flag.choices.join(', '),
      });
    }
  }
  if (given.asOf !== undefined && !isMoment(given.asOf)) throw new Problem('USAGE_DATE', { value: given.asOf });
  const paths = program.args;
  return {
    command: given.help
      ? 'help'
      : given.version
        ? 'version'
        : (paths[0] === 'schema' || paths[0] === 'formats') && paths.length === 1
          ? paths[0]
          : 'extract',
    paths,
    format: given.format ?? formatByName(given.output) ?? 'yaml',
    output: given.output ?? null,
    brief: given.brief === true,
    include: given.include,
    exclude: given.exclude,
    reading: {
      encoding: given.encoding,
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
    offsets: given.offsets ?? 'utf16',
    sourceSpans: given.spans === 'source',
    contacts: given.contacts !== false,
    strict: given.strict === true,
    lang: given.lang ?? 'ko',
    quiet: given.quiet === true,
  };
}

export { CommanderError, VERSION };

const BY_EXTENSION: Readonly<Record<string, OutputFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
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
