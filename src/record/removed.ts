import type { Removal } from '../model/generated/record.ts';
import { HEADER_ZONES, KEPT_ZONES, type Label } from '../model/label.ts';
import type { Source } from '../model/source.ts';
import { LineIndex } from '../text/lines.ts';

const NOT_REMOVED: ReadonlySet<string> = new Set([...KEPT_ZONES, ...HEADER_ZONES]);

/** Every stretch of the source that is not in the record's texts, and why; neighbours of one rule are one entry. */
export function removals(source: Source, labels: readonly Label[]): Removal[] {
  const index = new LineIndex(source.text);
  const found: Removal[] = source.skipped.map(({ span, zone, rule }) => ({
    kind: zone,
    rule,
    lines: [index.lineOf(span.start), index.lineOf(Math.max(span.start, span.end - 1))],
    source: [span.start, span.end],
  }));
  let previous: Label | undefined;
  for (const label of labels) {
    const isNext = previous?.zone === label.zone && previous.rule === label.rule;
    previous = label;
    if (NOT_REMOVED.has(label.zone)) continue;
    const { start, end } = source.page.toSource(label.span);
    const last = index.lineOf(Math.max(start, end - 1));
    const before = found.at(-1);
    if (isNext && before) {
      before.lines[1] = last;
      before.source[1] = end;
    } else found.push({ kind: label.zone, rule: label.rule, lines: [index.lineOf(start), last], source: [start, end] });
  }
  return found.sort((a, b) => a.source[0]! - b.source[0]!);
}
