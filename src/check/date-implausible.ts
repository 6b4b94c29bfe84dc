import type { Check } from './finding.ts';

/** Plans reach a few decades ahead. */
const AHEAD = 80;

/** A year that no plan reaches: 2205년 for 2025년. */
export const dateImplausible: Check = {
  code: 'DATE_IMPLAUSIBLE',
  severity: 'warning',
  rule: 'check/date-implausible',
  find: ({ entities, dateline }) => {
    const now = Number(dateline.anchor?.last.slice(0, 4) ?? 2030);
    return entities.dates
      .filter(
        ({ value, type }) =>
          type === 'date' &&
          Math.max(...[...(value ?? '').matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(Number), 0) > now + AHEAD,
      )
      .map(({ text, at }) => ({ values: { text }, at }));
  },
};
