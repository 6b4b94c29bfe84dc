import { visible } from '../../../text/visible.ts';
import { grouped } from '../../amount.ts';
import type { Index } from '../data.ts';
import { article } from './article/index.ts';
import { hideCard, watchMarks } from './card.ts';
import { h } from './dom.ts';
import { loadBodies, loadDetail, loadIndex } from './load.ts';
import { drawAll } from './plots/figure.ts';
import { shell } from './shell.ts';
import { passing, readState } from './state.ts';
import { articles as articleList } from './views/articles.ts';
import { findings } from './views/findings.ts';
import { money } from './views/money.ts';
import { overview } from './views/overview.ts';
import { people } from './views/people.ts';
import type { Shown } from './views/shown.ts';
import { timeline } from './views/timeline.ts';
import { WORDS } from './words/index.ts';

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
  drawAll();
  document.title = `${state.view === 'article' ? visible(index.articles[state.article]!.title.slice(0, 80)) : words[state.view]} – sandbox-extract`;
  main.dataset.ready = location.hash || '#';
}

async function start(): Promise<void> {
  const index = await loadIndex();
  watchMarks();
  addEventListener('hashchange', () => {
    void render(index);
    scrollTo(0, 0);
  });
  await render(index);
}
void start();
