import type { Period } from './rows.ts';

/** Whether a row holds on a day (`YYYY-MM-DD`). */
export const holdsOn = ({ from, to }: Period, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Of rows that follow one another, the one that holds on the day, else the nearest one; without a day the last one. */
export function rowOn<Row extends Period>(rows: readonly Row[], day: string | null): Row | undefined {
  const inOrder = [...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  if (day === null) return inOrder.at(-1);
  const held = inOrder.find((row) => holdsOn(row, day));
  if (held) return held;
  const before = inOrder.filter((row) => row.to !== undefined && row.to < day).at(-1);
  return before ?? inOrder[0];
}
