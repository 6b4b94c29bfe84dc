import { type Check, placeOfLine } from './finding.ts';

/** The page shows a date that cannot be the article's: the day of the crawl beside a text of another year. */
export const dateConflict: Check = {
  code: 'DATE_CONFLICT',
  severity: 'warning',
  rule: 'check/date-conflict',
  find: ({ dateline, source }) => {
    const { published, anchor } = dateline;
    if (published.basis !== 'inferred' || !anchor) return [];
    const shown = published.rejected.find(
      ({ value }) =>
        /^\d{4}-\d\d-\d\d/.test(value) && (value.slice(0, 10) < anchor.first || value.slice(0, 10) > anchor.last),
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
