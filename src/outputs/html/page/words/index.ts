import { en } from './en.ts';
import { ko, type Words } from './ko.ts';

export { KIND_NAMES, REMOVED_NAMES } from './kinds.ts';
export type { Words } from './ko.ts';
export type Lang = 'ko' | 'en';

export const WORDS: Readonly<Record<Lang, Words>> = { ko, en };
