import type { Field } from '../model/article.ts';
import { placeOf } from '../model/article.ts';
import { type Check, type Found, lineOf, searched } from './finding.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '「': '」',
  '｢': '｣',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '“': '”',
};
/** What opens, what closes, and the mark that does both. */
const MARKS = /["()（）[\]「」｢｣『』《》〈〉【】“”]/g;
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** A bracket or quotation mark without its partner in the same paragraph: `(25.11.~수립 중이며`. */
export const brackets: Check = {
  code: 'BRACKETS_UNBALANCED',
  severity: 'warning',
  rule: 'check/brackets',
  find: ({ article, labels, source }) => [
    ...searched(article).flatMap(unbalanced),
    // a dateline that lost its agency: `(세종= 김하늘 기자 =`
    ...labels
      .filter(({ zone }) => zone === 'dateline')
      .flatMap(({ span }) => {
        const text = source.page.text.slice(span.start, span.end);
        return lonely(text).map((offset) => {
          const at = source.page.toSource({ start: span.start + offset, end: span.start + offset + 1 });
          return { values: { text }, at: { field: 'source', ...at, line: lineOf(source.text, at.start) } };
        });
      }),
  ],
};

function unbalanced(field: Field): Found[] {
  const found: Found[] = [];
  let start = 0;
  for (const paragraph of field.text.split('\n\n')) {
    for (const offset of lonely(paragraph)) {
      const at = start + offset;
      found.push({
        values: { text: field.text.slice(at, at + 20).replace(/\s+/g, ' ') },
        at: placeOf(field, { start: at, end: at + 1 }),
      });
    }
    start += paragraph.length + 2;
  }
  return found;
}

/** The offsets of brackets without a partner, and of a straight mark that closes a curly one (`“…"`). */
function lonely(text: string): number[] {
  const open: { character: string; at: number }[] = [];
  const alone: number[] = [];
  for (const { 0: character, index: i } of text.matchAll(MARKS)) {
    if (character === '"') {
      const [curly, straight] = [lastOf(open, '“'), lastOf(open, '"')];
      if (straight >= 0) open.splice(straight, 1);
      else if (curly >= 0) {
        open.splice(curly, 1);
        alone.push(i);
      } else open.push({ character, at: i });
    } else if (character in PAIRS) open.push({ character, at: i });
    else if (CLOSERS.has(character)) {
      const own = lastOf(open, CLOSERS.get(character)!);
      const straight = character === '”' && own < 0 ? lastOf(open, '"') : -1;
      if (own >= 0) open.splice(own, 1);
      else if (straight >= 0) {
        open.splice(straight, 1);
        alone.push(i);
      } else if (!isListMark(text, i)) alone.push(i);
    }
  }
  // a straight mark that nothing closes may be inches or seconds
  return [...alone, ...open.filter(({ character }) => character !== '"').map(({ at }) => at)].sort((a, b) => a - b);
}

/** No text nests deeper; looking further back would take quadratic time on text that only opens. */
const DEPTH = 12;

function lastOf(open: readonly { character: string }[], character: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEPTH); i--)
    if (open[i]!.character === character) return i;
  return -1;
}

/** `1)`, `가)`, `①)` at the start of an item, and a footnote's number behind its word: `롤투롤2) 공정`. */
const isListMark = (text: string, at: number): boolean =>
  /[가-힣A-Za-z'’”"」][1-9]\d?$/.test(text.slice(Math.max(0, at - 3), at)) ||
  /(?:^|[\s,·:;])[0-9a-zA-Z가-하①-⑳ⅰ-ⅹⅠ-Ⅹ]{1,2}$/.test(text.slice(Math.max(0, at - 4), at));
