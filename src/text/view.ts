import type { Span } from './span.ts';

/** Text made from parts of another text, which can still say where each part came from. */
export interface View {
  readonly text: string;
  /** The shortest span of the source that covers what the span of this view was made from. */
  toSource(span: Span): Span;
}

/** The text itself, as a view of itself. */
export const identityView = (text: string): View => ({ text, toSource: (span) => span });

/** A view of a view: `outer` is made from `inner.text`. */
export const composeViews = (outer: View, inner: View): View => ({
  text: outer.text,
  toSource: (span) => inner.toSource(outer.toSource(span)),
});

interface Piece {
  /** Where the piece stands in the view. */
  readonly at: number;
  readonly length: number;
  /** Where it comes from; an inserted piece comes from the empty span after the piece before it. */
  readonly source: number;
  readonly sourceEnd: number;
  /** True where each character stands for one of the source. */
  readonly exact: boolean;
}

/** Builds a view piece by piece, in the order of the view. */
export class ViewBuilder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  readonly #texts: string[] = [];
  #length = 0;
  #lastEnd = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes a span of the source over as it is. */
  keep({ start, end }: Span): this {
    if (end > start) this.#push(this.#source.slice(start, end), { start, end }, true);
    this.#lastEnd = end;
    return this;
  }

  /** Puts text in the place of a span of the source, such as a character for its entity. */
  replace(span: Span, text: string): this {
    if (text !== '') this.#push(text, span, false);
    this.#lastEnd = span.end;
    return this;
  }

  /** Puts in text that is not in the source, such as the empty line between paragraphs. */
  insert(text: string): this {
    if (text !== '') this.#push(text, { start: this.#lastEnd, end: this.#lastEnd }, false);
    return this;
  }

  build(): View {
    const pieces = this.#pieces;
    const pieceAt = (offset: number): Piece | undefined => {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (pieces[middle]!.at <= offset) low = middle;
        else high = middle - 1;
      }
      return pieces[low];
    };
    const toSource = ({ start, end }: Span): Span => {
      const first = pieceAt(start);
      if (!first) return { start: 0, end: 0 };
      const from = first.exact ? first.source + Math.min(start - first.at, first.length) : first.source;
      if (end <= start) return { start: from, end: from };
      const last = pieceAt(end - 1)!;
      const to = last.exact ? last.source + (end - last.at) : last.sourceEnd;
      return { start: Math.min(from, to), end: Math.max(from, to) };
    };
    return { text: this.#texts.join(''), toSource };
  }

  #push(text: string, { start, end }: Span, exact: boolean): void {
    this.#pieces.push({ at: this.#length, length: text.length, source: start, sourceEnd: end, exact });
    this.#texts.push(text);
    this.#length += text.length;
  }
}
