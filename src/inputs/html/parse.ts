import { load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { Problem } from '../../model/problem.ts';
import type { Span } from '../../text/span.ts';

/** An element, text or comment of the page, with its place in the source. */
export type Node = DomHandler['dom'][number];

type Parent = NonNullable<Node['parent']>;

/** No page of a newsroom nests deeper; markup that is made to exhaust the stack does. */
const MAX_NESTING = 1000;

/** Builds the tree and counts how deep it is. */
class Builder extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > MAX_NESTING) throw new Problem('INPUT_TOO_DEEP');
  }
}

/** Parses tolerantly, with the place of each node. Throws a Problem for markup that nests deeper than any page does. */
export function parseHtml(html: string): Page {
  const builder = new Builder(undefined, { withStartIndices: true, withEndIndices: true });
  new Parser(builder, { xmlMode: false, decodeEntities: true }).end(html);
  return new Page(builder.root);
}

/** A parsed page with its elements found once, by their names, ids and classes: a page is asked for some 150 selectors. */
export class Page {
  readonly root: Node;
  /** In the order of the document. */
  readonly #elements: Element[] = [];
  readonly #byMark = new Map<string, Element[]>();
  readonly #is: (element: Element, selector: string) => boolean;

  constructor(root: DomHandler['root']) {
    this.root = root as unknown as Node;
    this.#index(this.root);
    let $: ReturnType<typeof load> | undefined;
    this.#is = (element, selector) =>
      ($ ??= load(root as never, { xml: { xmlMode: false } }))(element as never).is(selector);
  }

  /** The elements of these names, in the order of the document. */
  all(...names: readonly string[]): readonly Element[] {
    if (names.length === 1) return this.#byMark.get(names[0]!) ?? [];
    const wanted = new Set(names);
    return this.#elements.filter(({ name }) => wanted.has(name));
  }

  /** The elements that a selector without commas selects, in the order of the document. */
  select(selector: string): readonly Element[] {
    const { mark, attribute, isWhole } = markOf(selector);
    const marked = mark === undefined ? this.#elements : (this.#byMark.get(mark) ?? NO_ELEMENTS);
    const some = attribute ? marked.filter(({ attribs }) => attribs[attribute[0]] === attribute[1]) : marked;
    return isWhole ? some : some.filter((element) => this.#is(element, selector));
  }

  #index(node: Node): void {
    for (const child of childrenOf(node)) {
      if (!('attribs' in child)) continue;
      this.#elements.push(child);
      this.#add(child.name, child);
      const { id, class: classes } = child.attribs;
      if (id) this.#add(`#${id}`, child);
      if (classes && classes.length < LONGEST_CLASS)
        for (const name of new Set(classes.split(SPACES))) this.#add(`.${name}`, child);
      this.#index(child);
    }
  }

  #add(mark: string, element: Element): void {
    const list = this.#byMark.get(mark);
    if (list) list.push(element);
    else this.#byMark.set(mark, [element]);
  }
}

export type Element = Extract<Node, { readonly attribs: unknown }>;

/** An attribute longer than this names no class that a template knows. */
const LONGEST_CLASS = 2000;

const SPACES = /[\t\n\f\r ]+/;

/** The selectors of a list with commas. */
export function selectorsOf(list: string): readonly string[] {
  let found = LISTS.get(list);
  if (!found) {
    found = list.split(/,\s*/);
    LISTS.set(list, found);
  }
  return found;
}

const LISTS = new Map<string, readonly string[]>();

/** What a selector says of the selected element itself: few elements have it, and only those are asked for the rest. */
interface Mark {
  /** `#id`, `.class` or a name. */
  readonly mark: string | undefined;
  readonly attribute: readonly [name: string, value: string] | undefined;
  /** True where the selector says nothing else. */
  readonly isWhole: boolean;
}

const MARKS = new Map<string, Mark>();

function markOf(selector: string): Mark {
  let found = MARKS.get(selector);
  if (!found) {
    const own = /[^\s>+~]+$/.exec(selector)?.[0] ?? '';
    const mark = /#[\w-]+/.exec(own)?.[0] ?? /\.[\w-]+/.exec(own)?.[0] ?? /^[a-z]\w*/.exec(own)?.[0];
    const [bracket, name, value] = /\[([\w-]+)="?([\w-]+)"?\]/.exec(own) ?? [];
    const attribute = name !== undefined && value !== undefined ? ([name, value] as const) : undefined;
    found = { mark, attribute, isWhole: selector === (mark ?? '') + (bracket ?? '') };
    MARKS.set(selector, found);
  }
  return found;
}

/** The span of a node in the source: from its first character to the end of its end tag. */
export const spanOf = (node: Node): Span => ({ start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 });

export const nameOf = (node: Node | Parent): string => ('name' in node ? node.name : '');

const NONE: readonly Node[] = [];
const NO_ELEMENTS: readonly Element[] = [];

export const childrenOf = (node: Node): readonly Node[] => ('children' in node ? node.children : NONE);

/** `class` and `id` in one string, for matching. */
export const marksOf = (node: Node): string =>
  'attribs' in node ? `${node.attribs.class ?? ''} ${node.attribs.id ?? ''}` : '';

/** The node and all that it is in. */
export function outwardsFrom(node: Node | undefined): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (let at: Node | null = node ?? null; at; at = at.parent as Node | null) found.add(at);
  return found;
}
