import { grouped } from '../../../amount.ts';
import type { Summary } from '../../data.ts';
import { h } from '../dom.ts';
import { bars } from '../plots/bars.ts';
import { panels } from '../plots/figure.ts';
import { stackedTime } from '../plots/stacked.ts';
import type { View } from '../state.ts';
import { hashOf } from '../state.ts';
import { budgetPanels, budgetsOf } from './budgets.ts';
import { copies } from './copies.ts';
import { findingsByCode } from './findings.ts';
import { speakers } from './people.ts';
import { filterLink, type Shown, summaries, tally } from './shown.ts';
import { eventsByTime } from './timeline.ts';

export function overview(shown: Shown): Node[] {
  return [
    cards(shown),
    ...panels(
      articlesByTime(shown),
      articlesByOutlet(shown),
      ...budgetPanels(shown),
      eventsByTime(shown),
      speakers(shown),
      copies(shown),
      findingsByCode(shown),
    ),
  ];
}

/** The counts at the head, each of which leads to its view. */
function cards({ state, words, ...rest }: Shown): HTMLElement {
  const all = summaries({ state, words, ...rest });
  const names = (of: (article: Summary) => readonly string[]): number => new Set(all.flatMap(of)).size;
  const sum = (of: (article: Summary) => number): number => all.reduce((total, article) => total + of(article), 0);
  const card = (label: string, count: number, view: View): HTMLElement =>
    h(
      'div',
      { class: 'card' },
      h('dt', {}, h('a', { href: hashOf(state, { view }) }, label)),
      h('dd', {}, grouped(count)),
    );
  return h(
    'dl',
    { class: 'cards' },
    card(words.articles, all.length, 'articles'),
    card(words.program, budgetsOf(all).size, 'money'),
    card(
      words.zone,
      names(({ zones }) => zones),
      'money',
    ),
    card(
      words.person,
      names(({ people }) => people),
      'people',
    ),
    card(
      words.quotes,
      sum(({ quotes }) => quotes.length),
      'people',
    ),
    card(
      words.timeline,
      sum(({ events }) => events.length),
      'timeline',
    ),
    card(
      words.findings,
      sum(({ findings }) => findings.length),
      'findings',
    ),
  );
}

const articlesByTime = (shown: Shown): HTMLElement | null =>
  stackedTime({
    title: shown.words.articlesBy,
    rows: summaries(shown).map(({ date, outlet }) => ({ date, group: outlet || shown.words.noOutlet })),
    groupLabel: shown.words.outlet,
    words: shown.words,
  });

function articlesByOutlet(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const rows = tally(summaries(shown).map(({ outlet }) => outlet));
  return bars({
    title: words.byOutlet,
    rows: rows.map(({ name, size }) => ({ name: name || words.noOutlet, size, outlet: name })),
    columns: [
      {
        label: words.outlet,
        value: ({ name }) => name,
        show: ({ name, outlet }) => filterLink(shown, 'outlet', outlet, name),
      },
      { label: words.articles, value: ({ size }) => size },
    ],
    unit: 'count',
    words,
  });
}
