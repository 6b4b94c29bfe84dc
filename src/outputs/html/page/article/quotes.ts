import type { Detail } from '../../data.ts';
import { h, short } from '../dom.ts';
import { filterLink, type Shown } from '../views/shown.ts';

/** What each speaker said. */
export function quotes(detail: Detail, shown: Shown): HTMLElement | null {
  const { words } = shown;
  if (detail.quotes.length === 0) return null;
  const bySpeaker = new Map<string, string[]>();
  for (const { speaker, text } of detail.quotes) {
    const own = bySpeaker.get(speaker);
    if (own) own.push(text);
    else bySpeaker.set(speaker, [text]);
  }
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, words.quotes),
    ...[...bySpeaker].flatMap(([speaker, texts]) => [
      h('h3', {}, filterLink(shown, 'person', speaker, speaker || words.unnamed)),
      ...texts.map((text) => h('blockquote', {}, short(text, 2_000))),
    ]),
  );
}
