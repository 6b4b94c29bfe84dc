import type { Detail } from '../../data.ts';
import { h } from '../dom.ts';
import type { Shown } from '../views/shown.ts';

/** What a careful desk editor would question, with its line. */
export function findings({ findings: own }: Detail, { words }: Shown): HTMLElement | null {
  if (own.length === 0) return null;
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.findings),
    h(
      'ul',
      {},
      ...own.map(({ severity, code, message, line }) =>
        h(
          'li',
          { class: severity },
          h('strong', {}, `${words[severity]} ${code}`),
          ` ${message}`,
          line === null ? '' : ` (${words.line} ${line})`,
        ),
      ),
    ),
  );
}
