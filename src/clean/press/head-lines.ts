import { attachmentHeading } from './attachment-heading.ts';
import type { Draft } from './draft.ts';
import { furnitureOf, isBreadcrumb } from './furniture.ts';
import type { PressLine } from './line.ts';
import { endsSentence } from './prose.ts';
import type { PressWords } from './words.ts';

/** Marks what pages and sheets set above a release: menus, notes, mastheads, numbers. */
export function markHeadFurniture(draft: Draft, until: number, words: PressWords): void {
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
export function markAddresses(draft: Draft, until: number): void {
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
