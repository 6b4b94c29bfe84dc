export type { Lang } from './data/messages.ts';
export type { ExtraRows } from './data/tables.ts';
export { extract } from './extract.ts';
export { EXTENSIONS, type ReadOptions, readDocuments } from './inputs/index.ts';
export { readText } from './inputs/text.ts';
export type * from './model/generated/record.ts';
export { Problem } from './model/problem.ts';
export type { Source } from './model/source.ts';
export { createSetup, type Options, type Setup } from './setup.ts';
