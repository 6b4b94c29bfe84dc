import { type Lang, messageText } from '../../data/messages.ts';
import type { ArticleRecord } from '../../model/generated/record.ts';
import type { Source } from '../../model/source.ts';
import { VALUE_KINDS, type ValueKind } from '../../model/value-kinds.ts';
import { type Line, LineIndex, splitLines } from '../../text/lines.ts';
import { type ShownValue, valuesOf } from '../values.ts';
import { layOut, padded, type Run } from './layout.ts';
import { type Marks, marksOf } from './marks.ts';
import { type ColorLevel, type Paint, paintOf } from './paint.ts';

export type { ColorLevel } from './paint.ts';

export interface ExplainOptions {
  readonly lang: Lang;
  readonly color: ColorLevel;
  /** Display cells of a line; null: lines are not broken. */
  readonly width: number | null;
  /** Kinds to show; empty: all. */
  readonly only: readonly ValueKind[];
  /** One line of the source, and a place in it (1-based, in UTF-16 code units). */
  readonly at: { readonly line: number; readonly column: number | null } | null;
  /** Only what is not in the record, and why. */
  readonly removed: boolean;
}

/** The source with what was made of it, then each value with its rule. The record is one made with `sourceSpans`. */
export function* explain(source: Source, record: ArticleRecord, options: ExplainOptions): Generator<string> {
  const paint = paintOf(options.color);
  const isWanted = ({ kind }: ShownValue): boolean =>
    !options.removed && (options.only.length === 0 || options.only.includes(kind));
  const marks = marksOf(record, source.page, isWanted);
  yield* pageLines(source, marks, options, paint);
  if (options.removed) return;
  const target = options.at && { line: options.at.line, offset: columnOffset(source, options.at) };
  const values = valuesOf(record).filter((value) => isWanted(value) && (target === null || standsAt(value, target)));
  if (options.at === null && options.only.length === 0) yield* dateLines(record, options, paint);
  for (const kind of VALUE_KINDS) {
    const ofKind = values.filter((value) => value.kind === kind);
    if (ofKind.length === 0) continue;
    yield `\n${paint.bold(`${messageText(`KIND_${kind.toUpperCase()}`, options.lang)} (${ofKind.length})`)}\n`;
    for (const value of ofKind) yield `${valueLine(value, options, paint)}\n`;
  }
  if (options.only.length > 0) return;
  const findings = record.findings.filter(({ at }) => target === null || at?.line === target.line);
  if (findings.length > 0)
    yield `\n${paint.bold(`${messageText('EXPLAIN_FINDINGS', options.lang)} (${findings.length})`)}\n`;
  for (const { severity, code, message, at } of findings)
    yield `${layOut(
      [
        { text: `${at?.line ?? '-'}  ` },
        { text: code, paint: (text) => paint.finding(severity, text) },
        { text: `  ${message}` },
      ],
      options.width,
      '  ',
      '    ',
    )}\n`;
}

/** The page line by line: `│` before what is kept, `-` before a line of which nothing is. */
function* pageLines({ page, text }: Source, marks: Marks, options: ExplainOptions, paint: Paint): Generator<string> {
  const lines = splitLines(page.text);
  const index = new LineIndex(text);
  const digits = String(index.lineOf(text.length)).length;
  let [value, quote, removal] = [0, 0, 0];
  for (const line of lines) {
    while (removal < marks.removed.length && marks.removed[removal]!.end <= line.start) removal++;
    while (value < marks.values.length && marks.values[value]!.start < line.start) value++;
    while (quote < marks.quotes.length && marks.quotes[quote]!.end <= line.start) quote++;
    const number = index.lineOf(page.toSource({ start: line.trimmed.start, end: line.trimmed.end }).start);
    const here = runsOf(line, page.text, marks, { value, quote, removal }, paint);
    const isShown = options.at ? number === options.at.line : !options.removed || here.isRemoved;
    if (!isShown || (options.removed && line.text === '')) continue;
    const gutter = (mark: string): string => paint.dim(`${String(number).padStart(digits)} ${mark} `);
    yield `${layOut(here.runs, options.width, gutter(here.isKept ? '│' : '-'), ' '.repeat(digits + 3))}\n`;
  }
}

/** One line in runs: values with what they mean behind them, removed stretches dimmed, the rules that took them out at the end. */
function runsOf(
  line: Line,
  text: string,
  marks: Marks,
  first: { readonly value: number; readonly quote: number; readonly removal: number },
  paint: Paint,
): { readonly runs: readonly Run[]; readonly isKept: boolean; readonly isRemoved: boolean } {
  const runs: Run[] = [];
  const rules = new Set<string>();
  let isKept = false;
  let { removal, value, quote } = first;
  for (let at = line.start; at < line.end; ) {
    while (marks.removed[removal] && marks.removed[removal]!.end <= at) removal++;
    while (marks.values[value] && marks.values[value]!.start < at) value++;
    const removed = marks.removed[removal];
    const mark = marks.values[value];
    const quoted = marks.quotes[quote];
    const isQuoted = quoted !== undefined && quoted.start <= at;
    if (removed && removed.start <= at) {
      const end = Math.min(removed.end, line.end);
      runs.push({ text: text.slice(at, end), paint: paint.dim });
      rules.add(removed.of.rule);
      at = end;
    } else if (mark && mark.start === at) {
      const { kind, value: said, text: own } = mark.of;
      // a mention may run on over a hard line break: its rest is plain, its value stands here
      const end = Math.min(mark.end, line.end);
      runs.push({ text: text.slice(at, end), paint: (shown) => paint.value(kind, shown) });
      if (said !== own) runs.push({ text: `‹${said}›`, paint: paint.dim });
      isKept = true;
      at = end;
    } else {
      const turn = isQuoted ? quoted.end : quoted?.start;
      const end = Math.min(removed?.start ?? line.end, mark?.start ?? line.end, turn ?? line.end, line.end);
      runs.push({ text: text.slice(at, end), paint: isQuoted ? (shown) => paint.value('quotes', shown) : undefined });
      isKept ||= text.slice(at, end).trim() !== '';
      at = end;
    }
    if (isQuoted && at >= quoted.end) {
      runs.push({ text: `‹${quoted.of.value}›`, paint: paint.dim });
      while (marks.quotes[quote] && marks.quotes[quote]!.end <= at) quote++;
    }
  }
  if (rules.size > 0) runs.push({ text: `  ← ${[...rules].join(', ')}`, paint: paint.dim });
  return { runs, isKept: isKept || rules.size === 0, isRemoved: rules.size > 0 };
}

const columnOffset = ({ text }: Source, at: NonNullable<ExplainOptions['at']>): number | null => {
  const line = at.column === null ? undefined : splitLines(text)[at.line - 1];
  return line ? line.start + at.column! - 1 : null;
};

const standsAt = ({ at }: ShownValue, target: { line: number; offset: number | null }): boolean => {
  const [start, end] = at.source ?? [at.start, at.end];
  return target.offset === null ? at.line === target.line : start <= target.offset && target.offset < end;
};

/** The article's own date with its clues, and the dates that are not its own. */
function* dateLines({ published }: ArticleRecord, { lang, width }: ExplainOptions, paint: Paint): Generator<string> {
  const said = [published.value ?? '?', published.basis, published.confidence, published.rule]
    .filter(Boolean)
    .join('  ');
  yield `\n${paint.bold(messageText('EXPLAIN_PUBLISHED', lang))}\n`;
  yield `${layOut([{ text: said }], width, '  ', '    ')}\n`;
  for (const { rule, text, allows, at } of published.evidence)
    yield `${layOut([{ text: `${at?.line ?? '-'}  ${text}  → ${allows}  ` }, { text: rule, paint: paint.dim }], width, '  + ', '      ')}\n`;
  for (const { value, rule, reason, line } of published.rejected)
    yield `${layOut([{ text: `${line}  ${value}  ${reason}  ` }, { text: rule, paint: paint.dim }], width, '  - ', '      ')}\n`;
}

function valueLine(
  { kind, text, value, notes, rule, certainty, at }: ShownValue,
  { width }: ExplainOptions,
  paint: Paint,
) {
  return layOut(
    [
      { text: padded(String(at.line), 5) },
      { text, paint: (shown) => paint.value(kind, shown) },
      { text: `  →  ${value}` },
      { text: notes.length > 0 ? `  (${notes.join(', ')})` : '' },
      { text: `  ${rule}  ${certainty}`, paint: paint.dim },
    ],
    width,
    '  ',
    '       ',
  );
}
