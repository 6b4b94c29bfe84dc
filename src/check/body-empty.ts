import type { Check } from './finding.ts';

/** No article in the page: an empty file, or only boilerplate. */
export const bodyEmpty: Check = {
  code: 'BODY_EMPTY',
  severity: 'error',
  rule: 'check/body-empty',
  find: ({ article }) => (article.body.text === '' && article.captions.length === 0 ? [{ at: null }] : []),
};
