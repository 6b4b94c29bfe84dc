import type { Check } from './finding.ts';

/** A range that ends before it begins. */
export const dateRange: Check = {
  code: 'DATE_RANGE_BACKWARDS',
  severity: 'warning',
  rule: 'check/date-range',
  find: ({ entities }) =>
    entities.dates
      .filter(({ type, value }) => {
        const [from, to] = (value ?? '').split('/');
        return (
          type === 'date' &&
          /^\d/.test(from ?? '') &&
          /^\d/.test(to ?? '') &&
          from!.slice(0, to!.length) > to!.slice(0, from!.length)
        );
      })
      .map(({ text, at }) => ({ values: { text }, at })),
};
