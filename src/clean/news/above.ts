import type { Lexicon } from '../../data/lexicon.ts';
import { isProse } from '../prose.ts';
import { isKorean } from './blocks.ts';
import type { CaptionReader } from './caption.ts';
import { cutAfter, cutBefore, type Draft, type Mark } from './draft.ts';
import { cutHeading, titleGoesOn } from './heading.ts';
import { captionAsBody } from './inside.ts';
import type { Likeness } from './likeness.ts';
import type { Region, Sheet } from './region.ts';
import { isButton, isMarkedSubtitle, subtitleCore } from './subtitle.ts';
import { isUnderHeading } from './title.ts';

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
/** And where it stands right beside the title, another subtitle or the text. */
const LEAST_BESIDE = 0.04;

/** Marks what stands above the text: title, subtitles, captions, and what is left of the page's furniture. */
export function markAbove(above: Above): void {
  const { page, sheet, region, title, captions, isOutlet } = above;
  const { drafts } = sheet;
  if (sheet.captions.has(region.start)) captionAsBody(page, drafts[region.start]!, captions);
  const heading = title === null ? undefined : drafts[title]!;
  if (heading) {
    cutHeading(page, heading, above.sample, isOutlet, above.lexicon);
    heading.mark = { zone: 'title', rule: 'title' };
    const next = drafts[title! + 1];
    if (
      next &&
      !next.mark &&
      title! + 1 < region.start &&
      next.line.gap === 0 &&
      titleGoesOn(heading.text, next.text, sheet.isWrapped)
    )
      next.mark = { zone: 'title', rule: 'title-wrapped' };
  }
  const places = placesOf(drafts, region.start);
  let subtitles = 0;
  for (let i = 0; i < region.start; i++) {
    const draft = drafts[i]!;
    if (draft.mark) continue;
    const isAbove = title === null || i < title;
    if (heading && repeats(draft.text, heading.text)) draft.mark = { zone: 'duplicate_title', rule: 'title-repeated' };
    else if (isOutlet(draft.text)) draft.mark = { zone: 'outlet', rule: 'masthead' };
    else if (isUnderHeading(drafts, i)) draft.mark = { zone: 'related_articles', rule: 'list-above' };
    else if (isAbove) draft.mark = { zone: 'navigation', rule: 'above-title' };
    else if (subtitles < MOST_SUBTITLES && isSubtitle(above, i, places)) {
      markSubtitle(page, draft);
      subtitles++;
    } else draft.mark = captionMark(above, i, places) ?? { zone: 'navigation', rule: 'above-text' };
  }
}

/** Where each text stands above the article: first and last. */
type Places = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

function placesOf(drafts: readonly Draft[], end: number): Places {
  const places = new Map<string, { first: number; last: number }>();
  for (let i = 0; i < end; i++) {
    const { text } = drafts[i]!;
    places.set(text, { first: places.get(text)?.first ?? i, last: i });
  }
  return places;
}

/** The title again, perhaps with the names of site and section: `… - 해오름일보`, `뉴스 > 강원 | …`. */
const repeats = (text: string, title: string): boolean => {
  const [a, b] = [text, title].map((line) => line.replace(/[^\p{L}\p{N}]+/gu, ''));
  return a === b || (b!.length >= 10 && a!.includes(b!) && a!.length - b!.length <= 40);
};

function isSubtitle({ sheet, title, captions, like }: Above, i: number, places: Places): boolean {
  const { drafts, captions: sure } = sheet;
  const { text } = drafts[i]!;
  // a caption stands twice: below its picture and in the window that shows it large
  const place = places.get(text);
  const isRepeated = place !== undefined && place.first < place.last;
  if (title === null || isRepeated || sure.has(i) || text.length > LONGEST_SUBTITLE || text.length < 6) return false;
  if (isMarkedSubtitle(text)) return true;
  if (
    captions.perhaps(text) ||
    (isProse(text) && isKorean(text) && text.length > 80) ||
    isButton(text) ||
    text.split(' ').length < 2
  )
    return false;
  // a subtitle in another language shares no letters with the text
  if (i === title + 1 && /^[A-Za-z]/.test(text)) return isKorean(drafts[i + 1]?.text ?? '가');
  const next = drafts[i + 1];
  const isBeside =
    i === title + 1 ||
    drafts[i - 1]?.mark?.zone === 'subtitle' ||
    (next !== undefined && !next.mark && next.text.length <= LONGEST_SUBTITLE && like(next.text) >= LEAST_LIKENESS);
  // long enough to be said of the article, whatever words it chooses
  if (text.split(' ').length >= 5 && isKorean(text)) return true;
  return like(text) >= (isBeside && text.split(' ').length >= 3 ? LEAST_BESIDE : LEAST_LIKENESS);
}

function captionMark({ sheet, captions }: Above, i: number, places: Places): Mark | undefined {
  const { text } = sheet.drafts[i]!;
  const place = places.get(text)!;
  if (place.first < i) return { zone: 'other', rule: 'caption-repeated' };
  if (place.last > i && text.length >= 8) return { zone: 'caption', rule: 'caption-twice' };
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
