import type { Table } from '../../model/generated/record.ts';
import type { Span } from '../../text/span.ts';
import { columns, type PressLine } from './line.ts';

/** Cells of a table are short; longer lines are text. In columns: a Hangul syllable has two. */
const LONGEST_CELL = 44;

// △37.9 · 1,234 · 5조 2,300억 원 · 12.5% · - · 23.7월
const NUMBER = /^[△▲▽▼+-]?\d[\d,.]*(?:[^\d,.]\D{0,5}|[조억만천백 ][\d,.조억만천백 ]*\D{0,4})?$/;
const EMPTY = /^[-–·…]$/;

/** Whether a line of its own can be a cell of a table. */
export const isCellLine = ({ plain }: PressLine): boolean =>
  EMPTY.test(plain) ||
  (columns(plain) <= LONGEST_CELL &&
    !/[다요함음][.)]?$/.test(plain.length > 14 ? plain : '') &&
    !/[.:;?!]$/.test(plain) &&
    !/^(?:[□■○ㅇ◦❍●※*▲▶◈◇☞<【]|- |\d{1,2}\. ?\D|[가-하]\. )/.test(plain));

/** The number of columns that makes the rows of a run of cells alike; 1 where none does. */
export function columnCount(cells: readonly string[]): number {
  const kinds = cells.map((cell) => (EMPTY.test(cell) ? '-' : NUMBER.test(cell) ? 'n' : 't'));
  let best = 1;
  let bestScore = 0;
  for (let count = 2; count <= Math.min(12, cells.length / 2); count++) {
    if (cells.length % count !== 0) continue;
    const score = likeness(kinds, count);
    if (score > bestScore + 0.001) {
      best = count;
      bestScore = score;
    }
  }
  return bestScore >= 0.75 ? best : 1;
}

/** How much the cells of each column are of one kind, below a head of words; from 0 to 1. */
function likeness(kinds: readonly string[], count: number): number {
  const rows = kinds.length / count;
  let same = 0;
  let all = 0;
  for (let column = 0; column < count; column++) {
    let numbers = 0;
    let words = 0;
    for (let row = 1; row < rows; row++) {
      const kind = kinds[row * count + column];
      if (kind === 'n') numbers++;
      else if (kind === 't') words++;
    }
    same += Math.max(numbers, words);
    all += numbers + words;
  }
  const head = kinds.slice(0, count).filter((kind) => kind === 't').length / count;
  return all === 0 ? 0 : (same / all) * (0.5 + head / 2);
}

/** The cells of a line whose columns are set apart by tabs, bars or wide gaps; spans of the page. */
export function cellSpans(line: PressLine): Span[] {
  const spans: Span[] = [];
  const separator = /\t[\t ]*|[ \u00a0]{2,}|[ \u00a0]?\|[ \u00a0]?/g;
  const base = line.trimmed.start;
  let from = 0;
  for (const match of line.text.matchAll(separator)) {
    if (match.index > from) spans.push({ start: base + from, end: base + match.index });
    from = match.index + match[0].length;
  }
  if (from < line.text.length) spans.push({ start: base + from, end: base + line.text.length });
  return spans;
}

// (단위: 백만원) · (단위 : 억 달러, %)
const UNIT = /\(? ?단위 ?: ?([^)>\]]{1,40})\)?/;

/** The caption and unit that the lines around a table give: `< 주요 증액 사업(단위: 백만원) >`. */
export function tableHead(around: readonly string[]): Pick<Table, 'caption' | 'unit'> {
  let caption: string | null = null;
  let unit: string | null = null;
  for (const line of around) {
    unit ??= UNIT.exec(line)?.[1]?.trim() ?? null;
    const name = line
      .replace(UNIT, '')
      .replace(/^[<[【〈《\s]+|[>\]】〉》\s]+$/g, '')
      .trim();
    if (name !== '') caption ??= name;
  }
  return { caption, unit };
}

export const isUnitLine = ({ plain }: PressLine): boolean => /^[([]? ?단위 ?:[^가-힣]{0,2}.{1,40}$/.test(plain);
export const isCaptionLine = ({ plain }: PressLine): boolean => /^[<〈《【[].{1,80}[>〉》】\]]$/.test(plain);
