import type { Check } from './finding.ts';

/** A range that ends before it begins. */
export const dateRange: Check = {
  code: 'DATE_RANGE_BACKWARDS',
  severity: 'warning',
  rule: 'check/date-range',
  // the words alone give both ends, and no range could be made of them
  find: ({ entities }) =>
    entities.dates
      .filter(
        ({ grain, type, value, basis }) => type === 'date' && grain === 'range' && basis === 'stated' && value === null,
      )
      .map(({ text, at }) => ({ values: { text }, at })),
};
