import type { Lexicon } from '../../data/lexicon.ts';
import { foldedView } from '../../korean/fold.ts';
import type { Stamp } from '../../model/head.ts';
import type { Zone } from '../../model/label.ts';
import type { Draft } from './draft.ts';
import type { Layout } from './layout.ts';
import { labelledStamps } from './stamps.ts';

/** Lines that hold stamps are no longer. */
const LONGEST = 400;

/** Where stamps of a zone stand; those of other zones stand before or after the text. */
const PLACES: Partial<Record<Zone, Stamp['where']>> = {
  caption: 'caption',
  comments: 'comment',
  footer: 'footer',
  copyright: 'footer',
  pagination: 'board',
  byline: 'byline',
};

/** Every date that the page shows outside of title, subtitles and text. */
export function findShown(page: string, { drafts, region }: Layout, lexicon: Lexicon): Stamp[] {
  const stamps: Stamp[] = [];
  let inComments = false;
  for (const [i, draft] of drafts.entries()) {
    const zone = draft.mark?.zone ?? 'other';
    if (i >= region.end) inComments = zone === 'comments' || (inComments && (zone === 'stamp' || zone === 'byline'));
    for (const { zone: cut, span } of [...draft.before, ...draft.after])
      if (cut === 'stamp') stamps.push(...stampsIn(page, span.start, span.end, 'before_body', lexicon));
    if (zone === 'title' || zone === 'subtitle' || zone === 'body') continue;
    const where = inComments ? 'comment' : (PLACES[zone] ?? (i < region.start ? 'before_body' : 'after_body'));
    stamps.push(...stampsIn(page, draft.core.start, endOf(draft, drafts[i + 1]), where, lexicon));
  }
  return stamps;
}

/** 05.12 and on the next line / 2017: one stamp. */
const endOf = (draft: Draft, next: Draft | undefined): number =>
  next && /^\d{1,2}\.\d{1,2}$/.test(draft.text) && /^\/ ?(?:19|20)\d\d$/.test(next.text)
    ? next.core.end
    : draft.core.end;

function stampsIn(page: string, from: number, to: number, where: Stamp['where'], lexicon: Lexicon): Stamp[] {
  if (to - from > LONGEST) return [];
  const view = foldedView(page.slice(from, to));
  return labelledStamps(view.text, lexicon).map(({ span, value, label, weekday, time }) => {
    const { start, end } = view.toSource(span);
    return {
      span: { start: from + start, end: from + end },
      value,
      label,
      weekday: weekday !== null,
      time: time !== null,
      where,
    };
  });
}
