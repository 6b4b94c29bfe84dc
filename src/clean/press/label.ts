import type { Lexicon } from '../../data/lexicon.ts';
import type { PressLabelRow } from '../../data/rows/index.ts';
import type { Source } from '../../model/source.ts';
import type { Cleaned } from '../cleaned.ts';
import type { PageLine } from '../page.ts';
import { attachmentHeading } from './attachment-heading.ts';
import { readAttachments } from './attachments.ts';
import { markBody } from './body.ts';
import { isPhotoCaption } from './caption.ts';
import { readContacts } from './contact-block.ts';
import { Draft } from './draft.ts';
import { readFiles } from './files.ts';
import { furnitureOf, isBreadcrumb, markAnywhere } from './furniture.ts';
import { headerAt, isHeaderLine, readHeaderDates } from './header.ts';
import { markMottos, readSheet, readSheetsBelow, readSite } from './issuer.ts';
import { type IssuerClue, issuerOf } from './issuer-choice.ts';
import { issuersOfAddresses, issuersOfContacts, issuersOfText, issuersOnPage } from './issuer-clues.ts';
import { columns, type PressLine, pressLine } from './line.ts';
import { bulletLevel, endsSentence, isBullet, isHeading, isLead, isLevelBullet, isOpen, isProse } from './prose.ts';
import { markTitle } from './title.ts';
import { markTitleBelow } from './title-below.ts';
import { isBoxed } from './title-size.ts';
import { markWire } from './wire.ts';
import { labelAt, type PressWords, pressWords } from './words.ts';

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
  markRunningHeads(draft, start, stop);
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

/** The issuer's name, 보도자료, and what the release is about come again at the edge of each page. */
function markRunningHeads(draft: Draft, from: number, until: number): void {
  const heads = new Set(draft.lines.filter((_, i) => RUNNING.has(draft.ruleOf(i) ?? '')).map(({ tight }) => tight));
  const counts = new Map<string, number>();
  for (const { tight } of draft.lines) if (tight.length <= 60) counts.set(tight, (counts.get(tight) ?? 0) + 1);
  const isEdge = (i: number): boolean => [i - 1, i + 1].some((k) => draft.zoneOf(k) === 'pagination');
  for (const i of draft.free(from, until))
    if (heads.has(draft.lines[i]!.tight) || (isEdge(i) && counts.get(draft.lines[i]!.tight)! > 1))
      draft.mark(i, 'page_furniture', 'clean/press-running-head');
}

const RUNNING: ReadonlySet<string> = new Set(['clean/press-sheet', 'clean/press-issuer', 'clean/press-motto']);

/** Whether a sentence may be a title: one line that does not begin or end as the text of a release does. */
const isLikeTitle = (line: PressLine): boolean =>
  !isLevelBullet(line) && endsSentence(line) && line.plain.length < 70 && !isLead(line) && !REPORTED.test(line.plain);

// … 개최한다고 밝혔다.
const REPORTED = /(?:밝혔다|전했다|말했다|발표했다|예정이다|계획이다)\.$/;

/** The first line of the text proper, at or after `from`. */
function textStart(draft: Draft, from: number, words: PressWords): number {
  const { lines } = draft;
  const copies = new Map<string, number>();
  for (const { tight } of lines) copies.set(tight, (copies.get(tight) ?? 0) + 1);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (!draft.isFree(i) || isHeaderLine(line, words) || isToAsk(line, words) || furnitureOf(line, 'head', words))
      continue;
    if (isProse(lines, i) && (isLevelBullet(line) || copies.get(line.tight) === 1)) return i;
  }
  return lines.length;
}

const ASKED: ReadonlySet<PressLabelRow['is']> = new Set(['department', 'role', 'inquiry']);

/** `○ 문의: 전파자원기획과 …(061-338-0611)`: whom to ask, however it is bulleted. */
const isToAsk = ({ plain }: PressLine, words: PressWords): boolean =>
  plain.length <= 120 &&
  /\d{3,4}-\d{4}/.test(plain) &&
  labelAt(words, plain, /^[^가-힣]{0,3}/.exec(plain)![0].length, ASKED) !== undefined;

/** The first line after the release: a copyright note, the neighbours of a board's entry, comments. */
function tailStart(draft: Draft, start: number, words: PressWords): number {
  for (let i = start + 1; i < draft.lines.length; i++)
    if (draft.isFree(i) && furnitureOf(draft.lines[i]!, 'tail', words)) return i;
  return draft.lines.length;
}

function markHeadFurniture(draft: Draft, until: number, words: PressWords): void {
  for (const i of draft.free(0, until)) {
    const line = draft.lines[i]!;
    const row = furnitureOf(line, 'head', words);
    if (row) draft.mark(i, row.is, `clean/press-${row.is.replaceAll('_', '-')}`);
    else if (isHeadNote(line)) draft.mark(i, 'press_header', 'clean/press-note');
    else if (isMasthead(line, words)) draft.mark(i, 'outlet', 'clean/press-masthead');
    else if (isBreadcrumb(line)) draft.mark(i, 'navigation', 'clean/press-breadcrumb');
    else if (/^\d{8,10}$/.test(line.tight) || /^(?:https?:\/\/|www\.)[\x21-\x7e]+$/.test(line.tight))
      draft.mark(i, 'press_header', 'clean/press-number');
  }
}

// 세종특별자치시 남세종로 263 · 의원회관 501호 · (30121) 세종시 … · www.….kr
const PLACE =
  /(?:[시군구] [가-힣0-9]+(?:로|길) ?\d+(?:번길|-\d+)?(?=[ ,(/)]|$)|회관 ?\d{3,4}호|\(?우? ?\d{5}\)? [가-힣]+[시도] |www\.|https?:)/;

/** Marks the lines above the text that say where the issuer is to be found: its address, its site, the number of its exchange. */
function markAddresses(draft: Draft, until: number): void {
  for (const i of draft.free(0, until)) {
    const line = draft.lines[i]!;
    if (line.plain.length <= 80 && PLACE.test(line.plain) && !endsSentence(line) && !/[@☎]|담당|문의/.test(line.plain))
      draft.mark(i, 'press_header', 'clean/press-address');
  }
}

/** What a head says of the release, and is no title: `(실제 발언과 다를 수 있습니다)`, `- 붙임 : 사진 2장`, `#청년 #주거`. */
const isHeadNote = (line: PressLine): boolean =>
  (/^(?:[※*]|\(.*\)$)/.test(line.plain) && /(?:니다|음|함|됨|바람|세요)[.!]?\)?$/.test(line.plain)) ||
  /^(?:#[가-힣A-Za-z0-9_]+ ?)+$/.test(line.plain) ||
  (line.plain.length <= 30 && isEnclosed(line));

/** `- 붙 임 : 사진 2장` */
const isEnclosed = ({ plain, tight, ...line }: PressLine): boolean =>
  /^[^가-힣]{0,3}(?:붙임|첨부|별첨)/.test(tight) &&
  attachmentHeading({ ...line, tight, plain: plain.replace(/^[^가-힣]{0,3}/, '') }) !== undefined;

/** `온누리일보`: the name of a newspaper that reprints a release. */
const isMasthead = ({ plain }: PressLine, words: PressWords): boolean =>
  (/^[가-힣A-Za-z]{3,12}$/.test(plain) && words.outletEnds.some((end) => plain.endsWith(end))) ||
  (plain.length <= 16 && words.siteEnds.some((end) => plain.endsWith(end)));

/** `□ 요지` lines between the title and plain paragraphs are subtitles. */
function subtitlesBelow(draft: Draft, start: number): number {
  const { lines } = draft;
  let to = start;
  while (
    to < lines.length &&
    draft.isFree(to) &&
    isLevelBullet(lines[to]!) &&
    !endsSentence(lines[to]!) &&
    !goesOn(lines[to]!) &&
    columns(lines[to]!.plain) < 70
  )
    to++;
  if (to === start || to - start > 4 || to >= lines.length || !draft.isFree(start - 1)) return start;
  // `▣ 요지` above `□ 본문`: a mark of its own, and no level above that of the text
  const [own, next] = [lines[start]!, lines[to]!];
  const isOther = next.plain[0] !== own.plain[0] && bulletLevel(own) >= bulletLevel(next);
  return (!isBullet(next) || (isLevelBullet(next) && isOther)) && isProse(lines, to) ? to : start;
}

/** Whether a line is the first of a sentence that print broke: it names the issuer's head, or leaves a quotation or bracket open. */
const goesOn = (line: PressLine): boolean =>
  isLead({ ...line, plain: line.plain.replace(/^\S ?(?=[가-힣])/, '') }) ||
  isOpen(line) ||
  /[은는을를의와과,]$/.test(line.plain);

/** A heading (`1. 추진 배경`, `< 주요 내용 >`) above the first paragraph belongs to the text, with what stands below it. */
function headingsAbove(draft: Draft, start: number, words: PressWords): number {
  let from = start;
  for (let i = start - 1; draft.isFree(i) && start - i <= 12; i--) if (isHeading(draft.lines[i]!)) from = i;
  if (from < start && draft.isFree(from - 1) && isSubject(draft.lines[from]!, words)) from++;
  return from < start && draft.free(0, from).length > 0 ? from : start;
}

/** A boxed line right below the title that heads nothing: `<○○일보, 12. 2.(목) 보도 관련>`, `< 8월 셋째 주 집계 >`. */
const isSubject = (line: PressLine, words: PressWords): boolean =>
  isBoxed(line) && line.gap === 0 && !words.sectionEnds.some((end) => line.tight.slice(0, -1).endsWith(end));

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
