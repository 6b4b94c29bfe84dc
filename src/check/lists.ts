import type { Span } from '../text/span.ts';

/** A list in running text or below a line, with the words that lead to it. */
export interface List {
  readonly head: Span;
  readonly items: readonly Span[];
  /** True for one in a sentence: `3개 과제는 △… △…다`. */
  readonly isInline: boolean;
}

const MARK = /[△▲▷▶◇◆]/g;
const BULLET = /^\s*([-–·ㆍ•*○ㅇ])\s/;

/** Words before a list that may say what it comes to. */
const HEAD = 100;

/** The lists of a text with two items or more, in reading order. */
export function listsIn(text: string): List[] {
  const lists: List[] = [];
  let start = 0;
  let below = null as { readonly head: Span; readonly mark: string; readonly items: Span[] } | null;
  let before = null as Span | null;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.trim() === '') continue;
    const mark = BULLET.exec(line)?.[1];
    if (mark !== undefined && below?.mark === mark) below.items.push(span);
    else {
      if (below && below.items.length > 1) lists.push({ head: below.head, items: below.items, isInline: false });
      below = mark !== undefined && before ? { head: before, mark, items: [span] } : null;
    }
    const inline = inLine(line, span.start);
    if (inline) lists.push(inline);
    before = span;
  }
  if (below && below.items.length > 1) lists.push({ head: below.head, items: below.items, isInline: false });
  return lists;
}

function inLine(line: string, offset: number): List | null {
  const marks = [...line.matchAll(MARK)].map(({ index }) => index);
  if (marks.length < 2) return null;
  const last = marks.at(-1)!;
  const stop = /[다요음함임됨]\s?[.)]/.exec(line.slice(last));
  const end = stop ? last + stop.index + 1 : line.length;
  return {
    head: { start: offset + Math.max(0, marks[0]! - HEAD), end: offset + marks[0]! },
    items: marks.map((at, i) => ({ start: offset + at, end: offset + (marks[i + 1] ?? end) })),
    isInline: true,
  };
}
