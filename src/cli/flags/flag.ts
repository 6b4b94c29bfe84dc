export const COMMANDS = ['extract', 'validate', 'report', 'explain', 'diff', 'filter', 'schema', 'formats'] as const;
export type CommandName = (typeof COMMANDS)[number];

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
