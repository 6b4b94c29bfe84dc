import type { Lexicon } from '../../data/lexicon.ts';
import type { Source } from '../../model/source.ts';
import type { Cleaned } from '../cleaned.ts';
import type { PageLine } from '../page.ts';
import { readAttachments } from './attachments.ts';
import { markBody } from './body.ts';
import { isPhotoCaption } from './caption.ts';
import { readContacts } from './contact-block.ts';
import { Draft } from './draft.ts';
import { readFiles } from './files.ts';
import { furnitureOf, markAnywhere } from './furniture.ts';
import { markAddresses, markHeadFurniture } from './head-lines.ts';
import { headerAt, readHeaderDates } from './header.ts';
import { isHeaderLine } from './header-kind.ts';
import { markMottos, readSheet, readSheetsBelow, readSite } from './issuer.ts';
import { type IssuerClue, issuerOf } from './issuer-choice.ts';
import { issuersOfAddresses, issuersOfContacts, issuersOfText, issuersOnPage } from './issuer-clues.ts';
import { pressLine } from './line.ts';
import { endsSentence, isBullet, isProse } from './prose.ts';
import { markRunningHeads } from './running-heads.ts';
import { headingsAbove, isLikeTitle, subtitlesBelow, tailStart, textStart } from './text-start.ts';
import { markTitle } from './title.ts';
import { markTitleBelow } from './title-below.ts';
import { markWire } from './wire.ts';
import { type PressWords, pressWords } from './words.ts';

/** Says what each block of a press release is, and reads the values of its header, its contact table and its lists of files. */
export function labelPress(source: Source, pageLines: readonly PageLine[], lexicon: Lexicon): Cleaned {
  const words = pressWords(lexicon);
  const draft = new Draft(pageLines.map(pressLine));
  const { lines } = draft;
  markAnywhere(draft, words);

  let start = textStart(draft, 0, words);
  const tail = tailStart(draft, start, words);
  const wire = markWire(draft, start, tail);
  markAddresses(draft, start);
  const { contacts, blocks } = readContacts(draft, start, tail, words);
  const files = [...readFiles(draft, 0, start), ...readFiles(draft, tail, lines.length)];
  const late = headerBelow(draft, start, tail, words);
  const head = late ?? { from: 0, to: start };
  const dates = readHeaderDates(draft, head.from, head.to, words);
  const onSheet = readSheet(draft, head.from, head.to, words);
  if (late) onSheet.push(...readSheet(draft, 0, start, words));
  onSheet.push(...markMottos(draft, start, words));
  markHeadFurniture(draft, start, words);
  const onSite = [...wire.issuer.map((name): IssuerClue => ({ name, from: 'page' })), ...readSite(draft, start, words)];
  if (!late && draft.free(0, start).length === 0 && start < tail && isLikeTitle(lines[start]!)) {
    const next = textStart(draft, start + 1, words);
    if (next < tail) start = next;
  }
  start = subtitlesBelow(draft, headingsAbove(draft, start, words));
  if (late) markTitle(draft, late.from, late.to, words);
  if (!late || !hasTitle(draft)) markTitle(draft, 0, start, words);
  markRest(draft, 0, start, 'page_furniture', 'clean/press-above');
  // print puts the sheet's head below the text, or at the top of each page
  onSheet.push(...readSheetsBelow(draft, start, tail, words));

  const { attachments, end } = readAttachments(draft, start, tail);
  const stop = Math.min(end, contactsAfter(draft, start, tail, blocks));
  if (!hasTitle(draft) && !markTitleBelow(draft, start, stop)) markTitleBelow(draft, stop, tail);
  markRunningHeads(draft, start, stop, words);
  const tables = markBody(draft, start, stop);
  markCaptions(draft, stop, tail);
  markRest(draft, stop, tail, 'attachment_text', 'clean/press-attachment');
  markTail(draft, tail, words);

  const paragraphs = lines.filter((_, i) => draft.zoneOf(i) === 'body').map(({ plain }) => plain);
  const day = (dates.distributed ?? dates.embargo)?.slice(0, 10) ?? null;
  const clues = [
    ...dates.issuers,
    ...onSheet,
    ...issuersOnPage(lines),
    ...onSite,
    ...issuersOfText(paragraphs, words),
    ...issuersOfContacts(contacts),
    ...issuersOfAddresses(lines, words),
  ];
  return {
    kind: 'press_release',
    labels: draft.labels({ zone: 'other', rule: 'clean/press-rest' }, source.page.text),
    head: {
      byline: [],
      outlet: null,
      stamps: dates.stamps,
      issuer: issuerOf(clues, day, lexicon, words),
      distributed: dates.distributed,
      embargo: dates.embargo,
      contacts,
      attachments: [...files, ...attachments],
      tables,
    },
  };
}

const hasTitle = (draft: Draft): boolean => draft.lines.some((_, i) => draft.zoneOf(i) === 'title');

/** In PDF text the header may come below the first part of the text; the title stands with it. */
function headerBelow(
  draft: Draft,
  start: number,
  tail: number,
  words: PressWords,
): { readonly from: number; readonly to: number } | undefined {
  const { lines } = draft;
  if (headerAt(draft, 0, start, words) >= 0) return undefined;
  const at = headerAt(draft, start, tail, words);
  if (at < 0) return undefined;
  let from = at;
  while (
    from > start &&
    at - from < 4 &&
    draft.isFree(from - 1) &&
    !endsSentence(lines[from - 1]!) &&
    !isBullet(lines[from - 1]!)
  )
    from--;
  let to = at + 1;
  while (to < tail && to - at < 16 && draft.isFree(to) && (isHeaderLine(lines[to]!, words) || !isProse(lines, to)))
    to++;
  return { from, to };
}

/** Where the contacts that close the text begin: after them no more of it comes. */
function contactsAfter(
  draft: Draft,
  start: number,
  tail: number,
  blocks: readonly { readonly from: number; readonly to: number }[],
): number {
  for (const { from, to } of blocks) {
    if (from < start) continue;
    let prose = 0;
    for (const i of draft.free(to, tail)) if (isProse(draft.lines, i)) prose++;
    if (prose < 2) return from;
  }
  return tail;
}

/** Captions of pictures that come below the contacts. */
function markCaptions(draft: Draft, from: number, until: number): void {
  for (const i of draft.free(from, until))
    if (isPhotoCaption(draft.lines[i]!)) draft.mark(i, 'caption', 'clean/press-caption');
}

function markRest(
  draft: Draft,
  from: number,
  until: number,
  zone: 'page_furniture' | 'attachment_text',
  rule: string,
): void {
  for (const i of draft.free(from, until)) draft.mark(i, zone, rule);
}

/** After the release each line is what the last mark before it says. */
function markTail(draft: Draft, tail: number, words: PressWords): void {
  let row = tail < draft.lines.length ? furnitureOf(draft.lines[tail]!, 'tail', words) : undefined;
  for (const i of draft.free(tail, draft.lines.length)) {
    row = furnitureOf(draft.lines[i]!, 'tail', words) ?? furnitureOf(draft.lines[i]!, 'head', words) ?? row;
    draft.mark(i, row?.is ?? 'page_furniture', `clean/press-${(row?.is ?? 'page_furniture').replaceAll('_', '-')}`);
  }
}
