export { isPressRelease } from './detect.ts';
export { labelPress } from './label.ts';
