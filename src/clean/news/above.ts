import type { Lexicon } from '../../data/lexicon.ts';
import { isProse } from '../prose.ts';
import type { CaptionReader } from './caption.ts';
import { cutAfter, cutBefore, type Draft, type Mark } from './draft.ts';
import { captionAsBody } from './inside.ts';
import type { Likeness } from './likeness.ts';
import type { Region, Sheet } from './region.ts';
import { isMarkedSubtitle, subtitleCore } from './subtitle.ts';
import { siteSuffixAt } from './title.ts';

interface Above {
  readonly page: string;
  readonly sheet: Sheet;
  readonly region: Region;
  readonly title: number | null;
  readonly captions: CaptionReader;
  readonly isOutlet: (text: string) => boolean;
  readonly like: Likeness;
  readonly sample: string;
  readonly lexicon: Lexicon;
}

const MOST_SUBTITLES = 5;
const LONGEST_SUBTITLE = 110;
/** Letter pairs that a subtitle shares with its article, at least. */
const LEAST_LIKENESS = 0.2;

/** Marks what stands above the text: title, subtitles, captions, and what is left of the page's furniture. */
export function markAbove(above: Above): void {
  const { page, sheet, region, title, captions, isOutlet } = above;
  const { drafts } = sheet;
  if (sheet.captions.has(region.start)) captionAsBody(page, drafts[region.start]!, captions);
  const heading = title === null ? undefined : drafts[title]!;
  if (heading) markTitle(above, heading);
  let subtitles = 0;
  for (let i = 0; i < region.start; i++) {
    const draft = drafts[i]!;
    if (draft.mark) continue;
    const isAbove = title === null || i < title;
    if (heading && repeats(draft.text, heading.text)) draft.mark = { zone: 'duplicate_title', rule: 'title-repeated' };
    else if (isOutlet(draft.text)) draft.mark = { zone: 'outlet', rule: 'masthead' };
    else if (isAbove) draft.mark = { zone: 'navigation', rule: 'above-title' };
    else if (subtitles < MOST_SUBTITLES && isSubtitle(above, i)) {
      markSubtitle(page, draft);
      subtitles++;
    } else draft.mark = captionMark(above, i) ?? { zone: 'navigation', rule: 'above-text' };
  }
}

function markTitle({ page, isOutlet }: Above, heading: Draft): void {
  const suffix = siteSuffixAt(heading.text, isOutlet);
  if (suffix > 0) cutAfter(page, heading, suffix, 'outlet', 'site-suffix');
  heading.mark = { zone: 'title', rule: 'title' };
}

/** The title again, perhaps with the site's name: `… - 해오름일보`. */
const repeats = (text: string, title: string): boolean => {
  const [a, b] = [text, title].map((line) => line.replace(/[^\p{L}\p{N}]+/gu, ''));
  return a === b || (a!.startsWith(b!) && a!.length - b!.length <= 20 && /[|<:-]/.test(text.slice(title.length - 2)));
};

function isSubtitle({ sheet, title, captions, like }: Above, i: number): boolean {
  const { drafts, captions: sure } = sheet;
  const { text } = drafts[i]!;
  if (title === null || sure.has(i) || text.length > LONGEST_SUBTITLE || text.length < 6) return false;
  if (isMarkedSubtitle(text)) return true;
  if (captions.perhaps(text) || isProse(text) || text.split(' ').length < 2) return false;
  // a subtitle in another language shares no letters with the text
  return like(text) >= LEAST_LIKENESS || (i === title + 1 && /^[A-Za-z]/.test(text));
}

function captionMark({ sheet, captions }: Above, i: number): Mark | undefined {
  const { text } = sheet.drafts[i]!;
  const rule = captions.surely(text) ?? captions.perhaps(text);
  if (rule) return { zone: 'caption', rule };
  return isProse(text) ? { zone: 'caption', rule: 'caption-before-dateline' } : undefined;
}

function markSubtitle(page: string, draft: Draft): void {
  const { start, end } = subtitleCore(draft.text);
  if (end < draft.text.length) cutAfter(page, draft, end, 'page_furniture', 'subtitle-mark');
  if (start > 0) cutBefore(page, draft, start, 'page_furniture', 'subtitle-mark');
  draft.mark = { zone: 'subtitle', rule: 'subtitle' };
}
