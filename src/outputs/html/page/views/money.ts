import { koreanAmount } from '../../../amount.ts';
import { dots } from '../plots/dots.ts';
import { panels } from '../plots/figure.ts';
import { periods } from '../plots/periods.ts';
import { type Column, dataTable } from '../table.ts';
import { budgetPanels, budgetsOf } from './budgets.ts';
import { articleLink, filterLink, type Shown, summaries } from './shown.ts';

/** Budgets by program, zone and ministry, and over time. */
export function money(shown: Shown): Node[] {
  const { index, words } = shown;
  const rows = shown.articles.flatMap((article) =>
    index.articles[article]!.programs.map((program) => ({ article, ...program })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.program, value: ({ name }) => name, show: ({ name }) => filterLink(shown, 'program', name) },
    {
      label: words.budget,
      value: ({ budget }) => budget,
      show: ({ budget }) => (budget === null ? '' : koreanAmount(budget)),
    },
    { label: words.period, value: ({ period }) => period },
    { label: words.date, value: ({ article }) => index.articles[article]!.date },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => articleLink(shown, article),
      isWide: true,
    },
  ];
  return [
    ...panels(...budgetPanels(shown), ...overTime(shown), programPeriods(shown)),
    dataTable(words.money, columns, rows, words),
  ];
}

/** Each budget on the day of the article that gives it, by program and by the zones beside it. */
function overTime(shown: Shown): (HTMLElement | null)[] {
  const { index, words, articles } = shown;
  const given = articles.flatMap((article) =>
    index.articles[article]!.programs.flatMap(({ name, budget }) =>
      budget === null ? [] : [{ article, name, budget, date: index.articles[article]!.date }],
    ),
  );
  const panel = (title: string, groupLabel: string, groups: (row: (typeof given)[number]) => readonly string[]) =>
    dots({
      title,
      groupLabel,
      rows: given.flatMap((row) => groups(row).map((group) => ({ ...row, group }))),
      columns: [
        { label: words.date, value: ({ date }) => date },
        { label: groupLabel, value: ({ group }) => group },
        { label: words.program, value: ({ name }) => name },
        { label: words.budget, value: ({ budget }) => budget, show: ({ budget }) => koreanAmount(budget) },
        {
          label: words.title,
          value: ({ article }) => index.articles[article]!.title,
          show: ({ article }) => articleLink(shown, article),
        },
      ],
      words,
    });
  return [
    panel(words.programsOverTime, words.program, ({ name }) => [name]),
    panel(words.zonesOverTime, words.zone, ({ article }) => index.articles[article]!.zones),
  ];
}

/** From which year to which each program runs. */
function programPeriods(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const all = summaries(shown);
  const budgets = budgetsOf(all);
  const rows = new Map<string, { name: string; period: string; budget: number | null }>();
  for (const { programs } of all)
    for (const { name, period } of programs)
      if (period !== null && !rows.has(`${name}\n${period}`))
        rows.set(`${name}\n${period}`, { name, period, budget: budgets.get(name) ?? null });
  return periods({
    title: words.periods,
    rows: [...rows.values()].sort((a, b) => (b.budget ?? 0) - (a.budget ?? 0)),
    words,
  });
}
