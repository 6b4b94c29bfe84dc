import { bars } from '../plots/bars.ts';
import { panels } from '../plots/figure.ts';
import { type Column, dataTable } from '../table.ts';
import { articleLink, filterLink, type Shown, summaries, type Tally, tally } from './shown.ts';

/** Who spoke, what they said, and who is named. */
export function people(shown: Shown): Node[] {
  return [...panels(speakers(shown), named(shown)), ...(shown.articles.length > 0 ? [quoteTable(shown)] : [])];
}

/** How many quotes each speaker has. */
export function speakers(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const rows = tally(summaries(shown).flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker)));
  return bars({
    title: words.bySpeaker,
    rows: rows.map(({ name, size }) => ({ name: name || words.unnamed, size, speaker: name })),
    columns: [
      {
        label: words.speaker,
        value: ({ name }) => name,
        show: ({ name, speaker }) => filterLink(shown, 'person', speaker, name),
      },
      { label: words.quotes, value: ({ size }) => size },
    ],
    unit: 'count',
    words,
  });
}

/** In how many articles each person is named. */
function named(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const columns: Column<Tally>[] = [
    { label: words.person, value: ({ name }) => name, show: ({ name }) => filterLink(shown, 'person', name) },
    { label: words.articles, value: ({ size }) => size },
  ];
  const rows = tally(summaries(shown).flatMap((article) => article.people));
  return bars({ title: words.byPerson, rows, columns, unit: 'count', words });
}

function quoteTable(shown: Shown): HTMLElement {
  const { index, words } = shown;
  const rows = shown.articles.flatMap((article) =>
    index.articles[article]!.quotes.map(({ speaker, text }) => ({ article, speaker, text })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.date, value: ({ article }) => index.articles[article]!.date },
    {
      label: words.speaker,
      value: ({ speaker }) => speaker || words.unnamed,
      show: ({ speaker }) => filterLink(shown, 'person', speaker, speaker || words.unnamed),
    },
    { label: words.quote, value: ({ text }) => text, isWide: true },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => articleLink(shown, article),
    },
  ];
  return dataTable(words.quotes, columns, rows, words);
}
