import type { Detail, Mark } from '../data.ts';
import { h, textNode } from './dom.ts';
import { KIND_NAMES, type Lang, type Words } from './words.ts';

/** Texts longer than this without a place to break still fold, but their marks are not made. */
const MAX_MARKS = 5_000;

/** One text of an article with its values marked; a value within another one is marked within it. */
export function marked(detail: Detail, text: number, words: Words, lang: Lang): DocumentFragment {
  const own = detail.texts[text]!.text;
  const marks = detail.marks
    .filter((mark) => mark.text === text)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, MAX_MARKS);
  const slips = detail.findings.flatMap(({ place, code, message, severity }) =>
    place?.text === text && place.end > place.start ? [{ ...place, code, message, severity }] : [],
  );
  const fragment = document.createDocumentFragment();
  const open: { element: Node & ParentNode; end: number }[] = [{ element: fragment, end: own.length }];
  let at = 0;
  const upTo = (end: number): void => {
    while (at < end) {
      while (open.length > 1 && open.at(-1)!.end <= at) open.pop();
      const stop = Math.min(end, open.at(-1)!.end);
      open.at(-1)!.element.append(textNode(own.slice(at, stop)));
      at = stop;
    }
    while (open.length > 1 && open.at(-1)!.end <= at) open.pop();
  };
  for (const mark of marks) {
    upTo(mark.start);
    // two that cross: the later one is in the list of values alone
    if (mark.start < at || mark.end > open.at(-1)!.end) continue;
    const slip = slips.find(({ start, end }) => start < mark.end && mark.start < end);
    const element = h('mark', {
      class: `k-${mark.kind}${slip ? ' slip' : ''}`,
      tabindex: 0,
      mouseenter: ({ currentTarget }) => showCard(currentTarget as HTMLElement, mark, slip, words, lang),
      focus: ({ currentTarget }) => showCard(currentTarget as HTMLElement, mark, slip, words, lang),
      mouseleave: hideCard,
      blur: hideCard,
    });
    open.at(-1)!.element.append(element);
    open.push({ element, end: mark.end });
  }
  upTo(own.length);
  return fragment;
}

let card: HTMLElement | null = null;

/** What a value is and why, beside the mark that has the pointer or the focus. */
function showCard(
  mark: HTMLElement,
  { kind, value, notes, rule, certainty, line }: Mark,
  slip: { code: string; message: string } | undefined,
  words: Words,
  lang: Lang,
): void {
  hideCard();
  const row = (label: string, text: string): Node[] => [h('dt', {}, label), h('dd', {}, text)];
  card = h(
    'div',
    { class: 'hover', role: 'tooltip', id: 'hover' },
    h('strong', {}, KIND_NAMES[lang][kind]),
    h(
      'dl',
      {},
      ...row(words.value, value),
      ...(notes.length > 0 ? row(words.evidence, notes.join(', ')) : []),
      ...row(words.rule, rule),
      ...row(words.certainty, words[certainty]),
      ...row(words.line, String(line)),
      ...(slip ? row(slip.code, slip.message) : []),
    ),
  );
  mark.setAttribute('aria-describedby', 'hover');
  document.body.append(card);
  const { left, bottom, top } = mark.getBoundingClientRect();
  const width = Math.min(card.offsetWidth, innerWidth - 16);
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8)) + scrollX}px`;
  const isBelow = bottom + card.offsetHeight + 8 < innerHeight;
  card.style.top = `${(isBelow ? bottom + 6 : Math.max(0, top - card.offsetHeight - 6)) + scrollY}px`;
}

export function hideCard(): void {
  card?.remove();
  card = null;
  document.querySelector('[aria-describedby=hover]')?.removeAttribute('aria-describedby');
}
