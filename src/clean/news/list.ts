import { findStamps } from '../../korean/stamp.ts';
import { endsSentence } from '../prose.ts';
import { isText, type Region, type Sheet } from './region.ts';

/** A page that lists articles has so many of them at least. */
const FEWEST = 3;
const HEADLINE = { shortest: 8, longest: 100 };

/**
 * The page of a section: headlines, each with the lead of its article, cut off or stamped. Its title is the
 * first headline, and all of its text counts. Undefined where the first text is an article.
 */
export function listRegion(sheet: Sheet, first: number): Region | undefined {
  const { drafts } = sheet;
  let items = 0;
  let cut = 0;
  let stamped = 0;
  let last = first;
  for (let i = first; i < drafts.length; ) {
    if (!isText(sheet, i) || !isHeadline(sheet, i - 1)) break;
    const lead = drafts[i]!.text;
    items++;
    last = i;
    if (!endsSentence(lead) || /(?:\.\.\.?|…)$/.test(lead)) cut++;
    let next = i + 1;
    let own = false;
    while (next < drafts.length && drafts[next]!.mark && drafts[next]!.mark!.ends === undefined) {
      own ||= drafts[next]!.mark!.zone === 'stamp';
      next++;
    }
    if (drafts[next]?.mark?.zone === 'byline') own ||= findStamps(drafts[next++]!.text).length > 0;
    if (own) stamped++;
    i = next + 1;
  }
  if (items < FEWEST || cut + stamped < items - 1) return undefined;
  for (let i = first; i <= last; i++)
    if (isHeadline(sheet, i)) drafts[i]!.mark = { zone: 'other', rule: 'list-headline' };
  return { start: first, end: last + 1, closedBy: null, isList: true };
}

function isHeadline(sheet: Sheet, i: number): boolean {
  const draft = sheet.drafts[i];
  if (!draft || draft.mark || isText(sheet, i)) return false;
  return draft.text.length >= HEADLINE.shortest && draft.text.length <= HEADLINE.longest && !endsSentence(draft.text);
}
