import type { Index } from '../data.ts';
import { h, short } from './dom.ts';
import { FILTERS, type Filters, hashOf, type State } from './state.ts';
import type { Words } from './words.ts';

const MAX_OPTIONS = 300;

/** The form over every view. What it says goes into the address, and the address decides what is shown. */
export function filterForm(index: Index, state: State, words: Words): HTMLElement {
  const outlets = [...new Set(index.articles.map(({ outlet }) => outlet))].filter(Boolean).sort();
  const view = state.view === 'article' ? 'articles' : state.view;
  const apply = (): void => {
    const given = new FormData(form);
    const filters = Object.fromEntries(FILTERS.map((name) => [name, String(given.get(name) ?? '')])) as Filters;
    location.hash = hashOf(state, { view, filters });
  };
  const field = (name: keyof Filters, input: HTMLElement, options: readonly string[] = []): HTMLElement => {
    input.setAttribute('name', name);
    input.setAttribute('id', `filter-${name}`);
    if (options.length > 0) input.setAttribute('list', `list-${name}`);
    return h(
      'div',
      { class: 'field' },
      h('label', { for: `filter-${name}` }, words[name]),
      input,
      options.length > 0
        ? h(
            'datalist',
            { id: `list-${name}` },
            ...options.slice(0, MAX_OPTIONS).map((value) => h('option', { value: short(value, 80) })),
          )
        : null,
    );
  };
  const names = (of: (article: Index['articles'][number]) => readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const article of index.articles) for (const name of of(article)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  };
  const input = (name: keyof Filters, type: string): HTMLElement => h('input', { type, value: state.filters[name] });
  const form = h(
    'form',
    {
      class: 'filters',
      'aria-label': words.filters,
      change: apply,
      submit: (event) => {
        event.preventDefault();
        apply();
      },
    },
    field(
      'outlet',
      h(
        'select',
        {},
        h('option', { value: '' }, words.all),
        ...outlets.map((name) => {
          const option = h('option', { selected: name === state.filters.outlet }, short(name, 40));
          option.value = name;
          return option;
        }),
      ),
    ),
    field('from', input('from', 'date')),
    field('to', input('to', 'date')),
    field(
      'zone',
      input('zone', 'search'),
      names(({ zones }) => zones),
    ),
    field(
      'person',
      input('person', 'search'),
      names(({ people }) => people),
    ),
    field(
      'program',
      input('program', 'search'),
      names(({ programs }) => programs.map(({ name }) => name)),
    ),
    field('text', input('text', 'search')),
    h(
      'button',
      {
        type: 'button',
        click: () => {
          const filters = Object.fromEntries(FILTERS.map((name) => [name, ''])) as unknown as Filters;
          location.hash = hashOf(state, { view, filters });
        },
      },
      words.clear,
    ),
  );
  return form;
}
