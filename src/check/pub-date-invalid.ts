import type { Check } from './finding.ts';

/** News is younger than the web; what is older stands for no date at all: 1970-01-01, 0001-01-01. */
const FIRST_YEAR = '1990';

/** A pubDate that says no moment: of no known shape, a day that no calendar has, the first second of a clock. */
export const pubDateInvalid: Check = {
  code: 'PUBDATE_INVALID',
  severity: 'warning',
  rule: 'check/pub-date-invalid',
  find: ({ source: { feed, stated } }) => {
    if (!feed || feed.date === null) return [];
    const moment = stated.published ?? stated.modified;
    return moment === undefined || moment < FIRST_YEAR ? [{ values: { text: feed.date.slice(0, 60) }, at: null }] : [];
  },
};
