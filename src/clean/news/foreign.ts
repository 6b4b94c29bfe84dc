import { likenessTo } from './likeness.ts';
import { isText, type Region, type Sheet } from './region.ts';

/** So many lines of running text may stand above the article: a notice, the lead of another. */
const MOST_ABOVE = 3;
/** What an article's first lines share with the rest of it, at least; and what a headline shares with its article. */
const LEAST = { text: 0.15, headline: 0.3 };
const SAMPLE = 4000;
/** Within so many lines. */
const NEAR = 20;

/**
 * Where the article begins if what was taken for its first lines is foreign to the rest: a headline follows that the rest is about, and
 * nothing above it is. Undefined where the text is of one piece.
 */
export function startBelowForeign(sheet: Sheet, { start, end }: Region): number | undefined {
  const { drafts, openings } = sheet;
  if (openings.has(start) || sheet.isWrapped) return undefined;
  const above: string[] = [];
  for (let i = start; i < Math.min(end, start + NEAR) && above.length <= MOST_ABOVE; i++) {
    const { text, mark } = drafts[i]!;
    if (mark) continue;
    if (isText(sheet, i)) above.push(text);
    else if (text.length >= 10 && above.length > 0) {
      const rest = textAfter(sheet, i + 1, end);
      if (rest.length < 100) return undefined;
      const like = likenessTo(rest);
      if (above.every((line) => like(line) < LEAST.text) && like(text) >= LEAST.headline) return i + 1;
    }
  }
  return undefined;
}

function textAfter(sheet: Sheet, from: number, end: number): string {
  let text = '';
  for (let i = from; i < end && text.length < SAMPLE; i++)
    if (isText(sheet, i)) text += `${sheet.drafts[i]!.text.slice(0, SAMPLE)}\n`;
  return text;
}
