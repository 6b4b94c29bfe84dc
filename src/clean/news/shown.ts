import type { Lexicon } from '../../data/lexicon.ts';
import { foldedView } from '../../korean/fold.ts';
import type { Stamp } from '../../model/head.ts';
import type { Zone } from '../../model/label.ts';
import type { Draft } from './draft.ts';
import { NEAR_TEXT } from './head.ts';
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
  let isNear = true;
  const last = lastOfText(drafts, region);
  for (const [i, draft] of drafts.entries()) {
    const zone = draft.mark?.zone ?? 'other';
    if (i > last) isNear &&= NEAR_TEXT.has(zone) || draft.mark?.rule === 'section-names';
    if (i >= region.end) inComments = zone === 'comments' || (inComments && (zone === 'stamp' || zone === 'byline'));
    for (const { zone: cut, span } of [...draft.before, ...draft.after])
      if (cut === 'stamp') stamps.push(...stampsIn(page, span.start, span.end, 'before_body', lexicon));
    if (zone === 'title' || zone === 'subtitle' || zone === 'body') continue;
    const isBelow = i > last && isNear;
    const own = i < region.start ? 'before_body' : isBelow ? 'below_text' : 'after_body';
    const where = inComments ? 'comment' : (PLACES[zone] ?? own);
    const found = stampsIn(page, draft.core.start, endOf(draft, drafts[i + 1]), where, lexicon);
    // comments have no labels before their dates
    stamps.push(
      ...found.map((stamp) =>
        isBelow && where === 'comment' && stamp.label ? { ...stamp, where: 'below_text' as const } : stamp,
      ),
    );
  }
  return stamps;
}

/** The last line of the article's text; on a page that lists articles, of the first one's. */
function lastOfText(drafts: readonly Draft[], { start, end, isList }: Layout['region']): number {
  const isBody = ({ mark }: Draft): boolean => mark?.zone === 'body';
  if (isList) return start + drafts.slice(start, end).findIndex(isBody);
  let last = end - 1;
  while (last > start && !isBody(drafts[last]!)) last--;
  return last;
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
