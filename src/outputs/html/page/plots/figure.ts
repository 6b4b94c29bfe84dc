import { h } from '../dom.ts';
import type { Words } from '../words/index.ts';

/** One drawing with its table. */
export interface Figure {
  readonly title: string;
  /** What has to be known to read it. */
  readonly note?: string | null;
  readonly legend?: Node | null;
  readonly table: HTMLElement;
  readonly words: Words;
}

export const COLORS = ['#4269d0', '#d98c00', '#e0443e', '#2b9a8f', '#3c8a35', '#c4568a', '#8a5fd1', '#7a7a7a'];

/** Those of the panels that there are, side by side where there is room. */
export const panels = (...all: readonly (HTMLElement | null)[]): HTMLElement[] => {
  const own = all.filter((panel) => panel !== null);
  return own.length === 0 ? [] : [h('div', { class: own.length === 1 ? 'panels one' : 'panels' }, ...own)];
};

/** A panel: the drawing that `make` gives for a width in pixels, and the table behind it. */
export const figure = ({ title, note, legend, table, words }: Figure, make: (width: number) => Element): HTMLElement =>
  h(
    'section',
    { class: 'panel' },
    h('h2', {}, title),
    note ? h('p', { class: 'small' }, note) : null,
    drawing(title, make),
    legend,
    h('details', {}, h('summary', {}, words.table), table),
  );

/** Which colour is which group. */
export const legend = (groups: readonly string[]): HTMLElement =>
  h(
    'ul',
    { class: 'legend' },
    ...groups.map((group, i) => {
      const swatch = h('span', { class: 'swatch', 'aria-hidden': 'true' });
      swatch.style.background = COLORS[i]!;
      return h('li', {}, swatch, group);
    }),
  );

const waiting = new Map<HTMLElement, () => void>();

/** A drawing alone, as wide as its place, made when it stands in the page and again when its place changes. */
export function drawing(title: string, make: (width: number) => Element): HTMLElement {
  const place = h('div', { class: 'drawing' });
  let drawn = 0;
  const draw = (): void => {
    const width = Math.max(240, place.clientWidth);
    if (!place.isConnected || width === drawn) return;
    drawn = width;
    place.replaceChildren(plain(title, make(width)));
  };
  waiting.set(place, () => {
    draw();
    // the drawing changes the height of what is watched: not within the same frame
    new ResizeObserver(() => requestAnimationFrame(draw)).observe(place);
  });
  return place;
}

/** Makes the drawings of what has just come into the page. */
export function drawAll(): void {
  for (const draw of waiting.values()) draw();
  waiting.clear();
}

/** The page's policy lets no style sheet in but its own; one name stands for the drawing, its table is what a screen reader reads. */
function plain(title: string, drawn: Element): Element {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const svg = drawn.matches('svg') ? drawn : drawn.querySelector('svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', title);
  return drawn;
}
