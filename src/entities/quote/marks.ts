import type { Field } from '../../model/article.ts';
import type { Span } from '../../text/span.ts';

/** What stands between a pair of double quotation marks: `inner` without, `outer` with them. Spans of the folded text. */
export interface Pair {
  readonly inner: Span;
  readonly outer: Span;
  /** Whether no mark closes it: it ends with its paragraph. */
  readonly open: boolean;
}

const OPENING = '\u201c\u201e\u201f';
const CLOSING = '\u201d';
const QUOTE = 0x22;
const BREAK = 0x0a;
/** The most characters and paragraphs that a quotation without a closing mark is followed for. */
const FAR = 1200;
const PARAGRAPHS = 4;

const isSpace = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\n';

/** The pairs of double quotation marks of a field, whichever marks they are made of; pairs within pairs belong to the outer one. */
export function pairsOf(field: Field): Pair[] {
  const { text } = field.folded;
  const marks: number[] = [];
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) marks.push(i);
  const pairs: Pair[] = [];
  let start = -1;
  let nested = 0;
  // the first line break behind `start`; it only moves on, so that each is looked for once
  let lineEnd = -1;
  const open = (at: number): void => {
    start = at;
    if (lineEnd < at) lineEnd = paragraphEnd(text, at);
  };
  const close = (end: number, outerEnd: number, unclosed: boolean): void => {
    if (end > start + 1)
      pairs.push({ inner: { start: start + 1, end }, outer: { start, end: outerEnd }, open: unclosed });
    start = -1;
    nested = 0;
  };
  for (let k = 0; k < marks.length; k++) {
    const at = marks[k]!;
    const sort = sortOf(field, at);
    if (start >= 0 && lineEnd < at && (sort === 'open' || !reaches(text, start, at))) close(lineEnd, lineEnd, true);
    if (start < 0) {
      if (sort !== 'close' || looksOpening(text, at)) open(at);
      continue;
    }
    if (sort === 'close') nested > 0 ? nested-- : close(at, at + 1, false);
    else if (sort === 'open') {
      // `“…“고`: the wrong mark closes; before a word it opens another quotation in this one
      if (!looksOpening(text, at)) close(at, at + 1, false);
      else nested++;
    } else if (nested > 0) nested--;
    else if (looksOpening(text, at) && isOpening(field, start) && k + 1 < marks.length) nested++;
    else close(at, at + 1, false);
  }
  if (start >= 0) close(lineEnd, lineEnd, true);
  return pairs;
}

const rawAt = (field: Field, at: number): string => {
  const { start } = field.folded.toSource({ start: at, end: at + 1 });
  return field.text[start] ?? '"';
};
const isOpening = (field: Field, at: number): boolean => OPENING.includes(rawAt(field, at));

function sortOf(field: Field, at: number): 'open' | 'close' | 'either' {
  const raw = rawAt(field, at);
  return OPENING.includes(raw) ? 'open' : CLOSING.includes(raw) ? 'close' : 'either';
}

/** A mark behind a space or bracket and right before a letter. */
const looksOpening = (text: string, at: number): boolean =>
  (isSpace(text[at - 1]) || '([{<:\'"'.includes(text[at - 1]!)) && !isSpace(text[at + 1]);

/** Whether a closing mark so far away can belong to the opening one. */
function reaches(text: string, from: number, to: number): boolean {
  if (to - from > FAR) return false;
  let paragraphs = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === BREAK && text.charCodeAt(i - 1) !== BREAK) paragraphs++;
  return paragraphs < PARAGRAPHS && text.charCodeAt(to) === QUOTE;
}

function paragraphEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Words between single marks or corner brackets that a particle of quoting follows: `'예산을 늘리겠다'고`, and `『…』며` in papers of the 1990s. */
const SINGLE =
  /(?<=^|[\s,(])(?:'[^'\n]{4,300}'|『[^『』\n]{4,300}』|「[^「」\n]{4,300}」)(?=이?라(?:고|며|면서)|고 |며 |면서 )/gm;

/** The quotations of a text that has no double marks at all. */
export function singlePairsOf(text: string): Pair[] {
  return [...text.matchAll(SINGLE)].map(({ index, 0: { length } }) => ({
    inner: { start: index + 1, end: index + length - 1 },
    outer: { start: index, end: index + length },
    open: false,
  }));
}
