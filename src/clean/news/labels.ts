import type { Label } from '../../model/label.ts';
import type { Draft } from './draft.ts';

/** The labels of all lines, in order. */
export function labelsOf(drafts: readonly Draft[]): Label[] {
  const labels: Label[] = [];
  for (const { core, before, after, mark, join, split } of drafts) {
    labels.push(...before);
    if (core.end > core.start) {
      const zone = mark?.zone ?? 'other';
      const rule = `clean/${mark?.rule ?? 'unknown'}`;
      if (split !== undefined) {
        labels.push({ span: { start: core.start, end: split }, zone, rule });
        labels.push({ span: { start: split, end: core.end }, zone: 'subtitle', rule: 'clean/subtitle-glued' });
      } else labels.push({ span: core, zone, rule, ...(join ? { join } : {}) });
    }
    labels.push(...after);
  }
  return labels;
}
