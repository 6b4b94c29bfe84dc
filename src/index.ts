// The library: what stands here is what it promises. docs/library.md shows how it is used.
export { Clusterer, clusterRecords } from './cluster/index.ts';
export type { Lang } from './data/messages.ts';
export { type Difference, differences } from './diff/index.ts';
export { EXTENSIONS, type ReadOptions } from './inputs/index.ts';
export { readText } from './inputs/text.ts';
export { extract } from './library/extract.ts';
export { problemText } from './library/problem.ts';
export { type Bytes, type FileOptions, readDocuments, readFiles } from './library/read.ts';
export { createSetup, type Rows } from './library/setup.ts';
export { validate } from './library/validate.ts';
export { type Row, tableRows, write } from './library/write.ts';
export type * from './model/generated/record.ts';
export { Problem } from './model/problem.ts';
export type { Source } from './model/source.ts';
export { brief, type OutputFormat, withoutContacts } from './outputs/index.ts';
export type * from './plugin/plugin.ts';
export type { Options, Setup, SetupOptions } from './setup.ts';
