import type { Line, Page } from './run.ts';

/** The upper and lower part of a page in which running heads and feet stand. */
const MARGIN = 0.09;

// - 1 - · 3 / 12 · 4
const PAGE_NUMBER = /^[-–—~]?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–—~]?$/;

/** Pages without their numbers, and with what runs at the head or foot of most of them once, where it stands first. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  const inMargin = (line: Line, { height }: Page): boolean =>
    line.y < MARGIN * height || line.y > (1 - MARGIN) * height;
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => inMargin(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!inMargin(line, page)) return true;
      const text = textOf(line);
      if (PAGE_NUMBER.test(text)) return false;
      const key = keyOf(line);
      const count = counts.get(key)!;
      if (count < 3 || 2 * count <= pages.length) return true;
      return seen.size < seen.add(key).size;
    }),
  }));
}

export const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join('\t');

const keyOf = (line: Line): string => textOf(line).replace(/\d+/g, '#');
