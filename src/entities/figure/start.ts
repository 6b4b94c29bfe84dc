import { hangulAt } from './ending.ts';

/** No longer than any number, so that a page of nothing but digits is read in one go. */
const DIGIT_RUN = /\d[\d,]{0,63}(?:\.\d{1,18})*/y;
/** 2024.03.12, 1.2.3: dates, versions, addresses. */
const DOTTED = /^\d+(?:\.\d+){2,}$/;
const ORDINAL = /(?:^|[^가-힣])제 ?$/;

/** The run of digits, commas and points at a place, and whether it is no number at all. */
export function runOfDigits(text: string, at: number): { end: number; skip: boolean } {
  DIGIT_RUN.lastIndex = at;
  const run = DIGIT_RUN.exec(text)?.[0] ?? '';
  const trimmed = run.replace(/,+$/, '');
  return { end: at + Math.max(1, trimmed.length), skip: DOTTED.test(trimmed) };
}

/** Whether a number can start here: not within a word, a longer number, a date, a phone number or an ordinal (제40조). */
export function isNumberStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (Number.isNaN(before)) return true;
  const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
  if (isDigit(before) || (before >= 0x41 && before <= 0x5a) || (before >= 0x61 && before <= 0x7a)) return false;
  const character = text.charAt(at - 1);
  if ('.,-:/'.includes(character) && isDigit(text.charCodeAt(at - 2))) return character === '/' || character === ',';
  if (
    (character === '제' && !hangulAt(text, at - 2)) ||
    (character === ' ' && ORDINAL.test(text.slice(Math.max(0, at - 3), at)))
  )
    return false;
  return true;
}
