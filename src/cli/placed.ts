import { createHash } from 'node:crypto';
import type { Finding } from '../model/generated/record.ts';
import type { FeedItem } from '../model/source.ts';
import type { Reported } from '../outputs/report/index.ts';

/** Where findings stand: the decoded source, and for an item of a feed the item as the file has it. */
export interface Ground {
  readonly text: string | null;
  readonly raw?: FeedItem['raw'];
}

/** Findings with their line and column in the file, and a fingerprint that survives changes elsewhere in it. */
export function placeFindings(
  path: string,
  item: string | null,
  { text, raw }: Ground,
  findings: readonly Finding[],
): Reported[] {
  return findings.map((finding) => {
    const own = place(text, finding);
    const { line, column, lineText, caret } = raw ? inFeed(own, raw) : own;
    const key = [path, item ?? '', finding.code, (lineText ?? finding.message).replace(/\s+/g, '')].join('\n');
    return {
      ...finding,
      path,
      item,
      line,
      column,
      text: lineText,
      caret,
      fingerprint: createHash('sha256').update(key).digest('hex').slice(0, 24),
    };
  });
}

interface Located {
  readonly line: number;
  readonly column: number;
  readonly lineText: string | null;
  /** The 1-based place in `lineText`. */
  readonly caret: number;
}

/** Characters from the finding on that are looked for where its line stands in the feed in another form. */
const NEAR = 16;

/** From a line of the item's text to the place in the feed that has it, escaped or not; else to the start of the item. */
function inFeed({ column, lineText }: Located, raw: NonNullable<FeedItem['raw']>): Located {
  const here = { lineText, caret: column };
  if (lineText === null || lineText.trim() === '') return { line: raw.line, column: raw.column, ...here };
  const before = lineText.slice(0, column - 1);
  const near = lineText.slice(column - 1, column - 1 + NEAR);
  for (const form of [same, escaped]) {
    const whole = raw.text.indexOf(form(lineText));
    const at = whole >= 0 ? whole + form(before).length : raw.text.indexOf(form(near));
    if (at < 0) continue;
    const start = raw.text.lastIndexOf('\n', at - 1) + 1;
    const lines = raw.text.slice(0, start).match(/\n/g)?.length ?? 0;
    return { line: raw.line + lines, column: at - start + (start === 0 ? raw.column : 1), ...here };
  }
  return { line: raw.line, column: raw.column, ...here };
}

const same = (text: string): string => text;

/** Markup as a description without CDATA has it. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function place(text: string | null, { at }: Finding): Located {
  if (text === null || !at) return { line: at?.line ?? 1, column: 1, lineText: null, caret: 1 };
  const offset = at.source?.[0] ?? at.start;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  const column = offset - start + 1;
  return {
    line: at.line,
    column,
    lineText: text.slice(start, end < 0 ? text.length : offset + end),
    caret: column,
  };
}
