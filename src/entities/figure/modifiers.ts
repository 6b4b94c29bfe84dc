import type { BoundRow } from '../../data/rows/index.ts';
import { endsWord, hangulAt } from './ending.ts';
import type { Bound } from './figure.ts';
import { growsTo } from './growth.ts';
import type { FigureLexis } from './lexis.ts';

/** What the words around a figure make of it. */
export interface Modified {
  readonly start: number;
  readonly end: number;
  readonly approx: boolean;
  readonly bound: Bound | null;
}

const LONGEST_BEFORE = 13;
const MOST_WORDS = 3;
const PARTICLE = /(?:을|를|이|가|은|는|도|에|의)? ?/y;

const isSpace = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\n';

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The modifier that ends at `end`, perhaps with a space after it. */
function wordBefore(text: string, end: number, lexis: FigureLexis): { start: number; row: BoundRow } | undefined {
  const to = end > 0 && isSpace(text, end - 1) ? end - 1 : end;
  if (!lexis.beforeEnds.has(text.charCodeAt(to - 1))) return undefined;
  for (let start = Math.max(0, to - LONGEST_BEFORE); start < to; start++) {
    if (start > 0 && (hangulAt(text, start - 1) || isLatin(text.charCodeAt(start - 1)))) continue;
    const match = lexis.before.longestAt(text, start);
    if (match?.end === to) return { start, row: match.values[0]! };
  }
  return undefined;
}

/** The modifier that starts at `at`, perhaps behind a particle or a space. */
function wordAfter(
  text: string,
  at: number,
  lexis: FigureLexis,
): { end: number; row: BoundRow; apart: boolean } | undefined {
  for (const from of isSpace(text, at) ? [at + 1] : [at]) {
    const match = lexis.after.longestAt(text, from);
    const row = match?.values[0];
    if (
      match &&
      row &&
      !row.object &&
      (!row.whole || (endsWord(text, match.end) && !(from > at && match.end === from + 1)))
    )
      return { end: match.end, row, apart: false };
    if (match && row?.whole && from > at && text.charAt(from) === '대' && endsWord(text, match.end))
      return { end: match.end, row, apart: false };
  }
  PARTICLE.lastIndex = at;
  const particle = PARTICLE.exec(text)?.[0] ?? '';
  if (particle.trim() === '') return undefined;
  const match = lexis.after.longestAt(text, at + particle.length);
  const row = match?.values[0];
  return match && row && (row.object || row.apart) ? { end: match.end, row, apart: true } : undefined;
}

/** Reads the modifiers on both sides of a figure: `약 … 안팎`, `최대 …`, `… 이상`, `…을 넘는`. */
export function modifiersOf(text: string, start: number, end: number, lexis: FigureLexis): Modified {
  let approx = false;
  let bound: Bound | null = null;
  for (let i = 0; i < MOST_WORDS; i++) {
    const word = wordBefore(text, start, lexis);
    if (!word) break;
    start = word.start;
    approx ||= word.row.approx ?? false;
    bound ??= word.row.bound ?? null;
  }
  for (let i = 0; i < MOST_WORDS; i++) {
    const word = wordAfter(text, end, lexis);
    if (!word) break;
    if (text.startsWith('까지', word.end - 2)) {
      if (growsTo(text, word.end) && bound === null) break;
    }
    if (word.row.bound) bound = word.row.bound;
    approx ||= word.row.approx ?? false;
    if (word.apart) break;
    // 까지 is a particle: it says at most, and is no part of the amount
    if (text.startsWith('까지', word.end - 2)) break;
    end = word.end;
  }
  return { start, end, approx, bound };
}
