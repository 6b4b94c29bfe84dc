export { outputFailed } from './failed.ts';
export { removeLeftovers } from './partial.ts';
export { makeFolder, WholeFile, writeAll, writeWhole } from './whole.ts';
