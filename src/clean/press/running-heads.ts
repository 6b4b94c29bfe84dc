import type { Draft } from './draft.ts';
import { isForm } from './header-kind.ts';
import type { PressWords } from './words.ts';

/** The issuer's name, 보도자료, and what the release is about come again at the edge of each page. */
export function markRunningHeads(draft: Draft, from: number, until: number, words: PressWords): void {
  for (const i of draft.free(from, until))
    if (isForm(draft.lines[i]!, words)) draft.mark(i, 'press_header', 'clean/press-form');
  const heads = new Set(draft.lines.filter((_, i) => RUNNING.has(draft.ruleOf(i) ?? '')).map(({ tight }) => tight));
  const counts = new Map<string, number>();
  for (const { tight } of draft.lines) if (tight.length <= 60) counts.set(tight, (counts.get(tight) ?? 0) + 1);
  const isEdge = (i: number): boolean => [i - 1, i + 1].some((k) => draft.zoneOf(k) === 'pagination');
  for (const i of draft.free(from, until))
    if (heads.has(draft.lines[i]!.tight) || (isEdge(i) && counts.get(draft.lines[i]!.tight)! > 1))
      draft.mark(i, 'page_furniture', 'clean/press-running-head');
}

const RUNNING: ReadonlySet<string> = new Set(['clean/press-sheet', 'clean/press-issuer', 'clean/press-motto']);
