import { decodeHTML } from 'entities';
import type { Span } from '../../text/span.ts';

/** An element or text of the page, with its place in the source. Comments and declarations are left out. */
export type Node = Element | Text;

/** An element with the attributes that are read. The root of a page has no name. */
export class Element {
  readonly type: 'tag' | 'root';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: Node[] = [];
  parent: Element | null = null;
  prev: Node | null = null;
  next: Node | null = null;
  startIndex: number;
  /** The last character of its end tag, or of what ended it. */
  endIndex: number;

  constructor(
    type: 'tag' | 'root',
    name: string,
    attribs: Readonly<Record<string, string>>,
    startIndex: number,
    endIndex: number,
  ) {
    this.type = type;
    this.name = name;
    this.attribs = attribs;
    this.startIndex = startIndex;
    this.endIndex = endIndex;
  }
}

export class Text {
  readonly type = 'text';
  parent: Element | null = null;
  prev: Node | null = null;
  next: Node | null = null;
  readonly startIndex: number;
  endIndex: number;
  readonly #html: string;
  /** What it says, where that was asked for or is more than one stretch of the source. */
  #data: string | undefined;

  constructor(html: string, startIndex: number, endIndex: number) {
    this.#html = html;
    this.startIndex = startIndex;
    this.endIndex = endIndex;
  }

  /** Goes on with a later stretch; between the two stands at most a tag that closes nothing. */
  extend(start: number, end: number): void {
    if (start === this.endIndex + 1 && this.#data === undefined) this.endIndex = end - 1;
    else {
      this.#data = this.data + decoded(this.#html.slice(start, end), this.parent);
      this.endIndex = end - 1;
    }
  }

  /** The text with its entities decoded. */
  get data(): string {
    this.#data ??= decoded(this.#html.slice(this.startIndex, this.endIndex + 1), this.parent);
    return this.#data;
  }
}

/** Elements whose text has no entities. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp']);

const decoded = (text: string, parent: Element | null): string =>
  text.includes('&') && !(parent && RAW.has(parent.name)) ? decodeHTML(text) : text;

/** The span of a node in the source: from its first character to the end of its end tag. */
export const spanOf = (node: Node): Span => ({ start: node.startIndex, end: node.endIndex + 1 });

export const nameOf = (node: Node): string => (node.type === 'text' ? '' : node.name);

const NONE: readonly Node[] = [];

export const childrenOf = (node: Node): readonly Node[] => (node.type === 'text' ? NONE : node.children);

/** `class` and `id` in one string, for matching; empty where there is neither. */
export function marksOf(node: Node): string {
  if (node.type === 'text') return '';
  const { class: classes, id } = node.attribs;
  return classes === undefined && id === undefined ? '' : `${classes ?? ''} ${id ?? ''}`;
}

/** The node and all that it is in. */
export function outwardsFrom(node: Node | undefined): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (let at: Node | null = node ?? null; at; at = at.parent) found.add(at);
  return found;
}
