import { parseArgs } from 'node:util';
import { Problem } from '../model/problem.ts';
import type { ReportFormat } from '../outputs/report/index.ts';
import { type CommandName, FLAGS, type Flag } from './flags/index.ts';

/** Flags by their long name in camelCase: text, a list of texts where they repeat, true, and false for `--no-…`. */
// biome-ignore lint/suspicious/noExplicitAny: the tables of flags say what each of them is
export type Given = Record<string, any>;
export type Reports = { format: ReportFormat; file: string | null }[];

/** A flag as it is spelt: `-f, --format <format>`. */
interface Spelling {
  readonly long: string;
  readonly short: string | undefined;
  readonly takes: boolean;
}

const OWN: readonly Pick<Flag, 'flags'>[] = [{ flags: '-h, --help' }, { flags: '-V, --version' }];
const LANG: Pick<Flag, 'flags'> = { flags: '--lang <lang>' };

/** Reads the arguments by the tables of flags. Throws a Problem for what no table has. */
export function parse(
  argv: readonly string[],
  command: CommandName,
): { given: Given; paths: string[]; reports: Reports } {
  const known = new Map<string, Pick<Flag, 'flags' | 'choices' | 'repeatable'>>();
  for (const flag of ['schema', 'formats', 'completion'].includes(command) ? [LANG, ...OWN] : OWN)
    known.set(spelling(flag).long, flag);
  for (const flag of FLAGS) if (flag.of.includes(command)) known.set(spelling(flag).long, flag);
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const [name, flag] of known) {
    const { short, takes } = spelling(flag);
    options[name] = { type: takes ? 'string' : 'boolean', ...(short && { short }) };
  }

  const given: Given = {};
  const paths: string[] = [];
  const reports: Reports = [];
  for (const token of parseArgs({ args: [...argv], options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = known.get(token.name);
    if (!flag) throw new Problem('USAGE_FLAG', { flag: token.rawName });
    const { takes, long } = spelling(flag);
    if (!takes && token.inlineValue) throw new Problem('USAGE_FLAG', { flag: `${token.rawName}=${token.value}` });
    if (takes && token.value === undefined) throw new Problem('USAGE_FLAG', { flag: flag.flags });
    const value = token.value ?? '';
    if (flag.choices && !flag.choices.includes(value)) {
      if (long === 'format') throw new Problem('USAGE_FORMAT', { format: value });
      throw new Problem('USAGE_CHOICE', { flag: `--${long}`, value, choices: flag.choices.join(', ') });
    }
    // a file belongs to the report before it
    if (long === 'report') reports.push({ format: value as ReportFormat, file: null });
    if (long === 'report-file') {
      if (reports.length === 0) throw new Problem('USAGE_REPORT_FILE');
      reports[reports.length - 1]!.file = value;
    }
    const key = camelCase(long.replace(/^no-/, ''));
    if (flag.repeatable) given[key] = [...(given[key] ?? []), value];
    else given[key] = takes ? value : !long.startsWith('no-');
  }
  return { given, paths, reports };
}

function spelling({ flags }: Pick<Flag, 'flags'>): Spelling {
  const { short, long, value } = /^(?:-(?<short>\w), )?--(?<long>[\w-]+)(?<value> <.+>)?$/.exec(flags)!.groups!;
  return { long: long!, short, takes: value !== undefined };
}

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
