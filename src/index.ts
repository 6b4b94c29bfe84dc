export { extract } from './extract.ts';
export { readText } from './inputs/text.ts';
export type * from './model/generated/record.ts';
export type { Source } from './model/source.ts';
export { createSetup, type Options, type Setup } from './setup.ts';
