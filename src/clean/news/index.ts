import type { Lexicon } from '../../data/lexicon.ts';
import type { Head } from '../../model/head.ts';
import { EMPTY_HEAD } from '../../model/head.ts';
import type { Source } from '../../model/source.ts';
import { boilerplate } from '../boilerplate.ts';
import type { Cleaned } from '../cleaned.ts';
import type { PageLine } from '../page.ts';
import { pageWords } from '../words.ts';
import { markBlocks } from './blocks.ts';
import { bylineReader } from './byline.ts';
import { captionReader } from './caption.ts';
import { copyrightTail, isCopyright } from './copyright.ts';
import { cutAfter, cutBefore, type Draft, draftOf, type Mark } from './draft.ts';
import { cutGluedByline, cutGluedHead } from './glued.ts';
import { collectHead } from './head.ts';
import { labelsOf } from './labels.ts';
import { layOut } from './layout.ts';
import { markPromotions } from './promotions.ts';
import { shapeOf } from './shapes.ts';
import { stampMark } from './stamps.ts';
import { markWeather } from './weather.ts';

/** Labels the blocks of a news page: what each line says by itself, then what its place says. */
export function labelNews(source: Source, lines: readonly PageLine[], lexicon: Lexicon): Cleaned {
  const page = source.page.text;
  const drafts = lines.map(draftOf);
  const buttons = { before: pageWords(lexicon, 'buttons-before'), after: pageWords(lexicon, 'buttons-after') };
  for (const draft of drafts) cutEnds(page, draft, buttons);
  markLines(drafts, lexicon);
  markWeather(drafts, lexicon);
  markBlocks(drafts, lexicon);
  markPromotions(drafts, lexicon);
  const captions = captionReader(lexicon);
  for (const draft of drafts) if (!draft.mark && !captions.surely(draft.text)) cutGluedByline(page, draft, lexicon);
  cutGluedHead(page, drafts, lexicon);
  const layout = layOut(page, drafts, lexicon);
  const head: Head = { ...EMPTY_HEAD, ...collectHead(page, layout, lexicon) };
  return { kind: 'news_article', labels: labelsOf(drafts), head };
}

/** A caption with a button glued to it is no shorter. */
const SHORTEST_CAPTION = 12;

/** Buttons that copies of pages glue to the line before or after them. */
interface Buttons {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** ` date 2025-11-06 ` before the first words, `제목 :` before a title, a copyright notice glued to the last words. */
function cutEnds(page: string, draft: Draft, buttons: Buttons): void {
  const prefix = /^date (?:19|20)\d\d[-.]\d\d[-.]\d\d\.?(?:[T ]\d\d:\d\d(?::\d\d)?)? ?(?=\S)/.exec(
    draft.text.slice(0, 40),
  );
  if (prefix) cutBefore(page, draft, prefix[0].length, 'stamp', 'crawler-prefix');
  const field = /^(?:제 ?목|타이틀) ?[:|] ?(?=\S)/.exec(draft.text.slice(0, 12));
  if (field) cutBefore(page, draft, field[0].length, 'page_furniture', 'title-label');
  for (const button of buttons.before)
    if (draft.text.startsWith(button) && draft.text.length > button.length + SHORTEST_CAPTION)
      cutBefore(page, draft, button.length, 'media_player', 'glued-button');
  for (const button of buttons.after)
    if (draft.text.length > button.length + SHORTEST_CAPTION && draft.text.endsWith(` ${button}`))
      cutAfter(page, draft, draft.text.length - button.length, 'media_player', 'glued-button');
  const end = /(?<=[.!?] ?)[◀<([=-] ?끝 ?[▶>)\]=-]$/.exec(draft.text.slice(-60));
  if (end) cutAfter(page, draft, draft.text.length - end[0].length, 'end_mark', 'agency-end');
  const copyright = isCopyright(draft.text) ? -1 : copyrightTail(draft.text);
  if (copyright > 0) cutAfter(page, draft, copyright, 'copyright', 'copyright');
}

/** Says of each line what the line alone says. */
function markLines(drafts: readonly Draft[], lexicon: Lexicon): void {
  const markOf = lineReader(lexicon);
  for (const draft of drafts) {
    const mark = markOf(draft.text);
    if (mark) draft.mark = mark;
  }
}

function lineReader(lexicon: Lexicon): (text: string) => Mark | undefined {
  const rowOf = boilerplate(lexicon);
  const bylineOf = bylineReader(lexicon);
  const captions = captionReader(lexicon);
  return (text) => {
    if (isCopyright(text)) return { zone: 'copyright', rule: 'copyright', ends: 'article' };
    // sentences of an article are nothing else
    if (text.length > 40 && /[^니]다\.["']?$/.test(text)) return undefined;
    if (captions.surely(text)) return undefined;
    const row = rowOf(text);
    if (row) return { zone: row.zone, rule: row.rule, ends: row.ends };
    const mark = shapeOf(text) ?? stampMark(text, lexicon);
    const byline = !mark || mark.zone === 'stamp' ? bylineOf(text) : undefined;
    return byline ? { zone: 'byline', rule: 'byline', ends: byline.isSignOff ? undefined : 'article' } : mark;
  };
}
