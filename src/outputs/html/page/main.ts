import { visible } from '../../../text/visible.ts';
import { grouped } from '../../amount.ts';
import type { Index } from '../data.ts';
import { article } from './article.ts';
import { h } from './dom.ts';
import { filterForm } from './filters.ts';
import { loadBodies, loadDetail, loadIndex } from './load.ts';
import { hideCard } from './marked.ts';
import { hashOf, passing, readState, type State, VIEWS } from './state.ts';
import { articleList, findings, money, overview, people, type Shown, timeline } from './views.ts';
import { WORDS } from './words.ts';

const RENDER = { overview, articles: articleList, money, timeline, people, findings } as const;
const app = document.getElementById('app')!;
/** Counts renderings: an answer that comes late belongs to an address that is no longer shown. */
let turn = 0;

async function render(index: Index): Promise<void> {
  const own = ++turn;
  hideCard();
  const state = readState(location.hash, index);
  const words = WORDS[state.lang];
  document.documentElement.lang = state.lang;
  const status = h('p', { role: 'status', class: 'status' });
  const main = h('main', { id: 'main', tabindex: -1 });
  const focused = document.activeElement?.id;
  app.replaceChildren(...shell(index, state, status, main));
  // a filter that was just changed keeps the focus
  if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();

  const isSearch = state.filters.text.trim() !== '';
  if (isSearch) status.textContent = words.searching;
  const bodies = isSearch ? await loadBodies(index) : null;
  const detail = state.view === 'article' ? await loadDetail(index, state.article) : null;
  if (own !== turn) return;
  const articles = passing(index, state.filters, bodies);
  status.textContent = words.shown(grouped(articles.length), grouped(index.articles.length));
  const shown: Shown = { index, state, articles, words };
  main.replaceChildren(
    h('h1', { class: 'hidden' }, state.view === 'article' ? words.articles : words[state.view]),
    ...(state.view === 'article' ? article(shown, detail!) : RENDER[state.view](shown)),
  );
  document.title = `${state.view === 'article' ? visible(index.articles[state.article]!.title.slice(0, 80)) : words[state.view]} – sandbox-extract`;
  main.dataset.ready = location.hash || '#';
}

function shell(index: Index, state: State, status: HTMLElement, main: HTMLElement): Node[] {
  const words = WORDS[state.lang];
  const view = state.view === 'article' ? 'articles' : state.view;
  const other = state.lang === 'ko' ? 'en' : 'ko';
  return [
    h('a', { class: 'skip', href: hashOf(state), click: (event) => skip(event, main) }, words.skip),
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
    ...(index.leftOut > 0
      ? [h('p', { class: 'left-out' }, words.leftOut(grouped(index.leftOut), grouped(index.articles.length)))]
      : []),
    main,
  ];
}

function skip(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.focus();
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideCard();
});
async function start(): Promise<void> {
  const index = await loadIndex();
  addEventListener('hashchange', () => {
    void render(index);
    scrollTo(0, 0);
  });
  await render(index);
}
void start();
