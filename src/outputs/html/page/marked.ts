import type { Detail } from '../data.ts';
import { cardOn, type Reason } from './card.ts';
import { h, textNode } from './dom.ts';
import type { Lang, Words } from './words/index.ts';

/** A text of more is shown, but has no marks behind these. */
const MAX_MARKS = 5_000;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/**
 * One text of an article with its values and findings marked. What stands within another mark is marked within it; of two that cross, the
 * later one is cut where the earlier one ends.
 */
export function marked(detail: Detail, text: number, words: Words, lang: Lang): DocumentFragment {
  const own = detail.texts[text]!.text;
  const fragment = document.createDocumentFragment();
  const open: { readonly element: Node & ParentNode; readonly end: number }[] = [
    { element: fragment, end: own.length },
  ];
  let at = 0;
  const upTo = (end: number): void => {
    while (at < end) {
      while (open.length > 1 && open.at(-1)!.end <= at) open.pop();
      const stop = Math.min(end, open.at(-1)!.end);
      open.at(-1)!.element.append(textNode(own.slice(at, stop)));
      at = stop;
    }
    while (open.length > 1 && open.at(-1)!.end <= at) open.pop();
  };
  for (const { start, end, reason } of nested(piecesOf(detail, text))) {
    upTo(start);
    const element = h('mark', { class: classOf(reason), tabindex: 0 });
    cardOn(element, reason, words, lang);
    open.at(-1)!.element.append(element);
    open.push({ element, end });
  }
  upTo(own.length);
  return fragment;
}

const classOf = ({ mark, findings }: Reason): string =>
  [mark && `k-${mark.kind}`, mark && `c-${mark.certainty}`, findings.length > 0 && 'slip'].filter(Boolean).join(' ');

/** Values, each with the findings on it, and findings that stand on no value. */
function piecesOf({ marks, findings }: Detail, text: number): Piece[] {
  const own = marks.filter((mark) => mark.text === text && mark.end > mark.start).slice(0, MAX_MARKS);
  const placed = findings.flatMap((finding) =>
    finding.place?.text === text && finding.place.end > finding.place.start ? [{ ...finding, ...finding.place }] : [],
  );
  const on = (start: number, end: number) => placed.filter((slip) => slip.start < end && start < slip.end);
  const values = own.map((mark) => ({
    start: mark.start,
    end: mark.end,
    // what a quote says may be wrong without the quote being so
    reason: { mark, findings: mark.kind === 'quotes' ? [] : on(mark.start, mark.end) },
  }));
  const isCovered = ({ start, end }: { start: number; end: number }): boolean =>
    values.some((value) => value.reason.findings.length > 0 && value.start <= start && end <= value.end);
  const slips = placed
    .filter((slip) => !isCovered(slip))
    .map((slip) => ({ start: slip.start, end: slip.end, reason: { mark: null, findings: [slip] } }));
  return [...values, ...slips];
}

/** The pieces so that each lies within or apart from each other, in order, outer ones first. */
function nested(pieces: readonly Piece[]): Piece[] {
  const inOrder = (a: Piece, b: Piece): number => a.start - b.start || b.end - a.end;
  const waiting = [...pieces].sort(inOrder).reverse();
  const ends: number[] = [];
  const cut: Piece[] = [];
  while (waiting.length > 0 && cut.length < 2 * MAX_MARKS) {
    const piece = waiting.pop()!;
    while (ends.length > 0 && ends.at(-1)! <= piece.start) ends.pop();
    const end = Math.min(piece.end, ends.at(-1) ?? piece.end);
    ends.push(end);
    cut.push({ ...piece, end });
    if (end < piece.end) insert(waiting, { ...piece, start: end }, inOrder);
  }
  return cut;
}

/** Puts a piece into a list that is in reverse order. */
function insert(list: Piece[], piece: Piece, inOrder: (a: Piece, b: Piece) => number): void {
  let at = list.length;
  while (at > 0 && inOrder(list[at - 1]!, piece) < 0) at--;
  list.splice(at, 0, piece);
}
