import type { Lexicon } from '../../data/lexicon.ts';
import type { Source } from '../../model/source.ts';
import type { Cleaned } from '../cleaned.ts';
import type { PageLine } from '../page.ts';
import { readAttachments } from './attachments.ts';
import { markBody } from './body.ts';
import { readContacts } from './contact-block.ts';
import { Draft } from './draft.ts';
import { readFiles } from './files.ts';
import { furnitureOf, isBreadcrumb, markAnywhere } from './furniture.ts';
import { readHeaderDates } from './header.ts';
import { isRequest } from './header-line.ts';
import { canonicalBody, issuerOfLead, issuersOnPage, readSheet, readSite, withoutSpokesperson } from './issuer.ts';
import { pressLine } from './line.ts';
import { isHeading, isLevelBullet, isProse } from './prose.ts';
import { markTitle, markTitleBelow } from './title.ts';
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
  const { contacts, blocks } = readContacts(draft, tail, words);
  const files = [...readFiles(draft, 0, start), ...readFiles(draft, tail, lines.length)];
  const onSheet = readSheet(draft, start, words);
  markHeadFurniture(draft, start, words);
  const dates = readHeaderDates(draft, start, words);
  const onSite = [...wire.issuer, ...readSite(draft, start, words)];
  if (draft.free(0, start).length === 0 && start < tail && !isLevelBullet(lines[start]!)) {
    const next = textStart(draft, start + 1, words);
    if (next < tail) start = next;
  }
  start = headingsAbove(draft, start);
  markTitle(draft, start);
  markRest(draft, 0, start, 'page_furniture', 'clean/press-above');

  const { attachments, end } = readAttachments(draft, start, tail, blocks);
  const stop = Math.min(end, contactsAfter(draft, start, tail, blocks));
  const hasTitle = lines.some((_, i) => draft.zoneOf(i) === 'title');
  if (!hasTitle) markTitleBelow(draft, start, stop);
  const tables = markBody(draft, start, stop);
  markRest(draft, stop, tail, 'attachment_text', 'clean/press-attachment');
  markTail(draft, tail, words);

  const lead = lines.find((_, i) => draft.zoneOf(i) === 'body')?.plain ?? '';
  const clues = [...onSheet, ...issuersOnPage(lines), ...dates.beside, ...onSite, issuerOfLead(lead, words)];
  const name = clues.find((clue) => clue !== undefined && clue.length > 1 && /[가-힣]/.test(clue)) ?? onSheet[0];
  const day = dates.distributed ?? dates.embargo;
  return {
    kind: 'press_release',
    labels: draft.labels({ zone: 'other', rule: 'clean/press-rest' }, source.page.text),
    head: {
      byline: [],
      outlet: null,
      stamps: dates.stamps,
      issuer: name ? canonicalBody(withoutSpokesperson(name), day?.slice(0, 10) ?? null, lexicon) : null,
      distributed: dates.distributed,
      embargo: dates.embargo,
      contacts,
      attachments: [...files, ...attachments],
      tables,
    },
  };
}

/** The first line of the text proper, at or after `from`. */
function textStart(draft: Draft, from: number, words: PressWords): number {
  const { lines } = draft;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (!draft.isFree(i) || isRequest(line) || furnitureOf(line, 'head', words)) continue;
    if (isProse(lines, i)) return i;
  }
  return lines.length;
}

/** The first line after the release: a copyright note, the neighbours of a board's entry, comments. */
function tailStart(draft: Draft, start: number, words: PressWords): number {
  for (let i = start + 1; i < draft.lines.length; i++) if (furnitureOf(draft.lines[i]!, 'tail', words)) return i;
  return draft.lines.length;
}

function markHeadFurniture(draft: Draft, until: number, words: PressWords): void {
  for (const i of draft.free(0, until)) {
    const line = draft.lines[i]!;
    const row = furnitureOf(line, 'head', words);
    if (row) draft.mark(i, row.is, `clean/press-${row.is.replaceAll('_', '-')}`);
    else if (isBreadcrumb(line)) draft.mark(i, 'navigation', 'clean/press-breadcrumb');
    else if (/^\d{8,10}$/.test(line.tight)) draft.mark(i, 'press_header', 'clean/press-number');
  }
}

/** A heading (`1. 추진 배경`, `< 주요 내용 >`) above the first paragraph belongs to the text, where a title stands above it. */
function headingsAbove(draft: Draft, start: number): number {
  const isAbove = start > 1 && draft.isFree(start - 1) && isHeading(draft.lines[start - 1]!);
  return isAbove && draft.free(0, start - 1).length > 0 ? start - 1 : start;
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
