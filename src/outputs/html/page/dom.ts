import { visible } from '../../../text/visible.ts';

type Child = Node | string | number | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>;

/** What articles say becomes text nodes and nothing else; hidden and direction-changing characters are written out. */
export const textNode = (text: string): Text => document.createTextNode(text.split('\n').map(visible).join('\n'));

/** An element; functions become listeners, `false` and `null` leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, visible(String(value)));
  }
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : textNode(String(child)));
  }
  return element;
}

/** The start of a text, for places that have no room for all of it; no pair of surrogates is cut. */
export function short(text: string, length = 200): string {
  if (text.length <= length) return text;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length)}…`;
}
