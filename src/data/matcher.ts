/** A name found in a text: the end of its match, and what it stands for. */
export interface NameMatch<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** Many names, matched at a place of a text in one walk (a trie: the time does not grow with the number of names). */
export interface NameMatcher<T> {
  /** The longest name that starts at `at`; undefined if none does. */
  longestAt(text: string, at: number): NameMatch<T> | undefined;
  /** Every name that starts at `at`, shortest first. */
  allAt(text: string, at: number): NameMatch<T>[];
}

/** A name of a branch that no text has asked for. */
interface Waiting<T> {
  readonly name: string;
  readonly value: T;
  readonly next: Waiting<T> | undefined;
}

interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  values: T[] | undefined;
}

/** The names that share their first two characters: a list, and once a text has those characters a trie. */
interface Branch<T> {
  waiting: Waiting<T> | undefined;
  root: Node<T> | undefined;
}

const SPACE = 0x20;

/**
 * Builds a matcher. With `loose`, spaces in names do not count and the text may have one space between any two characters of a name
 * (`디지털 헬스케어`, `디지털헬스케어`). Names and texts are folded ones (korean/fold). The tries are built as texts ask for them: an
 * article meets a few hundred of 10,000 names.
 */
export function nameMatcher<T>(
  entries: Iterable<readonly [name: string, value: T]>,
  { loose = false } = {},
): NameMatcher<T> {
  return new Names(entries, loose);
}

class Names<T> implements NameMatcher<T> {
  readonly #loose: boolean;
  /** One bit for each character that a name starts with. */
  readonly #starts = new Uint8Array(0x2000);
  /** By the first two characters, the second 0 where there is none. */
  readonly #branches = new Map<number, Branch<T>>();

  constructor(entries: Iterable<readonly [name: string, value: T]>, loose: boolean) {
    this.#loose = loose;
    for (const [spelt, value] of entries) {
      const name = loose ? spelt.replaceAll(' ', '') : spelt;
      if (name === '') continue;
      const first = name.charCodeAt(0);
      this.#starts[first >> 3]! |= 1 << (first & 7);
      const key = (first << 16) | (name.length > 1 ? name.charCodeAt(1) : 0);
      const branch = this.#branches.get(key);
      if (branch) branch.waiting = { name, value, next: branch.waiting };
      else this.#branches.set(key, { waiting: { name, value, next: undefined }, root: undefined });
    }
  }

  longestAt(text: string, at: number): NameMatch<T> | undefined {
    return this.#startsAt(text, at) ? this.#walk(text, at, undefined) : undefined;
  }

  allAt(text: string, at: number): NameMatch<T>[] {
    const all: NameMatch<T>[] = [];
    if (this.#startsAt(text, at)) this.#walk(text, at, all);
    return all;
  }

  /** What most places of a text are asked, and answer no: it has to stay small. */
  #startsAt(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    return (this.#starts[code >> 3]! & (1 << (code & 7))) !== 0;
  }

  /** The longest name; puts every one into `all`. */
  #walk(text: string, at: number, all: NameMatch<T>[] | undefined): NameMatch<T> | undefined {
    const first = text.charCodeAt(at) << 16;
    let i = at + 1;
    let end = i;
    let values = this.#root(first)?.values;
    if (values) all?.push({ end, values });
    if (this.#loose && text.charCodeAt(i) === SPACE) i++;
    const second = i < text.length ? text.charCodeAt(i) : 0;
    let node = second === 0 ? undefined : this.#root(first | second);
    while (node) {
      i++;
      if (node.values) {
        end = i;
        values = node.values;
        all?.push({ end, values });
      }
      if (!node.next || i >= text.length) break;
      const code = text.charCodeAt(i);
      const child: Node<T> | undefined = node.next.get(code);
      if (child) node = child;
      else node = this.#loose && code === SPACE ? node.next.get(text.charCodeAt(++i)) : undefined;
    }
    return values && { end, values };
  }

  /** The node behind the first two characters. */
  #root(key: number): Node<T> | undefined {
    const branch = this.#branches.get(key);
    if (!branch) return undefined;
    if (branch.root) return branch.root;
    const root: Node<T> = { next: undefined, values: undefined };
    const names: Waiting<T>[] = [];
    for (let one = branch.waiting; one; one = one.next) names.push(one);
    for (const { name, value } of names.reverse()) add(root, name, value);
    branch.waiting = undefined;
    branch.root = root;
    return root;
  }
}

/** Adds a name to the trie behind its first two characters. */
function add<T>(root: Node<T>, name: string, value: T): void {
  let node = root;
  for (let i = 2; i < name.length; i++) {
    const code = name.charCodeAt(i);
    node.next ??= new Map();
    let child = node.next.get(code);
    if (!child) node.next.set(code, (child = { next: undefined, values: undefined }));
    node = child;
  }
  if (!node.values) node.values = [value];
  else if (!node.values.includes(value)) node.values.push(value);
}
