import type { Check } from './finding.ts';

/** A page or feed that declares another charset than its bytes are in: readers that believe it show `¿Â»ù½Ã`. */
export const charset: Check = {
  code: 'CHARSET_WRONG',
  severity: 'warning',
  rule: 'check/charset',
  find: ({ source: { lyingCharset, encoding } }) =>
    lyingCharset === undefined ? [] : [{ values: { declared: lyingCharset, encoding: encoding ?? '' }, at: null }],
};
