const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;

/** Whether a code unit is a letter; halves of surrogate pairs are none. Patterns with `\p{L}` ask the Unicode tables for every character. */
export function isLetter(code: number): boolean {
  if (code >= 0xac00 && code <= 0xd7a3) return true;
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return LETTER.test(String.fromCharCode(code));
}

/** Whether a code unit is a digit or another number. */
export const isNumber = (code: number): boolean =>
  code < 0x80 ? code >= 0x30 && code <= 0x39 : !isLetter(code) && NUMBER.test(String.fromCharCode(code));
