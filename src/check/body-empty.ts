import type { Check } from './finding.ts';

/** No article in the page: an empty file, or only boilerplate. Of an item without any text, DESCRIPTION_EMPTY says so. */
export const bodyEmpty: Check = {
  code: 'BODY_EMPTY',
  severity: 'error',
  rule: 'check/body-empty',
  find: ({ article, source }) =>
    article.body.text === '' && article.captions.length === 0 && !source.feed?.isEmpty ? [{ at: null }] : [],
};
