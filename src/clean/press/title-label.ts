import type { PressLabelRow } from '../../data/rows/index.ts';
import type { Draft } from './draft.ts';
import { labelAt, type PressWords } from './words.ts';

const TITLES: ReadonlySet<PressLabelRow['is']> = new Set(['title', 'subtitle']);
// □ 제목 : … · <제목> … · [부제] … · (제목) …
const BEFORE = /^[^가-힣A-Za-z0-9'"]{0,4}/;
const BEHIND = /^[ :\])>】〉|-]*/;

export interface TitleLabels {
  /** Where the text of a line begins after its label. */
  readonly starts: ReadonlyMap<number, number>;
  readonly title: number | undefined;
  readonly subtitles: readonly number[];
}

/** Marks cells that only say `제목` or `부제`, and tells where what they name stands. */
export function readLabels(draft: Draft, from: number, until: number, words: PressWords): TitleLabels {
  const starts = new Map<number, number>();
  const named: Record<'title' | 'subtitle', number[]> = { title: [], subtitle: [] };
  for (const i of draft.free(from, until)) {
    const { plain } = draft.lines[i]!;
    const label = labelAt(words, plain, BEFORE.exec(plain)![0].length, TITLES);
    if (!label) continue;
    const start = label.end + BEHIND.exec(plain.slice(label.end))![0].length;
    const isCell = start >= plain.length;
    if (isCell) draft.mark(i, 'press_header', 'clean/press-title-label');
    else starts.set(i, start);
    const at = isCell ? i + 1 : i;
    if (draft.isFree(at) && at < until) named[label.row.is as 'title' | 'subtitle'].push(at);
  }
  return { starts, title: named.title[0], subtitles: named.subtitle };
}
