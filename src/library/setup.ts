import type { Config } from '../model/generated/config.ts';
import { Problem } from '../model/problem.ts';
import { createSetup as create, type Setup, type SetupOptions } from '../setup.ts';
import { ownRows, TABLE_NAMES } from './rows.ts';

/** Rows of a project's own, by the tables' names: the `tables` of its config. */
export type Rows = NonNullable<Config['tables']>;

/**
 * What `extract` leans on: make it once, use it for all documents. It reads no file, no clock, no environment.
 *
 * @param options the article's own date by hand (`asOf`: `2025-12-08` or `2025-12-08T15:20+09:00`), the language of messages, what offsets count
 *   (`offsets`), the day of the check (`today`), and `plugins`
 * @param rows further rows for the tables, as a config writes them
 * @param without tables or rows (`boilerplate`, `boilerplate:menu`) to leave out, to see what they earn
 * @throws Problem `USAGE_DATE`, `USAGE_CHOICE` for options that are wrong, `PLUGIN_…` for a plug-in that is
 */
export function createSetup(options: SetupOptions = {}, rows: Rows = {}, without: readonly string[] = []): Setup {
  const { asOf } = options;
  if (asOf !== undefined && asOf !== null && !isMoment(String(asOf)))
    throw new Problem('USAGE_DATE', { value: String(asOf) });
  oneOf('lang', options.lang, ['ko', 'en']);
  oneOf('offsets', options.offsets, ['utf16', 'codepoint']);
  for (const name of Object.keys(rows)) oneOf('tables', name, TABLE_NAMES);
  return create(options, ownRows(rows), without);
}

function oneOf(flag: string, value: string | undefined, choices: readonly string[]): void {
  if (value !== undefined && !choices.includes(value))
    throw new Problem('USAGE_CHOICE', { flag, value: String(value), choices: choices.join(', ') });
}

let common: Setup | undefined;

/** The setup of calls that bring none, made when the first needs it. */
export const commonSetup = (): Setup => (common ??= create());

/** A day, or a moment with its offset, that exists. */
export function isMoment(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
