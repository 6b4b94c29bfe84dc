import { BATCH } from './batch.ts';
import { EXPLAIN } from './explain.ts';
import type { Flag, FlagGroup } from './flag.ts';
import { INPUT } from './input.ts';
import { MESSAGES } from './messages.ts';
import { OUTPUT } from './output.ts';
import { RECORD } from './record.ts';
import { VALIDATE } from './validate.ts';

export { COMMAND_TEXTS, COMMANDS, type CommandName, SHELLS, type Shell, wordsOf } from './commands.ts';
export { type Flag, type FlagGroup, type FlagParts, partsOf } from './flag.ts';

/** The help and the parser are made from these tables. */
export const FLAG_GROUPS: readonly FlagGroup[] = [OUTPUT, INPUT, BATCH, RECORD, VALIDATE, EXPLAIN, MESSAGES];

export const FLAGS: readonly Flag[] = FLAG_GROUPS.flatMap(({ flags }) => flags);
