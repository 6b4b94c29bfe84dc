import type { Lexicon } from '../../data/lexicon.ts';
import { NATIVE_STARTS } from '../../korean/native-numerals.ts';
import type { Article, Field } from '../../model/article.ts';
import { hangulAt } from './ending.ts';
import { englishFigureAt } from './english.ts';
import type { Figure } from './figure.ts';
import { type FigureLexis, figureLexis } from './lexis.ts';
import { nativeFigureAt } from './native.ts';
import { figureAt } from './read.ts';
import { isNumberStart, runOfDigits } from './start.ts';
import { cellFigures } from './table/index.ts';

const found = new WeakMap<Field, readonly Figure[]>();

/** The numbers of a field, in reading order, not overlapping. Found once and kept: money and quantities both read them. */
export function figuresOf(article: Article, field: Field, lexicon: Lexicon): readonly Figure[] {
  let figures = found.get(field);
  if (!figures) {
    const text = textOf(field);
    const lexis = figureLexis(lexicon);
    const scanned = scanFigures(text, lexis);
    const cells = field === article.body ? cellFigures(text, article.head.tables, lexis) : [];
    figures = cells.length > 0 ? withCells(scanned, cells) : scanned;
    found.set(field, figures);
  }
  return figures;
}

/** The figures of the cells in place of the bare numbers that the scan found there. */
function withCells(scanned: readonly Figure[], cells: readonly Figure[]): Figure[] {
  const merged: Figure[] = [];
  let next = 0;
  for (const figure of scanned) {
    while (next < cells.length && cells[next]!.start < figure.end) merged.push(cells[next++]!);
    const last = merged.at(-1);
    if (!last || last.outer.end <= figure.outer.start) merged.push(figure);
  }
  return [...merged, ...cells.slice(next)];
}

const texts = new WeakMap<Field, string>();

/** The folded text, with the tabs of the text: they keep the cells of a table apart. */
export function textOf(field: Field): string {
  let text = texts.get(field);
  if (text === undefined) texts.set(field, (text = withTabs(field)));
  return text;
}

function withTabs(field: Field): string {
  if (!field.text.includes('\t')) return field.folded.text;
  const folded = field.folded.text;
  const parts: string[] = [];
  let from = 0;
  for (let i = folded.indexOf(' '); i >= 0; i = folded.indexOf(' ', i + 1)) {
    if (field.text.charAt(field.folded.toSource({ start: i, end: i + 1 }).start) !== '\t') continue;
    parts.push(folded.slice(from, i), '\t');
    from = i + 1;
  }
  parts.push(folded.slice(from));
  return parts.join('');
}

const HANGUL_STARTS = new Set(
  [...'수몇일이삼사오육칠팔구십백천만十百千萬'].map((character) => character.charCodeAt(0)),
);

function scanFigures(text: string, lexis: FigureLexis): Figure[] {
  const figures: Figure[] = [];
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && !HANGUL_STARTS.has(code) && !NATIVE_STARTS.has(code) && !lexis.prefixStarts.has(code)) continue;
    let figure: Figure | undefined;
    if (lexis.prefixStarts.has(code)) figure = englishFigureAt(text, i, last, lexis);
    else if (digit) {
      const run = runOfDigits(text, i);
      if (run.skip) {
        i = run.end - 1;
        continue;
      }
      if (isNumberStart(text, i)) figure = figureAt(text, i, last, lexis);
      if (!figure) i = run.end - 1;
    } else if (!hangulAt(text, i - 1) || isLead(text, i - 1)) {
      if (HANGUL_STARTS.has(code) && isNumberStart(text, i)) figure = figureAt(text, i, last, lexis);
      if (!figure && NATIVE_STARTS.has(code)) figure = nativeFigureAt(text, i, last, lexis);
    }
    if (!figure) continue;
    figures.push(figure);
    last = figure.outer.end;
    i = figure.outer.end - 1;
  }
  return figures;
}

/** 총, 각, 약 stand before a number without a space: 약천만원. */
const isLead = (text: string, at: number): boolean => '총각약'.includes(text.charAt(at)) && !hangulAt(text, at - 1);
