import { visible } from '../../../text/visible.ts';
import type { Index, Summary } from '../data.ts';
import type { Lang } from './words/index.ts';

export const VIEWS = ['overview', 'articles', 'money', 'timeline', 'people', 'findings'] as const;
export type View = (typeof VIEWS)[number];
/** Those of the form, and behind them those that links alone set. */
export const FIELDS = ['outlet', 'from', 'to', 'zone', 'person', 'program', 'text'] as const;
export const LINKED = ['ministry', 'copies'] as const;
export const FILTERS = [...FIELDS, ...LINKED] as const;
export type Filters = Readonly<Record<(typeof FILTERS)[number], string>>;
export const NO_FILTERS = Object.fromEntries(FILTERS.map((filter) => [filter, ''])) as Filters;

/** What the address after `#` says: a view or an article, filters, the language. */
export interface State {
  readonly view: View | 'article';
  readonly article: number;
  readonly filters: Filters;
  readonly lang: Lang;
}

export function readState(hash: string, index: Index): State {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name = '', number = ''] = path.split('/');
  const given = new URLSearchParams(query);
  const filters = Object.fromEntries(FILTERS.map((filter) => [filter, given.get(filter) ?? ''])) as Filters;
  const lang = given.get('lang');
  const article = Number(number);
  const isArticle = name === 'article' && Number.isInteger(article) && article >= 0 && article < index.articles.length;
  return {
    view: isArticle ? 'article' : (VIEWS.find((view) => view === name) ?? 'overview'),
    article: isArticle ? article : 0,
    filters,
    lang: lang === 'ko' || lang === 'en' ? lang : index.lang,
  };
}

/** The address of a state, with some of it changed. */
export function hashOf(state: State, change: Partial<State> = {}): string {
  const { view, article, filters, lang } = { ...state, ...change };
  const query = new URLSearchParams();
  for (const filter of FILTERS) if (filters[filter] !== '') query.set(filter, visible(filters[filter]));
  query.set('lang', lang);
  return `#/${view === 'article' ? `article/${article}` : view}?${query}`;
}

const holds = (names: readonly string[], wanted: string): boolean =>
  wanted === '' || names.some((name) => name.toLowerCase().includes(wanted));

/** The numbers of the articles that pass; `bodies` where the text is searched and already there. */
export function passing(index: Index, filters: Filters, bodies: readonly string[] | null): number[] {
  const { outlet, from, to, ministry, copies } = filters;
  const [zone, person, program, text] = [filters.zone, filters.person, filters.program, filters.text].map((name) =>
    name.trim().toLowerCase(),
  ) as [string, string, string, string];
  const passes = (article: Summary, i: number): boolean =>
    (outlet === '' || article.outlet === outlet) &&
    (from === '' || (article.date !== '' && article.date >= from.slice(0, article.date.length))) &&
    (to === '' || (article.date !== '' && article.date <= to)) &&
    holds(article.zones, zone) &&
    (person === '' ||
      holds(article.people, person) ||
      article.quotes.some(({ speaker }) => speaker.toLowerCase().includes(person))) &&
    (program === '' || article.programs.some(({ name }) => name.toLowerCase().includes(program))) &&
    (ministry === '' || article.ministries.includes(ministry)) &&
    (copies === '' || article.copies?.id === copies) &&
    (text === '' || (bodies ? bodies[i]!.includes(text) : article.title.toLowerCase().includes(text)));
  return index.articles.flatMap((article, i) => (passes(article, i) ? [i] : []));
}
