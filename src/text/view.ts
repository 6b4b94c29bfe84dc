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
  /** Where it comes from; for an inserted piece the place in the source after which it stands. */
  readonly source: number;
  readonly inserted: boolean;
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
    if (end > start) this.#push(this.#source.slice(start, end), start, false);
    this.#lastEnd = end;
    return this;
  }

  /** Puts in text that is not in the source, such as the empty line between paragraphs. */
  insert(text: string): this {
    if (text !== '') this.#push(text, this.#lastEnd, true);
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
    const sourceOf = (offset: number): number => {
      const piece = pieceAt(offset);
      if (!piece) return 0;
      return piece.inserted ? piece.source : piece.source + Math.min(offset - piece.at, piece.length);
    };
    const toSource = ({ start, end }: Span): Span => {
      const from = sourceOf(start);
      if (end <= start) return { start: from, end: from };
      const last = pieceAt(end - 1);
      const to = last?.inserted ? last.source : sourceOf(end - 1) + 1;
      return { start: Math.min(from, to), end: Math.max(from, to) };
    };
    return { text: this.#texts.join(''), toSource };
  }

  #push(text: string, source: number, inserted: boolean): void {
    this.#pieces.push({ at: this.#length, length: text.length, source, inserted });
    this.#texts.push(text);
    this.#length += text.length;
  }
}
