import type { Period } from './rows/index.ts';

/** Whether a row holds on a day (`YYYY-MM-DD`). */
export const holdsOn = ({ from, to }: Period, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Stands in for a day that is not known: one in the middle of what is read, so that the row of most years is taken. */
export const SOME_DAY = '2020-01-01';

/** Of rows that follow one another, the one that holds on the day (null: not known), else the nearest one. */
export function rowOn<Row extends Period>(rows: readonly Row[], day: string | null): Row | undefined {
  const on = day ?? SOME_DAY;
  const inOrder = [...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const held = inOrder.find((row) => holdsOn(row, on));
  if (held) return held;
  const before = inOrder.filter((row) => row.to !== undefined && row.to < on).at(-1);
  return before ?? inOrder[0];
}
