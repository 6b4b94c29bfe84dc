import { decodeHTMLAttribute } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { Problem } from '../../model/problem.ts';
import { APART, BLOCKS, CONTROLS, UNSEEN } from './elements.ts';
import { FOREIGN, IMPLIED_ENDS, INTEGRATED, VOID } from './implied.ts';
import { Names } from './names.ts';
import { Element, Text } from './node.ts';

/** No page of a newsroom nests deeper; markup that is made to exhaust the stack does. */
const MAX_NESTING = 1000;

/** The attributes that anything here asks for; pages have many more, which are not kept. */
export const ATTRIBUTES = [
  ...['id', 'class', 'style', 'hidden', 'type', 'size', 'rel', 'href', 'content', 'property', 'name', 'itemprop'],
  ...['data-ad-slot', 'data-ad-client', 'data-cloud-area', 'data-date-time', 'data-modify-date-time'],
] as const;

const KEPT = new Names(ATTRIBUTES);

const KNOWN = new Names([
  ...'a b br em font i img input link meta option span strong sub sup title u'.split(' '),
  ...[UNSEEN, CONTROLS, BLOCKS, APART].flatMap((names) => [...names]),
]);

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

export interface Tree {
  readonly root: Element;
  /** All but the root, in the order of the document. */
  readonly elements: readonly Element[];
}

/**
 * The tree that htmlparser2's own parser builds of a page, with the place of each node, but without what no rule reads: comments, most
 * attributes, and texts until they are asked for. Throws a Problem for markup that nests deeper than any page does.
 */
export function buildTree(html: string): Tree {
  const builder = new Builder(html);
  // entities are decoded where a text is read, so that the tokenizer can leap from tag to tag
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder;
}

class Builder implements TokenizerCallbacks, Tree {
  readonly root: Element;
  readonly elements: Element[] = [];
  readonly #html: string;
  /** The innermost open element, and how many are open. */
  #top: Element;
  #depth = 1;
  /** The text that more text would be a part of. */
  #text: Text | null = null;
  /** Whether `/>` ends an element here, innermost last. */
  readonly #foreign: boolean[] = [];
  /** The tag that is being read. */
  #name = '';
  #start = 0;
  #attribs = NO_ATTRIBUTES as Record<string, string>;
  #attribute: string | undefined;
  #value = '';

  constructor(html: string) {
    this.#html = html;
    this.root = new Element('root', '', NO_ATTRIBUTES, 0, html.length - 1);
    this.#top = this.root;
  }

  ontext(start: number, end: number): void {
    if (this.#text) this.#text.extend(start, end);
    else {
      const text = new Text(this.#html, start, end - 1);
      this.#add(text);
      this.#text = text;
    }
  }

  onopentagname(start: number, end: number): void {
    this.#begin(this.#nameAt(start, end), start - 1, end);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = KEPT.at(this.#html, start, end);
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== undefined) this.#value += this.#html.slice(start, end);
  }

  onattribend(): void {
    const name = this.#attribute;
    if (name === undefined) return;
    if (this.#attribs === NO_ATTRIBUTES) this.#attribs = {};
    // of two of one name the first counts
    this.#attribs[name] ??= this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value;
    this.#value = '';
  }

  onopentagend(end: number): void {
    const element = this.#open(end);
    if (VOID.has(element.name)) return;
    this.#top = element;
    this.#depth++;
  }

  onselfclosingtag(end: number): void {
    if (this.#foreign.at(-1)) this.#open(end);
    else this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (FOREIGN.has(name) || INTEGRATED.has(name)) this.#foreign.pop();
    if (VOID.has(name)) {
      if (name !== 'br') return;
      this.#name = name;
      this.#start = start - 2;
      this.#open(end);
      return;
    }
    let opened = this.#top;
    while (opened !== this.root && opened.name !== name) opened = opened.parent!;
    if (opened !== this.root) {
      while (this.#top !== opened) this.#close(end);
      this.#close(end);
    } else if (name === 'p') {
      this.#begin(name, start - 2, end);
      this.#open(end);
    }
  }

  // a text before these and one behind them are two
  oncomment(): void {
    this.#text = null;
  }
  ondeclaration(): void {
    this.#text = null;
  }
  onprocessinginstruction(): void {
    this.#text = null;
  }
  oncdata(): void {
    this.#text = null;
  }

  onend(): void {
    while (this.#top !== this.root) this.#close(this.#html.length - 1);
  }

  // the tokenizer decodes no entities
  ontextentity(): void {}
  onattribentity(): void {}

  #nameAt(start: number, end: number): string {
    return KNOWN.at(this.#html, start, end) ?? this.#html.slice(start, end).toLowerCase();
  }

  /** A start tag from `start` whose name ends at `end`, given or implied. */
  #begin(name: string, start: number, end: number): void {
    const ended = IMPLIED_ENDS.get(name);
    if (ended) while (ended.has(this.#top.name)) this.#close(end);
    if (FOREIGN.has(name)) this.#foreign.push(true);
    else if (INTEGRATED.has(name)) this.#foreign.push(false);
    this.#name = name;
    this.#start = start;
    this.#attribs = NO_ATTRIBUTES as Record<string, string>;
  }

  /** The element of the tag that was read. */
  #open(end: number): Element {
    const element = new Element('tag', this.#name, this.#attribs, this.#start, end);
    this.#attribs = NO_ATTRIBUTES as Record<string, string>;
    this.#add(element);
    this.elements.push(element);
    if (this.#depth >= MAX_NESTING) throw new Problem('INPUT_TOO_DEEP');
    return element;
  }

  #close(end: number): void {
    this.#top.endIndex = end;
    this.#top = this.#top.parent!;
    this.#depth--;
    this.#text = null;
  }

  #add(node: Element | Text): void {
    const { children } = this.#top;
    const before = children.length > 0 ? children[children.length - 1]! : null;
    if (before) {
      node.prev = before;
      before.next = node;
    }
    node.parent = this.#top;
    children.push(node);
    this.#text = null;
  }
}
