import { stripJosa } from '../../korean/josa.ts';

const WORD = /[가-힣A-Za-z0-9·]/;
/** Longer names than this are not looked for outside of brackets. */
const LONGEST = 90;

/** Where the word that ends before `end` starts. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && WORD.test(text[start - 1]!)) start--;
  return start;
}

/** The start of the noun before a bare ending (`개인정보` before `보호법`); undefined if the word before is none. */
export function nounBefore(text: string, start: number): number | undefined {
  if (text[start - 1] !== ' ') return undefined;
  const from = wordStart(text, start - 1);
  const word = text.slice(from, start - 1);
  return word.length >= 2 && stripJosa(word) === word && /[가-힣A-Za-z]$/.test(word) && !/[한된될할인던는]$/.test(word)
    ? from
    : undefined;
}

/** Endings with which a word can stand within a name: 국토의 계획 및 이용에 관한 법률. */
const INSIDE = /(?:^(?:및|등|등에|등의|관한|위한|대한|따른|하는|그)|[의에와과·]|에서의|으로부터의)$/;
const CLAUSE = /[은는이가을를로고며면서도다]$/;

/** Where the name that ends with `…에 관한 법률` starts, `start` being the place of its last word. */
export function clauseStart(text: string, start: number): number | undefined {
  if (text.slice(start - 3, start) !== '관한 ') return undefined;
  let from = start - 3;
  let first = from;
  while (from > 0 && text[from - 1] === ' ' && start - from < LONGEST) {
    const next = wordStart(text, from - 1);
    const word = text.slice(next, from - 1);
    if (word === '' || !fits(word, text.slice(from, from + 3))) break;
    from = next;
    if (!/^(?:및|등|등에|등의|그)$/.test(word)) first = from;
  }
  return first < start - 3 ? first : undefined;
}

/** Whether a word can be part of a name, given what follows it: `을` only before 위한. */
function fits(word: string, after: string): boolean {
  if (INSIDE.test(word)) return true;
  if (/[을를]$/.test(word)) return after.startsWith('위한') || after.startsWith('위하');
  return !CLAUSE.test(word) || /(?:국가|철도|도로|제도|반도|마을|농가|보도)$/.test(word);
}
