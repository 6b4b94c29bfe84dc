import { grouped } from '../../amount.ts';
import type { Index } from '../data.ts';
import { h } from './dom.ts';
import { filterForm } from './filters.ts';
import { hashOf, type State, VIEWS } from './state.ts';
import { WORDS } from './words/index.ts';

/** What stands around every view: its name, the ways to the others, the filters, and what the page does not hold. */
export function shell(index: Index, state: State, status: HTMLElement, main: HTMLElement): Node[] {
  const words = WORDS[state.lang];
  const view = state.view === 'article' ? 'articles' : state.view;
  const other = state.lang === 'ko' ? 'en' : 'ko';
  const skip = (event: Event): void => {
    event.preventDefault();
    main.focus();
  };
  return [
    h('a', { class: 'skip', href: hashOf(state), click: skip }, words.skip),
    h(
      'header',
      {},
      h('span', { class: 'name' }, 'sandbox-extract'),
      h(
        'nav',
        { 'aria-label': 'sandbox-extract' },
        ...VIEWS.map((name) =>
          h('a', { href: hashOf(state, { view: name }), 'aria-current': name === view ? 'page' : null }, words[name]),
        ),
      ),
      h('a', { href: hashOf(state, { lang: other }), lang: other, class: 'language' }, words.language),
    ),
    filterForm(index, state, words),
    status,
    index.leftOut > 0
      ? h('p', { class: 'left-out' }, words.leftOut(grouped(index.leftOut), grouped(index.articles.length)))
      : '',
    main,
    h(
      'footer',
      { class: 'small' },
      `sandbox-extract ${index.version}`,
      index.withoutSource > 0 ? ` · ${words.withoutSource(grouped(index.withoutSource))}` : '',
    ),
  ].filter((node) => node !== '') as Node[];
}
