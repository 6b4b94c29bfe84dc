import type { Lang } from '../../data/messages.ts';
import { COMMAND_TEXTS, COMMANDS, type CommandName, FLAGS, type FlagParts, partsOf, wordsOf } from '../flags/index.ts';

/** What stands for a flag's value: one of some words, a file, a folder, or a thing that nobody can guess. */
export type ValueSort = readonly string[] | 'file' | 'folder' | 'other';

/** A flag as completions need it. */
export interface CompletedFlag extends FlagParts {
  readonly text: string;
  readonly of: readonly CommandName[];
  readonly sort: ValueSort;
  readonly repeatable: boolean;
}

/** The flags of all commands, their texts in one language. */
export const completedFlags = (lang: Lang): readonly CompletedFlag[] => [
  ...FLAGS.map((flag) => {
    const parts = partsOf(flag);
    return {
      ...parts,
      text: flag[lang],
      of: flag.of,
      sort: sortOf(parts, flag.choices),
      repeatable: !!flag.repeatable,
    };
  }),
  ...own('--help', '-h', lang === 'ko' ? '도움말' : 'help'),
  ...own('--version', '-V', lang === 'ko' ? '판' : 'the version'),
];

const own = (long: string, short: string, text: string): CompletedFlag[] => [
  { long, short, value: null, text, of: COMMANDS, sort: 'other', repeatable: false },
];

function sortOf({ value }: FlagParts, choices: readonly string[] | undefined): ValueSort {
  if (choices) return choices;
  return value === 'file' ? 'file' : value === 'dir' ? 'folder' : 'other';
}

/** The commands with their texts in one language, and the words that they take instead of files. */
export const completedCommands = (
  lang: Lang,
): readonly { readonly name: CommandName; readonly text: string; readonly words: readonly string[] | undefined }[] =>
  COMMANDS.map((name) => ({ name, text: COMMAND_TEXTS[name][lang], words: wordsOf(name) }));
