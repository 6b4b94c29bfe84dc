import type { Index, Summary } from '../../data.ts';
import { h, short } from '../dom.ts';
import { type Filters, hashOf, type State } from '../state.ts';
import type { Words } from '../words/index.ts';

/** What a view is made from. */
export interface Shown {
  readonly index: Index;
  readonly state: State;
  /** The numbers of the articles that pass the filters. */
  readonly articles: readonly number[];
  readonly words: Words;
}

/** A name and how often it was met. */
export interface Tally {
  readonly name: string;
  readonly size: number;
}

/** Names longer than this would not fit into an address. */
const MAX_NAME = 200;

export const summaries = ({ index, articles }: Shown): Summary[] => articles.map((i) => index.articles[i]!);

/** How often each name comes, the most frequent first. */
export function tally(names: Iterable<string>): Tally[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, size]) => ({ name, size })).sort((a, b) => b.size - a.size);
}

/** A link to the page of an article. */
export const articleLink = ({ index, state }: Shown, article: number): HTMLElement =>
  h(
    'a',
    { href: hashOf(state, { view: 'article', article }) },
    short(index.articles[article]!.title) || `#${article + 1}`,
  );

/** A name that leads to the articles that have it. */
export const filterLink = (
  { state }: Shown,
  filter: keyof Filters,
  name: string,
  label = name,
): HTMLElement | string =>
  name === '' || name.length > MAX_NAME
    ? short(label)
    : h(
        'a',
        { href: hashOf(state, { view: 'articles', filters: { ...state.filters, [filter]: name } }) },
        short(label) || '?',
      );
