import type { Finding } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import type { OutputFormat } from '../outputs/index.ts';
import type { ExplainCall } from './calls.ts';
import { SHELLS, type Shell } from './flags/index.ts';

export const LEVELS: Readonly<Record<string, Finding['severity'] | 'off'>> = {
  off: 'off',
  note: 'note',
  warn: 'warning',
  warning: 'warning',
  error: 'error',
};

/** `CODE=level` */
export function readRule(text: string): readonly [string, Finding['severity'] | 'off'] {
  const [code = '', level = ''] = text.split('=');
  const severity = LEVELS[level];
  if (!severity)
    throw new Problem('USAGE_CHOICE', { flag: '--rule', value: text, choices: `${code || 'CODE'}=off, =warn, =error` });
  return [code, severity];
}

export function readNumber(flag: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Problem('USAGE_NUMBER', { flag, value });
  return Number(value);
}

/** `line` or `line:column`, from 1 */
export function readAt(value: string): ExplainCall['at'] {
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

/** The format that the extension of an output file asks for. */
export const formatByName = (name: string | undefined): OutputFormat | undefined =>
  BY_EXTENSION[/\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''];

/** The shell that a completion is for. */
export function readShell(value = ''): Shell {
  const shell = SHELLS.find((one) => one === value);
  if (!shell) throw new Problem('USAGE_CHOICE', { flag: 'completion', value, choices: SHELLS.join(', ') });
  return shell;
}
