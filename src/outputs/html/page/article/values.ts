import type { Detail, Mark } from '../../data.ts';
import { h } from '../dom.ts';
import { type Column, dataTable } from '../table.ts';
import type { Shown } from '../views/shown.ts';
import { KIND_NAMES } from '../words/index.ts';

/** Every value with its rule, evidence and certainty. */
export function values(detail: Detail, { words, state }: Shown): HTMLElement {
  const columns: Column<Mark>[] = [
    { label: words.line, value: ({ line }) => line },
    { label: words.kind, value: ({ kind }) => KIND_NAMES[state.lang][kind] },
    { label: words.words, value: ({ text, start, end }) => detail.texts[text]!.text.slice(start, end), isWide: true },
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
