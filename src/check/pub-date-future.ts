import { koreanDay } from '../korean/calendar.ts';
import type { Check } from './finding.ts';

/** A pubDate behind the day on which the feed is checked. Silent where nobody says which day that is: no clock is read here. */
export const pubDateFuture: Check = {
  code: 'PUBDATE_FUTURE',
  severity: 'warning',
  rule: 'check/pub-date-future',
  find: ({ source: { feed, stated }, today }) => {
    if (!feed || today === null || stated.published === undefined) return [];
    const day = koreanDay(stated.published);
    return day > today ? [{ values: { date: day, today }, at: null }] : [];
  },
};
