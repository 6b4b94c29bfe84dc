import { grouped, koreanAmount } from '../../amount.ts';
import type { Index, Summary } from '../data.ts';
import { h, short } from './dom.ts';
import { type Bar, bars, months, type Stacked } from './plots.ts';
import { hashOf, type State } from './state.ts';
import { type Column, dataTable } from './table.ts';
import type { Words } from './words.ts';

/** What a view is made from. */
export interface Shown {
  readonly index: Index;
  readonly state: State;
  /** The numbers of the articles that pass the filters. */
  readonly articles: readonly number[];
  readonly words: Words;
}

const tally = (names: Iterable<string>): Bar[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, size]) => ({ name, size }));
};

const link = ({ index, state }: Shown, article: number): HTMLElement =>
  h(
    'a',
    { href: hashOf(state, { view: 'article', article }) },
    short(index.articles[article]!.title) || `#${article + 1}`,
  );

const summaries = ({ index, articles }: Shown): Summary[] => articles.map((i) => index.articles[i]!);

export function overview(shown: Shown): Node[] {
  const { words } = shown;
  const all = summaries(shown);
  const budgets = budgetsOf(all);
  const card = (label: string, count: number): HTMLElement =>
    h('div', { class: 'card' }, h('dt', {}, label), h('dd', {}, grouped(count)));
  return [
    h(
      'dl',
      { class: 'cards' },
      card(words.articles, all.length),
      card(words.program, budgets.size),
      card(words.zone, new Set(all.flatMap(({ zones }) => zones)).size),
      card(words.person, new Set(all.flatMap(({ people }) => people)).size),
      card(
        words.quotes,
        all.reduce((sum, { speakers }) => sum + speakers.length, 0),
      ),
      card(
        words.findings,
        all.reduce((sum, { findings }) => sum + findings.length, 0),
      ),
    ),
    h(
      'div',
      { class: 'panels' },
      articlesByMonth(all, words),
      bars(
        words.byCode,
        words.code,
        tally(all.flatMap(({ findings }) => findings.map(({ code }) => code))),
        words,
        'count',
      ),
      ...moneyPlots(all, words),
      eventsByMonth(all, words),
      speakers(all, words),
    ),
  ];
}

const articlesByMonth = (all: readonly Summary[], words: Words): HTMLElement =>
  months(
    words.byMonth,
    stacked(
      all
        .filter(({ date }) => date.length >= 7)
        .map(({ date, outlet }) => [date.slice(0, 7), outlet || words.noOutlet]),
    ),
    words,
    words.outlet,
  );

const eventsByMonth = (all: readonly Summary[], words: Words): HTMLElement =>
  months(
    words.byDay,
    stacked(all.flatMap(({ events }) => events.map(({ day }) => [day.slice(0, 7), words.timeline] as const))),
    words,
    null,
  );

const speakers = (all: readonly Summary[], words: Words): HTMLElement =>
  bars(
    words.bySpeaker,
    words.person,
    tally(all.flatMap((article) => article.speakers.map((name) => name || words.unnamed))),
    words,
    'count',
  );

function stacked(rows: readonly (readonly [month: string, group: string])[]): Stacked[] {
  const counts = new Map<string, { month: string; group: string; size: number }>();
  for (const [month, group] of rows) {
    const key = `${month}\n${group}`;
    const row = counts.get(key);
    if (row) row.size++;
    else counts.set(key, { month, group, size: 1 });
  }
  return [...counts.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Each program's budget as the articles give it most often, the larger of two as frequent. */
function budgetsOf(all: readonly Summary[]): Map<string, number> {
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

function moneyPlots(all: readonly Summary[], words: Words): HTMLElement[] {
  const budgets = budgetsOf(all);
  const by = (names: (article: Summary) => readonly string[]): Bar[] => {
    const programs = new Map<string, Set<string>>();
    for (const article of all)
      for (const name of names(article)) {
        const own = programs.get(name) ?? new Set<string>();
        for (const program of article.programs) if (budgets.has(program.name)) own.add(program.name);
        if (own.size > 0) programs.set(name, own);
      }
    return [...programs].map(([name, own]) => ({
      name,
      size: [...own].reduce((sum, program) => sum + budgets.get(program)!, 0),
    }));
  };
  const note = (panel: HTMLElement): HTMLElement => {
    panel.querySelector('h2')!.after(h('p', { class: 'small' }, words.budgetNote));
    return panel;
  };
  return [
    note(
      bars(
        words.byProgram,
        words.program,
        [...budgets].map(([name, size]) => ({ name, size })),
        words,
        'won',
      ),
    ),
    note(
      bars(
        words.byZone,
        words.zone,
        by(({ zones }) => zones),
        words,
        'won',
      ),
    ),
    note(
      bars(
        words.byMinistry,
        words.ministry,
        by(({ ministries }) => ministries),
        words,
        'won',
      ),
    ),
  ];
}

export function articleList(shown: Shown): Node[] {
  const { index, words } = shown;
  const of = (i: number): Summary => index.articles[i]!;
  const columns: Column<number>[] = [
    { label: words.date, value: (i) => of(i).date },
    { label: words.outlet, value: (i) => of(i).outlet },
    { label: words.title, value: (i) => of(i).title, show: (i) => link(shown, i) },
    {
      label: words.amount,
      value: (i) => of(i).amount,
      show: (i) => (of(i).amount === null ? '' : koreanAmount(of(i).amount!)),
    },
    { label: words.quotes, value: (i) => of(i).speakers.length },
    { label: words.findings, value: (i) => of(i).findings.length },
  ];
  return [dataTable(words.articles, columns, shown.articles, words)];
}

export function money(shown: Shown): Node[] {
  const { index, words } = shown;
  const rows = shown.articles.flatMap((article) =>
    index.articles[article]!.programs.map(({ name, budget }) => ({ article, name, budget })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.program, value: ({ name }) => name },
    {
      label: words.budget,
      value: ({ budget }) => budget,
      show: ({ budget }) => (budget === null ? '' : koreanAmount(budget)),
    },
    { label: words.date, value: ({ article }) => index.articles[article]!.date },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => link(shown, article),
    },
  ];
  return [
    h('div', { class: 'panels' }, ...moneyPlots(summaries(shown), words)),
    dataTable(words.money, columns, rows, words),
  ];
}

export function timeline(shown: Shown): Node[] {
  const { index, words } = shown;
  const rows = shown.articles
    .flatMap((article) => index.articles[article]!.events.map(({ day, text }) => ({ article, day, text })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.date, value: ({ day }) => day },
    { label: words.event, value: ({ text }) => text },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => link(shown, article),
    },
  ];
  return [eventsByMonth(summaries(shown), words), dataTable(words.timeline, columns, rows, words)];
}

export function people(shown: Shown): Node[] {
  const { words } = shown;
  const all = summaries(shown);
  const columns: Column<Bar>[] = [
    { label: words.person, value: ({ name }) => name },
    { label: words.articles, value: ({ size }) => size },
  ];
  const rows = tally(all.flatMap((article) => article.people)).sort((a, b) => b.size - a.size);
  return [speakers(all, words), dataTable(words.people, columns, rows, words)];
}

export function findings(shown: Shown): Node[] {
  const { index, words } = shown;
  const rows = shown.articles.flatMap((article) =>
    index.articles[article]!.findings.map((finding) => ({ article, ...finding })),
  );
  const columns: Column<(typeof rows)[number]>[] = [
    { label: words.severity, value: ({ severity }) => words[severity] },
    { label: words.code, value: ({ code }) => code },
    { label: words.message, value: ({ message }) => message },
    {
      label: words.title,
      value: ({ article }) => index.articles[article]!.title,
      show: ({ article }) => link(shown, article),
    },
  ];
  return [dataTable(words.findings, columns, rows, words)];
}
