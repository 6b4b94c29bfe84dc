import { likenessTo } from './likeness.ts';
import { findRegion, isText, type Region, type Sheet } from './region.ts';

/** The article is among the first stretches of text of a page. */
const MOST = 6;
/** Less text than a paragraph's is no article while another has more. */
const PARAGRAPH = 80;
/** A line counts no more: a page of terms in one line is no article. */
const LONGEST = 400;
/** Stamps, reporter and headline stand within so many lines above the text. */
const ABOVE = 14;
/** What a headline shares with its article, at least. */
const LEAST = 0.3;
const SAMPLE = 3000;
/** How often more text another stretch has; where a list of other articles stands between, far more. */
const MORE = { beside: 1.5, belowList: 4 };

/** Zones below which a page shows other articles. */
const CLOSING: ReadonlySet<string> = new Set(['copyright', 'related_articles', 'ranking', 'footer']);

/**
 * The article among the page's stretches of running text. The first one is it, unless it has nothing of an article (dateline, stamp,
 * reporter) above it and a longer one below has, with a headline that says what that one says: notices, banners, summaries and leads stand first.
 */
export function chooseRegion(sheet: Sheet, from = 0): Region | undefined {
  const first = findRegion(sheet, from);
  if (!first) return undefined;
  const own = massOf(sheet, first);
  if (own >= PARAGRAPH && isHeaded(sheet, first, from)) return first;
  let best = first;
  let most = own;
  let last = first;
  let below = false;
  for (let k = 1; k < MOST; k++) {
    const next = findRegion(sheet, last.end);
    if (!next) break;
    for (let i = last.end; i < next.start && !below; i++) below = CLOSING.has(sheet.drafts[i]!.mark?.zone ?? '');
    const mass = massOf(sheet, next);
    const factor = below ? MORE.belowList : MORE.beside;
    if (mass > most && mass >= own * factor && isHeaded(sheet, next, last.end) && hasHeadline(sheet, next, from)) {
      best = next;
      most = mass;
    }
    last = next;
  }
  return best;
}

function massOf(sheet: Sheet, { start, end }: Region): number {
  let mass = 0;
  for (let i = start; i < end; i++) {
    const { text } = sheet.drafts[i]!;
    if (isText(sheet, i) && !sheet.isNotice(text)) mass += Math.min(LONGEST, text.length);
  }
  return mass;
}

/** Whether a dateline opens the text, or stamps and reporters stand above it. */
function isHeaded({ drafts, openings }: Sheet, { start }: Region, from: number): boolean {
  if (openings.has(start)) return true;
  for (let i = Math.max(from, start - ABOVE); i < start; i++) {
    const zone = drafts[i]!.mark?.zone;
    if (zone === 'stamp' || zone === 'byline') return true;
  }
  return false;
}

/** Whether a line above the text says what the text says. */
function hasHeadline({ drafts }: Sheet, { start, end }: Region, from: number): boolean {
  let sample = '';
  for (let i = start; i < end && sample.length < SAMPLE; i++)
    if (!drafts[i]!.mark) sample += `${drafts[i]!.text.slice(0, SAMPLE)}\n`;
  const like = likenessTo(sample);
  for (let i = Math.max(from, start - 2 * ABOVE); i < start; i++) {
    const { mark, text } = drafts[i]!;
    if (!mark && text.length >= 8 && text.length <= 160 && like(text) >= LEAST) return true;
  }
  return false;
}
