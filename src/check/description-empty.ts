import type { Check } from './finding.ts';

/** An item of a feed without a word of content or description. */
export const descriptionEmpty: Check = {
  code: 'DESCRIPTION_EMPTY',
  severity: 'error',
  rule: 'check/description-empty',
  find: ({ source: { feed } }) => (feed?.isEmpty ? [{ at: null }] : []),
};
