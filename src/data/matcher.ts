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

interface Node<T> {
  next?: Map<number, Node<T>>;
  values?: T[];
}

/** The names that start with one character, as a trie once a text has that character. */
type Branch<T> = Node<T> | (readonly [name: string, value: T])[];

const SPACE = 0x20;

/**
 * Builds a matcher. With `loose`, spaces in names do not count and the text may have one space between any two characters of a name
 * (`디지털 헬스케어`, `디지털헬스케어`). Names and texts are folded ones (korean/fold). The tries are built as texts ask for them: of some
 * 10,000 names an article's characters start a third.
 */
export function nameMatcher<T>(
  entries: Iterable<readonly [name: string, value: T]>,
  { loose = false } = {},
): NameMatcher<T> {
  const branches = new Map<number, Branch<T>>();
  for (const entry of entries) {
    const first = (loose ? entry[0].trimStart() : entry[0]).charCodeAt(0);
    if (Number.isNaN(first)) continue;
    const branch = branches.get(first);
    if (branch) (branch as (readonly [string, T])[]).push(entry);
    else branches.set(first, [entry]);
  }

  const branchOf = (first: number): Node<T> | undefined => {
    const branch = branches.get(first);
    if (!Array.isArray(branch)) return branch;
    const root: Node<T> = {};
    for (const [name, value] of branch) add(root, loose ? name.replaceAll(' ', '') : name, value);
    branches.set(first, root);
    return root;
  };

  const walk = (text: string, at: number, found: (end: number, values: readonly T[]) => void): void => {
    let node = branchOf(text.charCodeAt(at));
    let i = at + 1;
    if (node?.values) found(i, node.values);
    while (node?.next && i < text.length) {
      const code = text.charCodeAt(i);
      const child: Node<T> | undefined = node.next.get(code);
      if (child) {
        node = child;
        i++;
        if (node.values) found(i, node.values);
      } else if (loose && code === SPACE && text.charCodeAt(i - 1) !== SPACE) i++;
      else return;
    }
  };

  return {
    longestAt(text, at) {
      let best: NameMatch<T> | undefined;
      walk(text, at, (end, values) => {
        best = { end, values };
      });
      return best;
    },
    allAt(text, at) {
      const all: NameMatch<T>[] = [];
      walk(text, at, (end, values) => all.push({ end, values }));
      return all;
    },
  };
}

/** Adds a name to the trie of its first character. */
function add<T>(root: Node<T>, name: string, value: T): void {
  let node = root;
  for (let i = 1; i < name.length; i++) {
    const code = name.charCodeAt(i);
    node.next ??= new Map();
    let child = node.next.get(code);
    if (!child) node.next.set(code, (child = {}));
    node = child;
  }
  node.values ??= [];
  if (!node.values.includes(value)) node.values.push(value);
}
