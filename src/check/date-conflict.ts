import { type Check, placeOfLine } from './finding.ts';

/** Rules of dates that a page shows as the day: an embargo, a comment or a footer claims nothing of the article's own. */
const SHOWN = /today|widget|crawl|search|other/;

/** The page shows a date that cannot be the article's: the day of the crawl beside a text of another year. */
export const dateConflict: Check = {
  code: 'DATE_CONFLICT',
  severity: 'warning',
  rule: 'check/date-conflict',
  find: ({ dateline, source }) => {
    const { published, anchor } = dateline;
    if (published.basis !== 'inferred' || !anchor) return [];
    const shown = published.rejected.find(
      ({ value, rule }) =>
        SHOWN.test(rule) &&
        /^\d{4}-\d\d-\d\d/.test(value) &&
        (value.slice(0, 10) < anchor.first || value.slice(0, 10) > anchor.last),
    );
    return shown
      ? [
          {
            values: { shown: shown.value.slice(0, 10), inferred: published.value ?? `${anchor.first}/${anchor.last}` },
            at: placeOfLine(source, shown.line),
          },
        ]
      : [];
  },
};
