import { panels } from '../plots/figure.ts';
import { stackedTime } from '../plots/stacked.ts';
import { type Column, dataTable } from '../table.ts';
import { articleLink, type Shown } from './shown.ts';

interface Event {
  readonly article: number;
  readonly date: string;
  readonly text: string;
}

/** Everything with a date that the articles say, in the order of the calendar. */
export function timeline(shown: Shown): Node[] {
  return [
    ...panels(eventsByTime(shown)),
    dataTable(shown.words.timeline, columnsOf(shown), eventsOf(shown), shown.words),
  ];
}

/** How many dated events in each month or year. */
export function eventsByTime(shown: Shown): HTMLElement | null {
  const rows = eventsOf(shown);
  return stackedTime({
    title: shown.words.byTime,
    rows: rows.map(({ date }) => ({ date, group: '' })),
    table: dataTable(shown.words.timeline, columnsOf(shown), rows, shown.words),
    words: shown.words,
  });
}

const eventsOf = ({ index, articles }: Shown): Event[] =>
  articles
    .flatMap((article) => index.articles[article]!.events.map(({ date, text }) => ({ article, date, text })))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function columnsOf(shown: Shown): Column<Event>[] {
  const { index, words } = shown;
  return [
    { label: words.date, value: ({ date }) => date },
    { label: words.event, value: ({ text }) => text, isWide: true },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => articleLink(shown, article),
    },
  ];
}
