import type { Check } from './finding.ts';

/** An item of a feed that does not say when it was published. */
export const pubDateMissing: Check = {
  code: 'PUBDATE_MISSING',
  severity: 'warning',
  rule: 'check/pub-date-missing',
  find: ({ source: { feed } }) => (feed && feed.date === null ? [{ at: null }] : []),
};
