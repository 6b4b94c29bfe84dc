import { Chalk } from 'chalk';
import type { ValueKind } from '../../model/value-kinds.ts';

/** How many colours the terminal has: none, 16, 256, all of them. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** Colours texts that are already safe to show; without colours it changes nothing. */
export interface Paint {
  value(kind: ValueKind, text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  finding(severity: 'error' | 'warning' | 'note', text: string): string;
}

const COLORS = {
  dates: 'cyan',
  money: 'green',
  quantities: 'greenBright',
  officials: 'magenta',
  organizations: 'blueBright',
  zones: 'yellow',
  programs: 'yellowBright',
  places: 'blue',
  laws: 'redBright',
  quotes: 'magentaBright',
} as const satisfies Record<ValueKind, string>;

export function paintOf(level: ColorLevel): Paint {
  const chalk = new Chalk({ level });
  return {
    value: (kind, text) => (kind === 'quotes' ? chalk.underline[COLORS[kind]](text) : chalk[COLORS[kind]](text)),
    dim: chalk.dim,
    bold: chalk.bold,
    finding: (severity, text) =>
      severity === 'error' ? chalk.red(text) : severity === 'warning' ? chalk.yellow(text) : text,
  };
}
