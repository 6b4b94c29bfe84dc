import type { Index } from '../data.ts';
import { h, short } from './dom.ts';
import { FIELDS, FILTERS, hashOf, LINKED, NO_FILTERS, type State } from './state.ts';
import type { Words } from './words/index.ts';

const MAX_OPTIONS = 300;

/** Whether the filters are folded away, once someone has said so; null: by the width of the page. */
let isOpen: boolean | null = null;

/** The form over every view. What it says goes into the address, and the address decides what is shown. */
export function filterForm(index: Index, state: State, words: Words): HTMLElement {
  const isSet = FILTERS.some((name) => state.filters[name] !== '');
  const box = h(
    'details',
    { class: 'filter-box', open: isOpen ?? (isSet || matchMedia('(min-width: 40rem)').matches) },
    h('summary', { click: () => (isOpen = !box.open) }, words.filters),
    form(index, state, words),
  );
  return box;
}

function form(index: Index, state: State, words: Words): HTMLElement {
  const outlets = [...new Set(index.articles.map(({ outlet }) => outlet))].filter(Boolean).sort();
  const view = state.view === 'article' ? 'articles' : state.view;
  const apply = (): void => {
    const given = new FormData(own);
    const filters = {
      ...state.filters,
      ...Object.fromEntries(FIELDS.map((name) => [name, String(given.get(name) ?? '')])),
    };
    location.hash = hashOf(state, { view, filters });
  };
  const field = (name: (typeof FIELDS)[number], input: HTMLElement, options: readonly string[] = []): HTMLElement => {
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
  const input = (name: (typeof FIELDS)[number], type: string): HTMLElement =>
    h('input', { type, value: state.filters[name] });
  const own = h(
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
    ...LINKED.filter((name) => state.filters[name] !== '').map((name) => linked(name, index, state, words)),
    h(
      'button',
      { type: 'button', click: () => (location.hash = hashOf(state, { view, filters: NO_FILTERS })) },
      words.clear,
    ),
  );
  return own;
}

/** A filter that a link has set: what it is, and a button that takes it away. */
function linked(name: (typeof LINKED)[number], index: Index, state: State, words: Words): HTMLElement {
  const value = state.filters[name];
  const same = name === 'copies' ? index.articles.filter(({ copies }) => copies?.id === value) : [];
  const label = same.length > 0 ? (same.find(({ copies }) => copies?.isOriginal) ?? same[0]!).title : value;
  return h(
    'button',
    {
      type: 'button',
      class: 'linked',
      click: () => (location.hash = hashOf(state, { filters: { ...state.filters, [name]: '' } })),
    },
    `${words[name]}: ${short(label, 40)} `,
    h('span', { 'aria-hidden': 'true' }, '×'),
    h('span', { class: 'hidden' }, words.takeAway),
  );
}
