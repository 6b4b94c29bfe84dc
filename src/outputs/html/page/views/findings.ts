import { bars } from '../plots/bars.ts';
import { panels } from '../plots/figure.ts';
import { type Column, dataTable } from '../table.ts';
import { articleLink, type Shown, summaries, tally } from './shown.ts';

export function findings(shown: Shown): Node[] {
  const { index, words } = shown;
  const rows = shown.articles.flatMap((article) =>
    index.articles[article]!.findings.map((finding) => ({ article, ...finding })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.severity, value: ({ severity }) => words[severity] },
    { label: words.code, value: ({ code }) => code },
    { label: words.message, value: ({ message }) => message, isWide: true },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => articleLink(shown, article),
      isWide: true,
    },
  ];
  return [...panels(findingsByCode(shown)), dataTable(words.findings, columns, rows, words)];
}

/** How many findings of each code. */
export function findingsByCode(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const rows = tally(summaries(shown).flatMap((article) => article.findings.map(({ code }) => code)));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.code, value: ({ name }) => name },
    { label: words.count, value: ({ size }) => size },
  ];
  return bars({ title: words.byCode, rows, columns, unit: 'count', words });
}
