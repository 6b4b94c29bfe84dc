import type { Detail } from '../../data.ts';
import { h, short } from '../dom.ts';
import { marked } from '../marked.ts';
import { hashOf } from '../state.ts';
import type { Shown } from '../views/shown.ts';
import { copies } from './copies.ts';
import { dates } from './dates.ts';
import { findings } from './findings.ts';
import { kinds } from './kinds.ts';
import { moment } from './moment.ts';
import { quotes } from './quotes.ts';
import { removed } from './removed.ts';
import { values } from './values.ts';

/** The page of one article: its texts with what was found in them, and beside them why. */
export function article(shown: Shown, detail: Detail): Node[] {
  return [
    steps(shown),
    h(
      'div',
      { class: 'reading' },
      texts(shown, detail),
      h(
        'div',
        { class: 'beside' },
        findings(detail, shown),
        dates(detail, shown),
        quotes(detail, shown),
        copies(shown),
      ),
    ),
    values(detail, shown),
    removed(detail, shown),
  ];
}

/** To the list, and to the articles before and behind this one in it. */
function steps({ index, state, words, articles }: Shown): HTMLElement {
  const at = articles.indexOf(state.article);
  const step = (to: number | undefined, label: string): HTMLElement | null =>
    to === undefined
      ? null
      : h('a', { href: hashOf(state, { article: to }), title: short(index.articles[to]!.title, 80) }, label);
  return h(
    'nav',
    { class: 'steps', 'aria-label': words.articles },
    h('a', { href: hashOf(state, { view: 'articles' }) }, words.back),
    step(at > 0 ? articles[at - 1] : undefined, words.previous),
    step(at >= 0 ? articles[at + 1] : undefined, words.next),
  );
}

function texts({ index, state, words }: Shown, detail: Detail): HTMLElement {
  const summary = index.articles[state.article]!;
  const text = (i: number): DocumentFragment => marked(detail, i, words, state.lang);
  const fields = detail.texts.map(({ field }, i) => ({ field, i }));
  const { value } = detail.published;
  return h(
    'article',
    {},
    h('h2', { class: 'headline' }, summary.title === detail.texts[0]!.text ? text(0) : short(summary.title)),
    h(
      'p',
      { class: 'small' },
      [words[summary.kind], short(summary.outlet), value === null ? words.noDate : moment(value), short(detail.byline)]
        .filter(Boolean)
        .join(' · '),
    ),
    ...fields
      .filter(({ field }) => field.startsWith('subtitles'))
      .map(({ i }) => h('p', { class: 'subtitle' }, text(i))),
    kinds(detail, state.lang, words),
    h('div', { class: 'body' }, text(fields.find(({ field }) => field === 'body')!.i)),
    ...fields.filter(({ field }) => field.startsWith('captions')).map(({ i }) => h('p', { class: 'caption' }, text(i))),
    source(detail, words.source),
  );
}

/** The address is a link only where it leads to the web. */
const source = ({ path, url }: Detail, label: string): HTMLElement =>
  h(
    'p',
    { class: 'small' },
    `${label}: `,
    short(path, 300),
    url === null ? null : ' ',
    url === null
      ? null
      : /^https?:\/\//i.test(url)
        ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, short(url, 120))
        : short(url, 120),
  );
