import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import { endsSentence, isBullet } from './prose.ts';
import { markSubtitles } from './subtitle.ts';
import { markTitleLines } from './title.ts';

/** Where PDF text puts them, title and subtitles stand below the text: `제목`, `- 부제 -`. */
export function markTitleBelow(draft: Draft, from: number, until: number): boolean {
  const all = draft.free(from, until);
  const closed = all.findLastIndex((i) => /^[-ㅡ─].*[-ㅡ─]$/.test(draft.lines[i]!.plain));
  const free = closed >= 0 ? all.slice(0, closed + 1) : all;
  const at = (k: number): PressLine => draft.lines[free[k]!]!;
  const isPlain = (line: PressLine): boolean => !isBullet(line) && !endsSentence(line) && line.plain.length <= 80;
  let k = free.length;
  while (k > 0 && /^[-ㅡ─◈]/.test(at(k - 1).plain) && !endsSentence(at(k - 1))) k--;
  const subtitles = free.slice(k);
  const title: number[] = [];
  while (k > 0 && title.length < 3 && isPlain(at(k - 1))) {
    title.unshift(free[--k]!);
    if (at(k).gap > 0) break;
  }
  const first = draft.lines[title[0] ?? -1];
  if (!first || (first.gap === 0 && (subtitles.length === 0 || from === title[0]))) return false;
  markTitleLines(draft, title);
  markSubtitles(draft, subtitles);
  return true;
}
