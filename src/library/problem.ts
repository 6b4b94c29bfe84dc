import { type Lang, messageText } from '../data/messages.ts';
import type { Problem } from '../model/problem.ts';

/** A problem in words: what is wrong, and what to do. */
export const problemText = ({ code, values }: Problem, lang: Lang = 'ko'): string => messageText(code, lang, values);
