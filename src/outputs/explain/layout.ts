import { visible } from '../../text/visible.ts';
import { displayWidth } from '../../text/width.ts';

/** A stretch of text and how it is painted. */
export interface Run {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/**
 * Runs as one line of a terminal, made safe to show and broken at `width` display cells (null: never broken); lines after the first start
 * with `indent`. Lines end at spaces and between runs; a word longer than a line is cut, a character of two cells never.
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
    const put = (part: string, cells: number): void => {
      if (used + cells > room) {
        flush();
        lines.push(line);
        [line, used] = [indent, 0];
      }
      piece += part;
      used += cells;
    };
    const shown = visible(text);
    if (width === null) piece = shown;
    else
      for (const [word] of shown.matchAll(/ +|[^ ]+/g)) {
        const cells = displayWidth(word);
        if (word.startsWith(' ') && used + cells > room)
          used = room; // the line ends here
        else if (cells <= room) put(word, cells);
        else for (const character of word) put(character, displayWidth(character));
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
