import { foldedView } from '../korean/fold.ts';
import { type Line, splitLines } from '../text/lines.ts';

/** A line of the page as the rules of cleaning see it. */
export interface PageLine extends Line {
  /** The trimmed line, folded (korean/fold): what patterns are matched on. Offsets within it need not be those of `text`. */
  readonly folded: string;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** The number of the line among the lines that are not empty. */
  readonly order: number;
}

/** The page's lines that hold something, in order. */
export function pageLines(page: string): PageLine[] {
  const lines: PageLine[] = [];
  let gap = 0;
  for (const line of splitLines(page)) {
    if (line.text === '') gap++;
    else {
      lines.push({ ...line, folded: foldedView(line.text).text.trim(), gap, order: lines.length });
      gap = 0;
    }
  }
  return lines;
}
