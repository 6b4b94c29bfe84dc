import { createHash } from 'node:crypto';
import type { Finding } from '../model/generated/record.ts';
import type { Reported } from '../outputs/report/index.ts';

/** Findings with their line and column in the file, and a fingerprint that survives changes elsewhere in it. */
export function placeFindings(
  path: string,
  item: string | null,
  text: string | null,
  findings: readonly Finding[],
): Reported[] {
  return findings.map((finding) => {
    const { line, column, lineText } = place(text, finding);
    const key = [path, item ?? '', finding.code, (lineText ?? finding.message).replace(/\s+/g, '')].join('\n');
    return {
      ...finding,
      path,
      item,
      line,
      column,
      text: lineText,
      fingerprint: createHash('sha256').update(key).digest('hex').slice(0, 24),
    };
  });
}

function place(text: string | null, { at }: Finding): { line: number; column: number; lineText: string | null } {
  if (text === null || !at) return { line: at?.line ?? 1, column: 1, lineText: null };
  const offset = at.source?.[0] ?? at.start;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  return {
    line: at.line,
    column: offset - start + 1,
    lineText: text.slice(start, end < 0 ? text.length : offset + end),
  };
}
