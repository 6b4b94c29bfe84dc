import { bars } from '../plots/bars.ts';
import type { Shown } from './shown.ts';
import { filterLink } from './shown.ts';

interface Group {
  readonly id: string;
  /** The title of the original, else of the first copy. */
  name: string;
  /** Copies among the articles shown. */
  size: number;
  /** Copies in the run that compared them. */
  readonly all: number;
  readonly outlets: Set<string>;
  first: string;
  last: string;
}

/** Texts that several of the articles carry. */
export function copies(shown: Shown): HTMLElement | null {
  const { words } = shown;
  const rows = groupsOf(shown);
  return bars({
    title: words.byCopies,
    rows,
    columns: [
      {
        label: words.title,
        value: ({ name }) => name,
        show: ({ id, name }) => filterLink(shown, 'copies', id, name),
        isWide: true,
      },
      { label: words.copies, value: ({ size }) => size },
      ...(rows.some(({ size, all }) => size !== all)
        ? [{ label: words.copiesOfAll, value: ({ all }: Group) => all }]
        : []),
      { label: words.outlets, value: ({ outlets }) => outlets.size },
      { label: words.first, value: ({ first }) => first },
      { label: words.last, value: ({ last }) => last },
    ],
    unit: 'count',
    words,
  });
}

function groupsOf({ index, articles }: Shown): Group[] {
  const groups = new Map<string, Group>();
  for (const i of articles) {
    const { copies: own, title, outlet, date } = index.articles[i]!;
    if (own === null) continue;
    let group = groups.get(own.id);
    if (!group) {
      group = { id: own.id, name: title, size: 0, all: own.size, outlets: new Set(), first: date, last: date };
      groups.set(own.id, group);
    }
    group.size++;
    if (own.isOriginal) group.name = title;
    if (outlet !== '') group.outlets.add(outlet);
    if (date !== '' && (group.first === '' || date < group.first)) group.first = date;
    if (date > group.last) group.last = date;
  }
  return [...groups.values()].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
}
