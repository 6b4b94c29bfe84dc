import type { Detail } from '../../data.ts';
import { h, short } from '../dom.ts';
import type { Shown } from '../views/shown.ts';
import { REMOVED_NAMES } from '../words/index.ts';

/** What of the source is not in the record, folded, each with the reason. */
export function removed(detail: Detail, { words, state }: Shown): HTMLElement {
  const names: Readonly<Record<string, string>> = REMOVED_NAMES[state.lang];
  const isMissing = detail.removed.some(({ text }) => text === null);
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.removed),
    isMissing ? h('p', { class: 'small' }, words.removedMissing) : null,
    detail.removed.length === 0 ? h('p', { class: 'none' }, words.none) : null,
    ...detail.removed.map(({ kind, rule, lines, text }) => {
      const reason = [
        words.lines(lines[0], lines[1]),
        (Object.hasOwn(names, kind) && names[kind]) || short(kind, 60),
        short(rule, 80),
      ];
      return text === null
        ? h('p', { class: 'cut' }, reason.join(' · '))
        : h('details', {}, h('summary', {}, reason.join(' · ')), h('pre', {}, text));
    }),
  );
}
