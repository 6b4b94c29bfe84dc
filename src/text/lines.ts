import { type Span, trimSpan } from './span.ts';

/** One line of a text, without its line break. */
export interface Line extends Span {
  /** 0-based. */
  readonly index: number;
  /** The line without white space at both ends. */
  readonly text: string;
  /** The place of `text`. */
  readonly trimmed: Span;
}

/** Splits at LF, CRLF, CR and U+2028/2029. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    const trimmed = trimSpan(text, { start, end: i });
    lines.push({ index: lines.length, start, end: i, text: text.slice(trimmed.start, trimmed.end), trimmed });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

/** Finds the 1-based line of an offset. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) this.#starts.push(i + 1);
    }
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
