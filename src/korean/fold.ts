import type { Span } from '../text/span.ts';
import { identityView, type View } from '../text/view.ts';

/** Characters that real pages write in several ways, and the one that rules are written with. All are one code unit for one. */
const SAME: ReadonlyArray<readonly [string, string]> = [
  ['·', '‧ㆍ・･․•∙⋅'],
  ["'", '‘’‛`´′＇ʼ'],
  ['~', '∼～〜∽˜'],
  ['-', '–—―‐‑‒−－'],
  [' ', '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['"', '“”„‟＂'],
  ['.', '．｡'],
  ['「', '｢'],
  ['」', '｣'],
];

/** Zero-width characters, which no rule should have to know. The soft hyphen is one of them: see `inputs/mojibake` for why that comes later. */
const DROPPED = '\u200b\u200c\u200d\u2060\ufeff\u00ad';

const FOLDED = new Map<number, number>();
for (const [to, from] of SAME) for (const character of from) FOLDED.set(character.charCodeAt(0), to.charCodeAt(0));
for (let code = 0xff01; code <= 0xff5e; code++) if (!FOLDED.has(code)) FOLDED.set(code, code - 0xfee0);
const DROPPED_CODES = new Set([...DROPPED].map((character) => character.charCodeAt(0)));

/** Codes as a class of a pattern, without its brackets. */
const classOf = (codes: Iterable<number>): string =>
  [...codes].map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('');

/** What changes and stays one unit, what changes the length, and both: most texts have none, which a pattern sees fastest. */
const KEEPING = new RegExp(`[${classOf(FOLDED.keys())}]`, 'g');
const MOVING = new RegExp(`[${classOf(DROPPED_CODES)}\\u1100-\\u11ff]`);
const CHANGING = new RegExp(`[${classOf(FOLDED.keys())}${classOf(DROPPED_CODES)}\\u1100-\\u11ff]`);

const isJamo = (code: number): boolean => code >= 0x1100 && code <= 0x11ff;

/**
 * The text as rules read it: one middle dot, one apostrophe, one tilde, one double quotation mark, plain digits and spaces, composed
 * Hangul, nothing of zero width. Offsets of the view lead back to the text, which is never changed.
 */
export function foldedView(text: string): View {
  if (!CHANGING.test(text)) return identityView(text);
  return MOVING.test(text) ? foldMoving(text) : { text: foldSame(text), toSource: (span) => span };
}

/** Folds a short text for comparing. */
export const fold = (text: string): string => (CHANGING.test(text) ? foldedView(text).text : text);

function foldSame(text: string): string {
  return text.replace(KEEPING, (character) => String.fromCharCode(FOLDED.get(character.charCodeAt(0))!));
}

function foldMoving(text: string): View {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, start: number, end: number): void => {
    parts.push(piece);
    for (let k = 0; k < piece.length; k++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (isJamo(code)) {
      let end = i + 1;
      // A syllable is a leading consonant, a vowel and perhaps a trailing consonant: compose one at a time to keep its place.
      while (end < text.length && isJamo(text.charCodeAt(end)) && !isLeading(text.charCodeAt(end))) end++;
      push(text.slice(i, end).normalize('NFC'), i, end);
      i = end;
      continue;
    }
    if (!DROPPED_CODES.has(code)) push(String.fromCharCode(FOLDED.get(code) ?? code), i, i + 1);
    i++;
  }
  const toSource = ({ start, end }: Span): Span => {
    const from = start < starts.length ? starts[start]! : text.length;
    return { start: from, end: end > start ? ends[end - 1]! : from };
  };
  return { text: parts.join(''), toSource };
}

const isLeading = (code: number): boolean => code >= 0x1100 && code <= 0x115f;
