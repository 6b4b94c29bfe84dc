import { koreanAmount } from '../../../amount.ts';
import type { Summary } from '../../data.ts';
import { bars } from '../plots/bars.ts';
import type { Filters } from '../state.ts';
import { filterLink, type Shown, summaries } from './shown.ts';

/** Each program's budget as the articles give it most often, the larger of two as frequent. */
export function budgetsOf(all: readonly Summary[]): Map<string, number> {
  const given = new Map<string, Map<number, number>>();
  for (const { programs } of all)
    for (const { name, budget } of programs) {
      if (budget === null) continue;
      const counts = given.get(name) ?? new Map<number, number>();
      given.set(name, counts.set(budget, (counts.get(budget) ?? 0) + 1));
    }
  return new Map(
    [...given].map(([name, counts]) => [name, [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0]]),
  );
}

/** Budgets by program, and those of the programs that stand beside a zone or ministry. */
export function budgetPanels(shown: Shown): (HTMLElement | null)[] {
  const { words } = shown;
  const all = summaries(shown);
  const budgets = budgetsOf(all);
  const panel = (title: string, label: string, note: string, filter: keyof Filters, sums: Map<string, number>) =>
    bars({
      title,
      note,
      rows: [...sums].map(([name, size]) => ({ name, size })).sort((a, b) => b.size - a.size),
      columns: [
        { label, value: ({ name }) => name, show: ({ name }) => filterLink(shown, filter, name) },
        { label: words.budget, value: ({ size }) => size, show: ({ size }) => koreanAmount(size) },
      ],
      unit: 'won',
      words,
    });
  const beside = (names: (article: Summary) => readonly string[]): Map<string, number> =>
    new Map(
      [...programsBeside(all, budgets, names)].map(([name, programs]) => [
        name,
        [...programs].reduce((sum, program) => sum + budgets.get(program)!, 0),
      ]),
    );
  return [
    panel(words.byProgram, words.program, words.budgetNote, 'program', budgets),
    panel(
      words.byZone,
      words.zone,
      words.besideNote,
      'zone',
      beside(({ zones }) => zones),
    ),
    panel(
      words.byMinistry,
      words.ministry,
      words.besideNote,
      'ministry',
      beside(({ ministries }) => ministries),
    ),
  ];
}

/** The programs with a budget that are named in the same articles. */
function programsBeside(
  all: readonly Summary[],
  budgets: ReadonlyMap<string, number>,
  names: (article: Summary) => readonly string[],
): Map<string, Set<string>> {
  const programs = new Map<string, Set<string>>();
  for (const article of all) {
    const own = article.programs.filter(({ name }) => budgets.has(name));
    if (own.length === 0) continue;
    for (const name of names(article)) {
      const known = programs.get(name) ?? new Set<string>();
      for (const program of own) known.add(program.name);
      programs.set(name, known);
    }
  }
  return programs;
}
