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

const SPACE = 0x20;

/**
 * Builds a matcher. With `loose`, spaces in names do not count and the text may have one space between any two characters of a name
 * (`디지털 헬스케어`, `디지털헬스케어`). Names and texts are folded ones (korean/fold).
 */
export function nameMatcher<T>(
  entries: Iterable<readonly [name: string, value: T]>,
  { loose = false } = {},
): NameMatcher<T> {
  const root: Node<T> = {};
  for (const [name, value] of entries) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      if (loose && code === SPACE) continue;
      node.next ??= new Map();
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = {}));
      node = child;
    }
    if (node === root) continue;
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }

  const walk = (text: string, at: number, found: (end: number, values: readonly T[]) => void): void => {
    let node: Node<T> | undefined = root;
    let i = at;
    while (node?.next && i < text.length) {
      const code = text.charCodeAt(i);
      const child: Node<T> | undefined = node.next.get(code);
      if (child) {
        node = child;
        i++;
        if (node.values) found(i, node.values);
      } else if (loose && code === SPACE && i > at && text.charCodeAt(i - 1) !== SPACE) i++;
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
