// The private characters of Hangul (the program): numbers in boxes, U+F02B1 for 1 to U+F02B9 for 9.
const NUMBERS = /[\u{f02b1}-\u{f02b9}]/gu;

/** Characters that only Hangul's own fonts have, as ones that everybody has. */
export const fromHancom = (text: string): string =>
  text.includes('\udb80')
    ? text
        .replace(NUMBERS, (character) => String.fromCharCode(0x2460 + character.codePointAt(0)! - 0xf02b1))
        .replaceAll('\u{f007e}', '☞')
    : text;
