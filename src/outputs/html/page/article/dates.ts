import type { Detail } from '../../data.ts';
import { h } from '../dom.ts';
import { drawing } from '../plots/figure.ts';
import { drawable, spanPlot } from '../plots/spans.ts';
import type { Shown } from '../views/shown.ts';
import { moment } from './moment.ts';

/** The article's own date, what each clue allows, and the dates that are not its own. */
export function dates({ published }: Detail, { words }: Shown): HTMLElement {
  const { value, basis, confidence, evidence, rejected } = published;
  const spans = drawable([
    ...evidence.map(({ text, rule, allows }) => ({ name: text || rule, span: allows })),
    ...(value ? [{ name: `= ${moment(value)}`, span: value, isMain: true }] : []),
  ]);
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.published),
    h(
      'p',
      {},
      h('strong', {}, value === null ? words.noDate : moment(value)),
      [null, basis && words[basis], confidence && words[confidence]].filter((part) => part !== '').join(' · '),
    ),
    spans.length === 0 ? null : drawing(words.clues, (width) => spanPlot(spans, width)),
    ...list(
      words.clues,
      evidence.map(({ text, rule, allows }) => `${text} → ${allows} (${rule})`),
    ),
    ...list(
      words.rejected,
      rejected.map(({ value: day, reason, rule, line }) => `${day}: ${reason} (${rule}, ${words.line} ${line})`),
    ),
  );
}

const list = (title: string, items: readonly string[]): HTMLElement[] =>
  items.length === 0 ? [] : [h('h3', {}, title), h('ul', {}, ...items.map((item) => h('li', {}, item)))];
