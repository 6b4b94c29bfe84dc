import { type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from './node.ts';
import { buildTree, type Tree } from './tree.ts';

/** Parses tolerantly, with the place of each node. Throws a Problem for markup that nests deeper than any page does. */
export const parseHtml = (html: string): Page => new Page(buildTree(html));

/** A parsed page with its elements found once, by their names, ids and classes: a page is asked for some 150 selectors. */
export class Page {
  readonly root: Element;
  /** In the order of the document. */
  readonly #elements: readonly Element[];
  readonly #byName: ReadonlyMap<string, readonly Element[]>;
  #byId: ReadonlyMap<string, readonly Element[]> | undefined;
  #byClass: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor({ root, elements }: Tree) {
    this.root = root;
    this.#elements = elements;
    this.#byName = grouped(elements, ({ name }) => name);
  }

  /** The elements of these names, in the order of the document. */
  all(...names: readonly string[]): readonly Element[] {
    if (names.length === 1) return this.#byName.get(names[0]!) ?? NO_ELEMENTS;
    const wanted = new Set(names);
    return this.#elements.filter(({ name }) => wanted.has(name));
  }

  /** The elements that a selector without commas selects, in the order of the document. */
  select(selector: string): readonly Element[] {
    const { id, className, name, attribute, isWhole } = markOf(selector);
    const marked =
      id !== undefined
        ? this.#withId(id)
        : className !== undefined
          ? this.#withClass(className)
          : name !== undefined
            ? this.all(name)
            : this.#elements;
    const some = attribute ? marked.filter(({ attribs }) => attribs[attribute[0]] === attribute[1]) : marked;
    return isWhole || some.length === 0 ? some : some.filter((element) => is(element, selector));
  }

  #withId(id: string): readonly Element[] {
    this.#byId ??= grouped(this.#elements, ({ attribs }) => attribs.id);
    return this.#byId.get(id) ?? NO_ELEMENTS;
  }

  #withClass(name: string): readonly Element[] {
    this.#byClass ??= byClass(this.#elements);
    return this.#byClass.get(name) ?? NO_ELEMENTS;
  }
}

const NO_ELEMENTS: readonly Element[] = [];

function grouped(
  elements: readonly Element[],
  keyOf: (element: Element) => string | undefined,
): ReadonlyMap<string, readonly Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const key = keyOf(element);
    if (key) add(groups, key, element);
  }
  return groups;
}

/** An attribute longer than this names no class that a template knows. */
const LONGEST_CLASS = 2000;

const SPACES = /[\t\n\f\r ]+/;

function byClass(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const classes = element.attribs.class;
    if (!classes || classes.length >= LONGEST_CLASS) continue;
    if (!SPACES.test(classes)) add(groups, classes, element);
    else for (const name of new Set(classes.split(SPACES))) add(groups, name, element);
  }
  return groups;
}

function add(groups: Map<string, Element[]>, key: string, element: Element): void {
  const group = groups.get(key);
  if (group) group.push(element);
  else groups.set(key, [element]);
}

let cheerio: CheerioAPI | undefined;

/** Whether a selector selects this element. */
const is = (element: Element, selector: string): boolean =>
  // the shape of nodes is that of cheerio's own
  (cheerio ??= load([], { xml: { xmlMode: false } }))(element as never).is(selector);

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
  readonly id: string | undefined;
  readonly className: string | undefined;
  readonly name: string | undefined;
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
    found = {
      id: mark?.startsWith('#') ? mark.slice(1) : undefined,
      className: mark?.startsWith('.') ? mark.slice(1) : undefined,
      name: mark && /^[a-z]/.test(mark) ? mark : undefined,
      attribute,
      isWhole: selector === (mark ?? '') + (bracket ?? ''),
    };
    MARKS.set(selector, found);
  }
  return found;
}
