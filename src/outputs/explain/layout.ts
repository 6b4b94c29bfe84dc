import { visible } from '../../text/visible.ts';
import { displayWidth } from '../../text/width.ts';

/** A stretch of text and how it is painted. */
export interface Run {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/**
 * Runs as one line of a terminal, made safe to show and broken at `width` display cells (null: never broken); lines after the first start
 * with `indent`. A character of two cells is never cut.
 */
export function layOut(runs: readonly Run[], width: number | null, first: string, indent: string): string {
  const lines: string[] = [];
  const room = width === null ? Infinity : Math.max(8, width - displayWidth(indent));
  let [line, used] = [first, 0];
  for (const { text, paint = plain } of runs) {
    let piece = '';
    const flush = (): void => {
      if (piece !== '') line += paint(piece);
      piece = '';
    };
    const shown = visible(text);
    if (width === null) piece = shown;
    else
      for (const character of shown) {
        const cells = displayWidth(character);
        if (used + cells > room) {
          flush();
          lines.push(line);
          [line, used] = [indent, 0];
        }
        piece += character;
        used += cells;
      }
    flush();
  }
  lines.push(line);
  return lines.join('\n');
}

const plain = (text: string): string => text;

/** The text filled up with spaces to a number of display cells. */
export const padded = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - displayWidth(text)));
