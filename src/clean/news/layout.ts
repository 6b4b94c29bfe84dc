import type { Lexicon } from '../../data/lexicon.ts';
import type { Table } from '../../model/generated/record.ts';
import type { Zone } from '../../model/label.ts';
import { menuShares } from '../boilerplate.ts';
import { breaksOff, endsSentence, isProse } from '../prose.ts';
import { markAbove } from './above.ts';
import { authorReader } from './author.ts';
import { captionReader } from './caption.ts';
import { chooseRegion } from './choose.ts';
import { ownersOf } from './copyright.ts';
import { type Opening, openingReader } from './dateline.ts';
import { cutBefore, type Draft } from './draft.ts';
import { startBelowForeign } from './foreign.ts';
import { markInside } from './inside.ts';
import { likenessTo } from './likeness.ts';
import { listRegion } from './list.ts';
import { type IsNotice, noticeReader } from './notice.ts';
import { outletNames } from './outlet.ts';
import { isText, type Region, type Sheet, withHeading } from './region.ts';
import { findTables, unmarkRows } from './table.ts';
import { findTitle } from './title.ts';
import { hasBrokenBlocks, hasInnerEnd, isWrapped, joinWraps, wrapWidth } from './wrap.ts';

/** What the place of each line says: where the title and the text stand. All lines are marked by now. */
export interface Layout {
  readonly drafts: readonly Draft[];
  readonly region: Region;
  readonly title: number | null;
  /** The openings that belong to the article. */
  readonly openings: readonly Opening[];
  readonly tables: readonly Table[];
}

/** So much of the text is enough to compare a headline with. */
const SAMPLE = 6000;

export function layOut(page: string, drafts: readonly Draft[], lexicon: Lexicon): Layout {
  const captions = captionReader(lexicon);
  const names = namesOf(drafts);
  const isKnown = outletNames(lexicon);
  const isOutlet = (text: string): boolean => isKnown(text) || names.includes(text);
  const sheet: Sheet = {
    drafts,
    openings: findOpenings(drafts, lexicon),
    captions: new Set(drafts.flatMap(({ mark, text }, i) => (!mark && captions.surely(text) ? [i] : []))),
    isNotice: noticeReader(lexicon),
    isWrapped: false,
    width: 0,
  };
  const lines = linesFrom(drafts);
  const texts = lines.map(({ text }) => text);
  const wrapped = { ...sheet, isWrapped: isWrapped(texts) || hasBrokenBlocks(lines), width: wrapWidth(texts) };
  const first = drafts.findIndex((_, i) => isText(wrapped, i));
  const found = (first > 0 ? listRegion(wrapped, first) : undefined) ?? photoRegion(wrapped) ?? articleRegion(wrapped);
  const region = found ?? bareRegion(drafts, isOutlet);
  markNotices(drafts, region, wrapped.isNotice);
  const sample = drafts
    .slice(region.start, region.end)
    .map(({ text, mark }) => (mark ? '' : text.slice(0, SAMPLE)))
    .join('\n')
    .slice(0, SAMPLE);
  const like = likenessTo(sample);
  const title = region.isList
    ? region.start - 1
    : (findTitle(drafts, region.start, {
        like,
        isOutlet,
        names,
        menuShare: menuShares(lexicon),
        captionLike: (text) =>
          captions.surely(text) ? 'surely' : isSceneOf(captions.perhaps(text)) ? 'perhaps' : undefined,
        hasText: found !== undefined,
      }) ?? null);

  const byTitle = title === null ? undefined : openingReader(lexicon)(drafts[title]!.text);
  // [고운/한바람기자] 고운시, …
  if (byTitle && byTitle.authors.length > 0) cutBefore(page, drafts[title!]!, byTitle.end, 'dateline', 'dateline');
  markAbove({ page, sheet: wrapped, region, title, captions, isOutlet, like, sample, lexicon });
  const openings = cutOpenings(page, wrapped, region);
  unmarkRows(page, drafts, region.start, region.end);
  markInside(page, wrapped, region, captions);
  markMeta(drafts, region, lexicon);
  trimEnd(drafts, region);
  const tables = markTables(page, drafts, region);
  const body = drafts.slice(region.start, region.end).filter(({ mark }) => !mark);
  if (wrapped.isWrapped) joinWraps(body);
  for (const draft of body) draft.mark ??= { zone: 'body', rule: 'article-text' };
  markBelow(drafts, region);
  return { drafts, region, title, openings, tables };
}

/** Marks the sentences of the site above the text, and below the article's last one. */
function markNotices(drafts: readonly Draft[], { start, end }: Region, isNotice: IsNotice): void {
  const isOne = ({ mark, text }: Draft): boolean => !mark && endsSentence(text) && isNotice(text);
  const mark = { zone: 'portal_notice', rule: 'notice' } as const;
  for (let i = 0; i < start; i++) if (isOne(drafts[i]!)) drafts[i]!.mark = mark;
  for (let i = end - 1; i > start && (drafts[i]!.mark || !endsSentence(drafts[i]!.text) || isOne(drafts[i]!)); i--)
    if (isOne(drafts[i]!)) drafts[i]!.mark = mark;
}

/** What a headline is not, though it may name a place as captions do. */
const isSceneOf = (rule: string | undefined): boolean => rule !== undefined && rule !== 'caption-noun';

function articleRegion(sheet: Sheet): Region | undefined {
  const region = chooseRegion(sheet);
  const below = region && startBelowForeign(sheet, region);
  const own = below === undefined ? region : (chooseRegion(sheet, below) ?? region);
  return own && withHeading(sheet, own);
}

/** The names that the page's copyright notices give its outlet. */
const namesOf = (drafts: readonly Draft[]): string[] =>
  drafts
    .flatMap(({ text, mark }) => (mark?.zone === 'copyright' ? ownersOf(text) : []))
    .filter((name) => name.length >= 3)
    .slice(0, 6);

/** A line with a dateline is no shorter. */
const SHORTEST_OPENED = 16;

/** Whether the sentence of a line plainly goes on in the next: `[새결방송 고운]고운시와 교육청이` / `…합의했습니다.` */
function leansOnNext(drafts: readonly Draft[], i: number): boolean {
  const next = drafts[i + 1];
  return (
    next !== undefined && !next.mark && next.line.gap === 0 && breaksOff(drafts[i]!.text) && endsSentence(next.text)
  );
}

function findOpenings(drafts: readonly Draft[], lexicon: Lexicon): Map<number, Opening> {
  const openingOf = openingReader(lexicon);
  const isOutlet = outletNames(lexicon);
  const known = new Set<string>();
  for (const { text, mark, after } of drafts) {
    if (mark?.zone === 'copyright') for (const name of ownersOf(text)) known.add(name);
    else if (!mark && after.length === 0 && isOutlet(text)) known.add(text.split(' ')[0]!);
  }
  const openings = new Map<number, Opening>();
  for (const [i, { text, mark }] of drafts.entries()) {
    if (mark || text.length < SHORTEST_OPENED) continue;
    const opening = openingOf(text, known);
    if (!opening || text.length - opening.end < SHORTEST_OPENED / 2) continue;
    if ((text.length >= 20 && (isProse(text) || hasInnerEnd(text))) || leansOnNext(drafts, i)) openings.set(i, opening);
  }
  // a picture's caption opens like an article: `(하람=누리통신) 11일 … 있다. 2022.8.11`; the article's own opening stands below it
  const captions = captionReader(lexicon);
  for (const i of [...openings.keys()])
    if (captions.surely(drafts[i]!.text) && [i + 1, i + 2, i + 3].some((k) => openings.has(k))) openings.delete(i);
  return openings;
}

/** The lines that nothing marks, until the page closes. */
function linesFrom(drafts: readonly Draft[]): Draft[] {
  const lines: Draft[] = [];
  let sentences = 0;
  for (const draft of drafts) {
    if (draft.mark?.ends === 'article' && sentences > 2) break;
    if (draft.mark) continue;
    lines.push(draft);
    if (endsSentence(draft.text)) sentences++;
  }
  return lines;
}

/** The page of a photograph: its caption is the article, where a mark closes the page before any other text. */
function photoRegion(sheet: Sheet): Region | undefined {
  const { drafts, captions } = sheet;
  const sentences: number[] = [];
  let end = 0;
  for (; end < drafts.length; end++) {
    if (isText(sheet, end)) return undefined;
    if (captions.has(end) && (isProse(drafts[end]!.text) || hasInnerEnd(drafts[end]!.text))) sentences.push(end);
    if (sentences.length > 0 && drafts[end]!.mark?.ends === 'article') break;
  }
  const start = sentences.find((i) => !/^[▲△▼◀▶]/.test(drafts[i]!.text)) ?? sentences[0];
  return start === undefined ? undefined : { start, end, closedBy: drafts[end]?.mark?.rule ?? null };
}

/** A page without sentences (appointments, obituaries, results): all below the title until a mark closes it. */
function bareRegion(drafts: readonly Draft[], isOutlet: (text: string) => boolean): Region {
  const title = drafts.findIndex(({ mark, text }) => !mark && text.length >= 8 && !isOutlet(text));
  let start = title < 0 ? drafts.length : title + 1;
  while (start < drafts.length && drafts[start]!.mark) start++;
  let end = start;
  while (end < drafts.length && !drafts[end]!.mark?.ends) end++;
  return { start, end, closedBy: drafts[end]?.mark?.rule ?? null };
}

function cutOpenings(page: string, { drafts, openings }: Sheet, { start, end, isList }: Region): Opening[] {
  const own: Opening[] = [];
  for (let i = start; i < end; i++) {
    const opening = openings.get(i);
    if (!opening || (i > start && own.length > 0 && !isList)) continue;
    cutBefore(page, drafts[i]!, opening.end, 'dateline', 'dateline');
    own.push(opening);
  }
  return own;
}

/** Lines of section and reporter stand in so many lines above the stamp below a text, and are no longer. */
const META = { lines: 4, longest: 14 };

/** Marks section and reporter above a stamp below the text: `· 지역일반` / `· 한바람` / `· 2024.05.03 09:00`. */
function markMeta(drafts: readonly Draft[], { start, end }: Region, lexicon: Lexicon): void {
  const { isName } = authorReader(lexicon);
  for (let at = start + 1; at < end; at++) {
    if (drafts[at]!.mark?.zone !== 'stamp') continue;
    for (let i = at - 1; i > Math.max(start, at - META.lines); i--) {
      const { text, mark } = drafts[i]!;
      const word = text.replace(/^[^\p{L}\p{N}]+/u, '');
      if (mark || text.length > META.longest || word.split(' ').length > 2 || endsSentence(text)) break;
      drafts[i]!.mark =
        isName(word) && word.length <= 4
          ? { zone: 'byline', rule: 'byline' }
          : { zone: 'navigation', rule: 'section-names' };
    }
  }
}

/** A sentence that was cut off: as many of its words lean on others as in running text, and in no headline. */
function isCutSentence(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 5 && words.filter(breaksOff).length * 2 >= words.length && !/["'…‥@]/.test(text);
}

/** What stands below the last sentence and is no list: titles of other articles without a heading. */
function trimEnd(drafts: readonly Draft[], { start, end }: Region): void {
  let last = end - 1;
  while (last > start && (drafts[last]!.mark || !endsSentence(drafts[last]!.text))) last--;
  if (
    last <= start ||
    !endsSentence(drafts[last]!.text) ||
    (/(?:같다|같습니다|이다|다음과 같이)\.$|[:：]$/.test(drafts[last]!.text.slice(-12)) &&
      /같/.test(drafts[last]!.text.slice(-12)))
  )
    return;
  const next = drafts[last + 1]!;
  const first = last + 1 < end && !next.mark && isCutSentence(next.text) ? last + 2 : last + 1;
  for (let i = first; i < end; i++) {
    const { text, mark } = drafts[i]!;
    if (mark || isItem(text) || / {2,}|[|│]/.test(text) || text.length > 80) continue;
    // a line that opens a list of the article's: `다음은 7일 지역별 날씨 전망.`, `◇…`
    if (i + 1 < end && !drafts[i + 1]!.mark && isItem(drafts[i + 1]!.text)) continue;
    drafts[i]!.mark = { zone: 'related_articles', rule: 'below-last-sentence' };
  }
}

const isItem = (text: string): boolean => /^(?:[□■◇◆○●ㅇ▲△▶▷※·①-⑳-] ?|\d{1,2}[.)])/.test(text);

function markTables(page: string, drafts: readonly Draft[], { start, end }: Region): Table[] {
  return findTables(page, drafts, start, end).map(({ from, to, captionAt, table }) => {
    if (captionAt !== null && table.caption === null)
      drafts[captionAt]!.mark = { zone: 'table_caption', rule: 'table-unit' };
    for (let i = from; i < to; i++) {
      drafts[i]!.mark = { zone: 'body', rule: 'table-row' };
      if (i > from) drafts[i]!.join = 'row';
    }
    return table;
  });
}

/** Zones that go on until the heading of another. */
const LISTS: ReadonlySet<Zone> = new Set(['comments', 'ranking', 'related_articles', 'footer', 'translation']);

/** Whatever is left below the text is not the article. */
function markBelow(drafts: readonly Draft[], { end, closedBy }: Region): void {
  let zone: Zone = 'related_articles';
  for (let i = end; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.mark && LISTS.has(draft.mark.zone)) zone = draft.mark.zone;
    if (!draft.mark || draft.mark.zone === 'caption') draft.mark = { zone, rule: `after-${closedBy ?? 'text'}` };
  }
}
