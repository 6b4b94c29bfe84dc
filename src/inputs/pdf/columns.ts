import type { Line } from './run.ts';

/** So many lines of two long texts beside each other are columns; fewer may be a table. */
const ENOUGH = 8;
const LONG = 12;

/** The lines of a page in reading order: where it is set in two columns, the left one before the right one, band by band. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return [...lines];
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.segments.some(({ x, end }) => x < gutter && end > gutter)) {
      flush();
      ordered.push(line);
      continue;
    }
    const before = line.segments.filter(({ end }) => end <= gutter);
    const after = line.segments.filter(({ x }) => x >= gutter);
    if (before.length > 0) left.push(partOf(line, before));
    if (after.length > 0) right.push(partOf(line, after));
  }
  flush();
  return ordered;
}

const partOf = (line: Line, segments: Line['segments']): Line => ({
  ...line,
  segments,
  x: segments[0]!.x,
  end: segments.at(-1)!.end,
});

/** Where the gap between two columns is; undefined where there are none. */
function gutterOf(lines: readonly Line[]): number | undefined {
  const pairs = lines.filter(
    ({ segments }) => segments.length === 2 && segments.every(({ text }) => text.length >= LONG),
  );
  if (pairs.length < ENOUGH || 2 * pairs.length < lines.length) return undefined;
  const middles = pairs.map(({ segments }) => (segments[0]!.end + segments[1]!.x) / 2).sort((a, b) => a - b);
  const gutter = middles[middles.length >> 1]!;
  const fitting = pairs.filter(({ segments }) => segments[0]!.end < gutter && segments[1]!.x > gutter);
  return fitting.length >= 0.9 * pairs.length ? gutter : undefined;
}
