import type { Table } from '../../model/generated/record.ts';
import type { Label } from '../../model/label.ts';
import { isPhotoCaption } from './caption.ts';
import type { Draft } from './draft.ts';
import { columns, type PressLine } from './line.ts';
import { endsSentence, isOpen, opensParagraph } from './prose.ts';
import { cellSpans, columnCount, isCaptionLine, isCellLine, isUnitLine, tableHead } from './table.ts';
import { breaksWord, KnownWords } from './wrap.ts';

/** Narrower lines are not broken by a page's edge. */
const NARROWEST_PAGE = 40;

/** Marks the free lines of the text: paragraphs, with hard-wrapped lines joined again, tables and captions. */
export function markBody(draft: Draft, from: number, until: number): Table[] {
  const indexes = draft.free(from, until);
  const lines = indexes.map((i) => draft.lines[i]!);
  const width = pageWidth(lines);
  const known = new KnownWords(draft.lines.map(({ plain }) => plain));
  const byLetter = width > 0 && lines.some((line, i) => isLetterBreak(lines[i - 1], line, width));
  const tables: Table[] = [];
  const found = new Tables(lines);
  for (let k = 0; k < lines.length; k++) {
    const i = indexes[k]!;
    const line = lines[k]!;
    const size = found.at(k);
    if (size > 0) {
      tables.push(markTable(draft, indexes.slice(k, k + size), lines, k));
      k += size - 1;
      continue;
    }
    if (isPhotoCaption(line)) {
      draft.mark(i, 'caption', 'clean/press-caption');
      continue;
    }
    const before = lines[k - 1];
    const isSame =
      before &&
      draft.ruleOf(indexes[k - 1]!) === 'clean/press-body' &&
      continues(before, line, width, indexes[k]! - indexes[k - 1]! > 1);
    const join = !isSame ? undefined : breaksWord(before.plain, line.plain, known, byLetter) ? 'join' : 'join-space';
    markParagraph(draft, i, join);
  }
  return tables;
}

// … 계획이다. 끝. · … 밝혔다. [자료제공 : 국토교통부(www.molit.go.kr)]
const CLOSING =
  /(?<=[다요.)”"] ?)[ .]*(?:(?<end>끝\.?|< ?끝 ?>\.?|\/끝\/)|(?<source>[[(]자료 ?(?:제공|출처) ?:[^\]]{2,60}\]?))$/;

const LONGEST_CLOSING = 80;

/** A line of text, without the `끝.` or the source that may close it. */
function markParagraph(draft: Draft, i: number, join: Label['join']): void {
  const line = draft.lines[i]!;
  const closing = CLOSING.exec(line.plain.slice(-LONGEST_CLOSING));
  const rule = 'clean/press-body';
  if (!closing) {
    draft.mark(i, 'body', rule, join);
    return;
  }
  const { end, source } = closing.groups!;
  const span = line.place({ start: line.plain.length - (end ?? source!).length, end: line.plain.length });
  const { start } = line.trimmed;
  const text = { start, end: start + line.text.slice(0, span.start - start).trimEnd().length };
  draft.parts(i, [
    { span: text, zone: 'body', rule, ...(join ? { join } : {}) },
    end
      ? { span, zone: 'end_mark', rule: 'clean/press-end-mark' }
      : { span, zone: 'copyright', rule: 'clean/press-source' },
  ]);
}

/** The width at which the lines of a hard-wrapped text break; 0 where it is not wrapped. */
function pageWidth(lines: readonly PressLine[]): number {
  const widths: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const width = columns(before.plain);
    if (width < NARROWEST_PAGE || endsSentence(before) || opensParagraph(lines[i]!) || lines[i]!.gap > 0) continue;
    widths.push(width);
  }
  if (widths.length < 2) return 0;
  widths.sort((a, b) => a - b);
  const middle = widths[widths.length >> 1]!;
  const near = widths.filter((width) => Math.abs(width - middle) <= 14).length;
  return near >= widths.length * 0.6 ? widths.at(-1)! : 0;
}

// `2만 4,5` before `00명`
const HALF_NUMBER = /\d,\d{0,2}$/;

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: PressLine, line: PressLine, width: number, acrossPages: boolean): boolean {
  if (isCaptionLine(before) || isCaptionLine(line) || isUnitLine(before)) return false;
  const isFull = width > 0 && columns(before.plain) >= width - 16;
  if (acrossPages) return isFull && !endsSentence(before) && !opensParagraph(line);
  if (line.gap > 0) return false;
  if (HALF_NUMBER.test(before.plain) && /^\d/.test(line.plain)) return true;
  if (opensParagraph(line))
    return isFull && !endsSentence(before) && /^[-·*][^ ]/.test(line.plain) && /[가-힣]$/.test(before.plain);
  if (columns(before.plain) >= NARROWEST_PAGE && isTorn(before, line)) return true;
  const isIndented =
    line.trimmed.start - line.start >= 2 && line.trimmed.start - line.start > before.trimmed.start - before.start;
  if (width === 0) return !endsSentence(before) && columns(before.plain) >= NARROWEST_PAGE && isLeftOver(line);
  if (isFull) return !(endsSentence(before) && isIndented && columns(before.plain) < width - 4);
  return false;
}

/** Whether a quotation, a bracket or an amount is torn between two lines: `‘솔섬 치유숲` before `조성사업’ 계획을`, `58억 5천만` before `원이다.` */
const isTorn = (before: PressLine, line: PressLine): boolean =>
  (isOpen(before) && !endsSentence(before) && !isOpen({ plain: `${before.plain} ${line.plain}` })) ||
  (/\d[조억만천백십]*$/.test(before.plain) && /^(?:[조억만천]|원|달러|명|개|건|곳|대|㎡|%)/.test(line.plain));

/** A line that can only be the end of the one before: `다.`, `00명을 뽑는다.` */
const isLeftOver = ({ plain }: PressLine): boolean => /^(?:다|를|을|며|고|였다|했다|한다)[ .,]/.test(plain);

/** A break that can only be one within a word. */
const isLetterBreak = (before: PressLine | undefined, line: PressLine, width: number): boolean =>
  before !== undefined &&
  columns(before.plain) >= width - 6 &&
  line.gap === 0 &&
  /[가-힣]$/.test(before.plain) &&
  /^(?:다|를|을|는|은|의|된다|한다|했다|였다|에서|으로|습니다)[ .,]/.test(line.plain);

/** A line whose cells stand apart. */
const isRow = (line: PressLine): boolean => cellSpans(line).length > 1 && !opensParagraph(line) && !endsSentence(line);

/** Finds the tables among the lines; each run of cells is looked at once. */
class Tables {
  readonly #lines: readonly PressLine[];
  /** Before this line no run of cells begins that is a table. */
  #seen = 0;

  constructor(lines: readonly PressLine[]) {
    this.#lines = lines;
  }

  /** How many lines from `k` on are a table. */
  at(k: number): number {
    const wide = this.#run(k, 2, isRow);
    if (wide >= 2) return this.#run(k, Number.POSITIVE_INFINITY, isRow);
    if (k < this.#seen) return 0;
    const run = this.#run(k, Number.POSITIVE_INFINITY, isCellLine);
    if (run < 4) return 0;
    this.#seen = k + run;
    const above = [this.#lines[k - 1], this.#lines[k - 2]].some(
      (line) => line && (isCaptionLine(line) || isUnitLine(line)),
    );
    const cells = this.#lines.slice(k, k + run).map(({ plain }) => plain);
    return above || (run >= 6 && columnCount(cells) > 1) ? run : 0;
  }

  #run(k: number, most: number, isPart: (line: PressLine) => boolean): number {
    const lines = this.#lines;
    let size = 0;
    while (
      size < most &&
      k + size < lines.length &&
      (size === 0 || lines[k + size]!.gap === 0) &&
      isPart(lines[k + size]!)
    )
      size++;
    return size;
  }
}

function markTable(draft: Draft, indexes: readonly number[], lines: readonly PressLine[], k: number): Table {
  const rule = 'clean/press-table';
  const inLines = indexes.map((i) => cellSpans(draft.lines[i]!));
  const isWide = inLines.some((spans) => spans.length > 1);
  const count = isWide ? 0 : columnCount(indexes.map((i) => draft.lines[i]!.plain));
  const rows: string[][] = [];
  indexes.forEach((i, n) => {
    const line = draft.lines[i]!;
    const spans = isWide ? inLines[n]! : [line.trimmed];
    const isRowStart = isWide || n % count === 0;
    if (isRowStart) rows.push([]);
    draft.parts(
      i,
      spans.map((span, s): Label => {
        rows.at(-1)!.push(line.text.slice(span.start - line.trimmed.start, span.end - line.trimmed.start));
        const join = n === 0 && s === 0 ? 'paragraph' : s > 0 || !isRowStart ? 'cell' : 'row';
        return { span, zone: 'body', rule, join };
      }),
    );
  });
  const around = [lines[k - 1], lines[k - 2], lines[k + indexes.length]]
    .filter((line): line is PressLine => line !== undefined && (isCaptionLine(line) || isUnitLine(line)))
    .map(({ plain }) => plain);
  return { ...tableHead(around), rows };
}
