import { foldedView } from '../../korean/fold.ts';
import type { Label, Zone } from '../../model/label.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { View } from '../../text/view.ts';
import type { PageLine } from '../page.ts';

/** What a line is, as far as the line alone says so. */
export interface Mark {
  readonly zone: Zone;
  /** Without `clean/`. */
  readonly rule: string;
  /** Below the article's text the line closes it: for good, or perhaps not. */
  readonly ends?: 'article' | 'perhaps' | undefined;
}

/** A line at work: what was cut from its ends, what is left of it, and what it is. */
export interface Draft {
  readonly line: PageLine;
  /** What is left of the line once `before` and `after` are cut off: a span of the page. */
  core: Span;
  /** The core, folded and trimmed. */
  text: string;
  readonly before: Label[];
  readonly after: Label[];
  mark?: Mark;
  /** Part of a paragraph that an earlier line began. */
  join?: Label['join'];
  /** Where a subtitle begins that is glued to a title: an offset of the page. */
  split?: number;
}

export const draftOf = (line: PageLine): Draft => ({
  line,
  core: line.trimmed,
  text: line.folded,
  before: [],
  after: [],
});

/** The folded core and the way back from its offsets to the page. */
export function folded(page: string, { core }: Draft): View {
  const text = page.slice(core.start, core.end);
  const view = foldedView(text);
  return {
    text: view.text,
    toSource: (span) => {
      const { start, end } = view.toSource(span);
      return { start: core.start + start, end: core.start + end };
    },
  };
}

/** Cuts what stands before offset `at` of the folded core off. */
export function cutBefore(page: string, draft: Draft, at: number, zone: Zone, rule: string): void {
  const { end } = folded(page, draft).toSource({ start: 0, end: at });
  const span = trimSpan(page, { start: draft.core.start, end });
  if (span.end > span.start) draft.before.push({ span, zone, rule: `clean/${rule}` });
  reset(page, draft, { start: end, end: draft.core.end });
}

/** Cuts what stands from offset `at` of the folded core off. */
export function cutAfter(page: string, draft: Draft, at: number, zone: Zone, rule: string): void {
  const view = folded(page, draft);
  const { start } = view.toSource({ start: at, end: view.text.length });
  const span = trimSpan(page, { start, end: draft.core.end });
  if (span.end > span.start) draft.after.unshift({ span, zone, rule: `clean/${rule}` });
  reset(page, draft, { start: draft.core.start, end: start });
}

function reset(page: string, draft: Draft, span: Span): void {
  draft.core = trimSpan(page, span);
  draft.text = foldedView(page.slice(draft.core.start, draft.core.end)).text.trim();
}
