import { VALUE_KINDS } from '../../../../model/value-kinds.ts';
import type { Detail } from '../../data.ts';
import { h } from '../dom.ts';
import { KIND_NAMES, type Lang, type Words } from '../words/index.ts';

/** Which colour is which kind of value, and how many there are. */
export function kinds({ marks, findings }: Detail, lang: Lang, words: Words): HTMLElement | null {
  const counted = VALUE_KINDS.map((kind) => ({
    kind,
    count: marks.filter((mark) => mark.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const placed = findings.filter(({ place }) => place !== null).length;
  if (counted.length === 0 && placed === 0) return null;
  return h(
    'ul',
    { class: 'legend kinds', 'aria-label': words.values },
    ...counted.map(({ kind, count }) =>
      h('li', {}, h('span', { class: `kind k-${kind}` }, KIND_NAMES[lang][kind]), ` ${count}`),
    ),
    placed > 0 ? h('li', {}, h('span', { class: 'kind slip' }, words.findings), ` ${placed}`) : null,
  );
}
