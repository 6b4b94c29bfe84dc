/** Three letters of Latin-1's upper half in a row (`±âÀÚ`), which neither Korean nor English text has. */
const GARBLED = /[\u00a1-\u00ff]{3}/;

/** True where some of the text seems to be CP949 that was read as Latin-1. */
export const looksGarbled = (text: string): boolean => GARBLED.test(text);
