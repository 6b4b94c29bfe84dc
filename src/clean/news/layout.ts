import type { Lexicon } from '../../data/lexicon.ts';
import type { Table } from '../../model/generated/record.ts';
import type { Zone } from '../../model/label.ts';
import { menuShares } from '../boilerplate.ts';
import { endsSentence, isProse } from '../prose.ts';
import { markAbove } from './above.ts';
import { captionReader } from './caption.ts';
import { ownersOf } from './copyright.ts';
import { type Opening, openingReader } from './dateline.ts';
import { cutBefore, type Draft } from './draft.ts';
import { startBelowForeign } from './foreign.ts';
import { markInside } from './inside.ts';
import { likenessTo } from './likeness.ts';
import { listRegion } from './list.ts';
import { outletNames } from './outlet.ts';
import { findRegion, isText, type Region, type Sheet } from './region.ts';
import { findTables, unmarkRows } from './table.ts';
import { findTitle } from './title.ts';
import { hasInnerEnd, isWrapped, joinWraps, wrapWidth } from './wrap.ts';

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
    isWrapped: false,
    width: 0,
  };
  const texts = textsFrom(drafts);
  const wrapped = { ...sheet, isWrapped: isWrapped(texts), width: wrapWidth(texts) };
  const first = drafts.findIndex((_, i) => isText(wrapped, i));
  const found = (first > 0 ? listRegion(wrapped, first) : undefined) ?? photoRegion(wrapped) ?? articleRegion(wrapped);
  const region = found ?? bareRegion(drafts, isOutlet);
  const sample = drafts
    .slice(region.start, region.end)
    .map(({ text, mark }) => (mark ? '' : text.slice(0, SAMPLE)))
    .join('\n')
    .slice(0, SAMPLE);
  const like = likenessTo(sample);
  const title =
    findTitle(drafts, region.start, {
      like,
      isOutlet,
      names,
      menuShare: menuShares(lexicon),
      hasText: found !== undefined,
    }) ?? null;

  markAbove({ page, sheet: wrapped, region, title, captions, isOutlet, like, sample, lexicon });
  const openings = cutOpenings(page, wrapped, region);
  unmarkRows(page, drafts, region.start, region.end);
  markInside(page, wrapped, region, captions);
  trimEnd(drafts, region);
  const tables = markTables(page, drafts, region);
  const body = drafts.slice(region.start, region.end).filter(({ mark }) => !mark);
  if (wrapped.isWrapped) joinWraps(body);
  for (const draft of body) draft.mark ??= { zone: 'body', rule: 'article-text' };
  markBelow(drafts, region);
  return { drafts, region, title, openings, tables };
}

function articleRegion(sheet: Sheet): Region | undefined {
  const region = findRegion(sheet, 0);
  const below = region && startBelowForeign(sheet, region);
  return below === undefined ? region : (findRegion(sheet, below) ?? region);
}

/** The names that the page's copyright notices give its outlet. */
const namesOf = (drafts: readonly Draft[]): string[] =>
  drafts
    .flatMap(({ text, mark }) => (mark?.zone === 'copyright' ? ownersOf(text) : []))
    .filter((name) => name.length >= 3)
    .slice(0, 6);

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
    if (mark || text.length < 20) continue;
    const opening = openingOf(text, known);
    if (opening && text.length - opening.end >= 12 && (isProse(text) || hasInnerEnd(text))) openings.set(i, opening);
  }
  return openings;
}

/** The lines that nothing marks, until the page closes. */
function textsFrom(drafts: readonly Draft[]): string[] {
  const texts: string[] = [];
  let sentences = 0;
  for (const { mark, text } of drafts) {
    if (mark?.ends === 'article' && sentences > 2) break;
    if (mark) continue;
    texts.push(text);
    if (endsSentence(text)) sentences++;
  }
  return texts;
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

function cutOpenings(page: string, { drafts, openings }: Sheet, { start, end }: Region): Opening[] {
  const own: Opening[] = [];
  for (let i = start; i < end; i++) {
    const opening = openings.get(i);
    if (!opening || (i > start && own.length > 0)) continue;
    cutBefore(page, drafts[i]!, opening.end, 'dateline', 'dateline');
    own.push(opening);
  }
  return own;
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
  for (let i = last + 1; i < end; i++) {
    const { text, mark } = drafts[i]!;
    if (mark || /^(?:[□■◇◆○●ㅇ▲△▶▷※·①-⑳-] ?|\d{1,2}[.)])/.test(text) || / {2,}|[|│]/.test(text) || text.length > 80)
      continue;
    drafts[i]!.mark = { zone: 'related_articles', rule: 'below-last-sentence' };
  }
}

function markTables(page: string, drafts: readonly Draft[], { start, end }: Region): Table[] {
  return findTables(page, drafts, start, end).map(({ from, to, captionAt, table }) => {
    if (captionAt !== null) drafts[captionAt]!.mark = { zone: 'table_caption', rule: 'table-unit' };
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
