import type { CommandName } from './commands.ts';

/** One flag of the command line. */
export interface Flag {
  /** As the help spells it: `-f, --format <format>`. */
  readonly flags: string;
  /** The commands that know it. */
  readonly of: readonly CommandName[];
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly ko: string;
  readonly en: string;
}

/** Flags that the help shows together, under a heading. */
export interface FlagGroup {
  readonly ko: string;
  readonly en: string;
  readonly flags: readonly Flag[];
}

/** A flag as its users type it: `--format`, its short form, and what its value is called (null: it takes none). */
export interface FlagParts {
  readonly long: string;
  readonly short: string | null;
  readonly value: string | null;
}

/** `-f, --format <format>` in parts. */
export function partsOf({ flags }: Flag): FlagParts {
  const [, short = null, long, value = null] = /^(?:(-\w), )?(--[\w-]+)(?: <(.+)>)?$/.exec(flags)!;
  return { long: long!, short, value };
}
