import type { Detail, Mark } from '../data.ts';
import { h, short } from './dom.ts';
import { marked } from './marked.ts';
import { intervals } from './plots.ts';
import { hashOf } from './state.ts';
import { type Column, dataTable } from './table.ts';
import type { Shown } from './views.ts';
import { KIND_NAMES } from './words.ts';

/** The page of one article. */
export function article(shown: Shown, detail: Detail): Node[] {
  const { index, state, words, articles } = shown;
  const summary = index.articles[state.article]!;
  const at = articles.indexOf(state.article);
  const step = (to: number | undefined, label: string): HTMLElement | null =>
    to === undefined ? null : h('a', { href: hashOf(state, { article: to }) }, label);
  const text = (i: number): DocumentFragment => marked(detail, i, words, state.lang);
  const fields = detail.texts.map(({ field }, i) => ({ field, i }));
  return [
    h(
      'nav',
      { class: 'steps', 'aria-label': words.articles },
      h('a', { href: hashOf(state, { view: 'articles' }) }, words.back),
      step(at > 0 ? articles[at - 1] : undefined, words.previous),
      step(at >= 0 ? articles[at + 1] : undefined, words.next),
    ),
    h(
      'article',
      {},
      h('h2', { class: 'headline' }, summary.title === detail.texts[0]!.text ? text(0) : summary.title),
      h(
        'p',
        { class: 'small' },
        [words[summary.kind], summary.outlet, detail.published.value ?? words.noDate, detail.byline]
          .filter(Boolean)
          .join(' · '),
      ),
      ...fields
        .filter(({ field }) => field.startsWith('subtitles'))
        .map(({ i }) => h('p', { class: 'subtitle' }, text(i))),
      h('div', { class: 'body' }, text(fields.find(({ field }) => field === 'body')!.i)),
      ...fields
        .filter(({ field }) => field.startsWith('captions'))
        .map(({ i }) => h('p', { class: 'caption' }, text(i))),
      source(detail, words.source),
    ),
    ...found(detail, shown),
    ...dates(detail, shown),
    ...quotes(detail, shown),
    values(detail, shown),
    removed(detail, shown),
  ];
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

function found({ findings }: Detail, { words }: Shown): Node[] {
  if (findings.length === 0) return [];
  return [
    h(
      'section',
      { class: 'panel' },
      h('h2', {}, words.findings),
      h(
        'ul',
        {},
        ...findings.map(({ severity, code, message, line }) =>
          h(
            'li',
            { class: severity },
            h('strong', {}, `${words[severity]} ${code}`),
            ` ${message}`,
            line === null ? '' : ` (${words.line} ${line})`,
          ),
        ),
      ),
    ),
  ];
}

function dates({ published }: Detail, { words }: Shown): Node[] {
  const { value, basis, confidence, evidence, rejected } = published;
  return [
    h(
      'section',
      { class: 'panel' },
      h('h2', {}, words.published),
      h(
        'p',
        {},
        [value ?? words.noDate, basis && words[basis], confidence && words[confidence]].filter(Boolean).join(' · '),
      ),
      intervals(words.published, [
        ...evidence.map(({ text, rule, allows }) => ({ name: text || rule, allows })),
        ...(value ? [{ name: `= ${value.slice(0, 16)}`, allows: value }] : []),
      ]),
      evidence.length === 0
        ? null
        : h('ul', {}, ...evidence.map(({ text, rule, allows }) => h('li', {}, `${text} → ${allows} (${rule})`))),
      rejected.length === 0 ? null : h('h3', {}, words.rejected),
      rejected.length === 0
        ? null
        : h(
            'ul',
            {},
            ...rejected.map(({ value: day, reason, rule, line }) =>
              h('li', {}, `${day}: ${reason} (${rule}, ${words.line} ${line})`),
            ),
          ),
    ),
  ];
}

function quotes(detail: Detail, { words }: Shown): Node[] {
  if (detail.quotes.length === 0) return [];
  const bySpeaker = new Map<string, string[]>();
  for (const { speaker, text } of detail.quotes) bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), text]);
  return [
    h(
      'section',
      { class: 'panel' },
      h('h2', {}, words.quotes),
      ...[...bySpeaker].flatMap(([speaker, texts]) => [
        h('h3', {}, speaker || words.unnamed),
        ...texts.map((text) => h('blockquote', {}, text)),
      ]),
    ),
  ];
}

function values(detail: Detail, { words, state }: Shown): Node {
  const columns: Column<Mark>[] = [
    { label: words.line, value: ({ line }) => line },
    { label: words.kind, value: ({ kind }) => KIND_NAMES[state.lang][kind] },
    { label: words.words, value: ({ text, start, end }) => detail.texts[text]!.text.slice(start, end) },
    { label: words.value, value: ({ value }) => value },
    { label: words.evidence, value: ({ notes }) => notes.join(', ') },
    { label: words.rule, value: ({ rule }) => rule },
    { label: words.certainty, value: ({ certainty }) => words[certainty] },
  ];
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.values),
    dataTable(words.values, columns, detail.marks, words),
  );
}

function removed(detail: Detail, { words }: Shown): Node {
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.removed),
    detail.removed.length === 0 ? h('p', { class: 'none' }, words.none) : null,
    ...detail.removed.map(({ kind, rule, lines, text }) =>
      h(
        'details',
        {},
        h('summary', {}, `${words.lines(lines[0], lines[1])} · ${kind} · ${rule}`),
        h('pre', {}, text ?? words.removedMissing),
      ),
    ),
  );
}
