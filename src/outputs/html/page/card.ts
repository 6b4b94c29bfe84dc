import type { Detail, Mark } from '../data.ts';
import { h, short } from './dom.ts';
import { KIND_NAMES, type Lang, type Words } from './words/index.ts';

/** Why something is marked: a value, findings on it, or findings alone. */
export interface Reason {
  readonly mark: Mark | null;
  readonly findings: readonly Pick<Detail['findings'][number], 'code' | 'severity' | 'message' | 'line'>[];
}

const MAX_SHOWN = 300;
const reasons = new WeakMap<Element, () => HTMLElement>();
let card: HTMLElement | null = null;
let on: Element | null = null;

/** Lets this mark say by pointer, touch and keyboard what it is. */
export const cardOn = (mark: Element, reason: Reason, words: Words, lang: Lang): void => {
  reasons.set(mark, () => cardOf(reason, words, lang));
};

function cardOf({ mark, findings }: Reason, words: Words, lang: Lang): HTMLElement {
  const row = (label: string, text: string): Node[] => [h('dt', {}, label), h('dd', {}, short(text, MAX_SHOWN))];
  return h(
    'div',
    { class: 'hover', role: 'tooltip', id: 'hover' },
    h('strong', {}, mark ? KIND_NAMES[lang][mark.kind] : words.findings),
    h(
      'dl',
      {},
      ...(mark
        ? [
            ...row(words.value, mark.value),
            ...(mark.notes.length > 0 ? row(words.evidence, mark.notes.join(', ')) : []),
            ...row(words.rule, mark.rule),
            ...row(words.certainty, words[mark.certainty]),
            ...row(words.line, String(mark.line)),
          ]
        : []),
      ...findings.flatMap(({ code, severity, message }) => row(`${words[severity]} ${code}`, message)),
      ...(mark === null && findings[0]?.line ? row(words.line, String(findings[0].line)) : []),
    ),
  );
}

function show(mark: Element): void {
  if (mark === on) return;
  hideCard();
  card = reasons.get(mark)!();
  on = mark;
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
  on?.removeAttribute('aria-describedby');
  card = on = null;
}

/** Cards come with the pointer or the focus, stay while the pointer is on them, and go with Escape. */
export function watchMarks(): void {
  const markAt = (target: EventTarget | null): Element | null => {
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) if (reasons.has(at)) return at;
    return null;
  };
  const follow = ({ target }: Event): void => {
    if (target instanceof Node && card?.contains(target)) return;
    const mark = markAt(target);
    if (mark) show(mark);
    else hideCard();
  };
  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hideCard();
  });
}
