import { Command, CommanderError, Option } from 'commander';
import { Problem } from '../model/problem.ts';
import type { ReportFormat } from '../outputs/report/index.ts';
import { type CommandName, FLAGS } from './flags/index.ts';

/** Flags by their long name in camelCase, as commander gives them. */
// biome-ignore lint/suspicious/noExplicitAny: commander types its options so
export type Given = Record<string, any>;
export type Reports = { format: ReportFormat; file: string | null }[];

/** Reads the arguments by the tables of flags. Throws a Problem for what no table has. */
export function parse(
  argv: readonly string[],
  command: CommandName,
): { given: Given; paths: string[]; reports: Reports } {
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
      // a format may be a plug-in's: that is known once the config is read
      if (flag.choices && !flag.choices.includes(value) && option.long !== '--format')
        throw new Problem('USAGE_CHOICE', { flag: option.long!, value, choices: flag.choices.join(', ') });
      // a file belongs to the report before it
      if (option.long === '--report') reports.push({ format: value as ReportFormat, file: null });
      if (option.long === '--report-file') {
        if (reports.length === 0) throw new Problem('USAGE_REPORT_FILE');
        reports[reports.length - 1]!.file = value;
      }
    });
  }
  program.option('-h, --help').option('-V, --version');
  if (['schema', 'formats', 'completion'].includes(command)) program.option('--lang <lang>');
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new Problem('USAGE_FLAG', { flag: /'([^']+)'/.exec(error.message)?.[1] ?? error.message });
  }
  return { given: program.opts(), paths: [...program.args], reports };
}
