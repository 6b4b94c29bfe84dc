import { textOf } from './furniture.ts';
import type { Line, Page } from './run.ts';

/** Lines further apart than this many times the usual distance are set apart. */
const APART = 1.5;
/** Lines of one paragraph are never further apart than this many times the size of their letters. */
const WIDEST = 2;

/**
 * The text of the pages: a line of the page a line, tabs between cells, an empty line where the page leaves one. A library that drops the
 * spaces at the ends of lines cannot say whether a line was broken between words or within one, so lines are not put together here: the
 * reader of releases does that, by the words.
 */
export function flow(pages: readonly Page[]): string {
  let text = '';
  for (const { lines } of pages) {
    const usual = usualDistance(lines);
    let above: Line | undefined;
    for (const line of lines) {
      const distance = above ? above.y - line.y : 0;
      const isApart = above && (distance < 0 || distance > APART * Math.min(usual, WIDEST * above.size));
      text += `${text === '' ? '' : isApart ? '\n\n' : '\n'}${textOf(line)}`;
      above = line;
    }
  }
  return text === '' ? '' : `${text}\n`;
}

/** The distance that most neighbouring lines of a page have: the lower quartile, for tables and paragraphs have larger ones. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((distance) => distance > 0);
  distances.sort((a, b) => a - b);
  return distances[distances.length >> 2] ?? 0;
}
