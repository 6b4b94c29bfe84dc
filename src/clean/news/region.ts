import { breaksOff, endsSentence, isProse } from '../prose.ts';
import type { Opening } from './dateline.ts';
import type { Draft } from './draft.ts';
import type { IsNotice } from './notice.ts';
import { hasInnerEnd } from './wrap.ts';

/** What the layout leans on: what each line is by itself. */
export interface Sheet {
  readonly drafts: readonly Draft[];
  /** The opening of a line (`(춘천=연합뉴스) …`), by line. */
  readonly openings: ReadonlyMap<number, Opening>;
  /** Lines that are captions wherever they stand. */
  readonly captions: ReadonlySet<number>;
  readonly isNotice: IsNotice;
  /** Whether the page breaks its lines inside of sentences. */
  readonly isWrapped: boolean;
  /** The width at which it does. */
  readonly width: number;
}

/** The lines of the article's text: from its first to one past its last. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** The rule of the mark that closes it; null for the end of the page. */
  readonly closedBy: string | null;
  /** True where the text is a list of other articles' leads. */
  readonly isList?: boolean;
}

/** What decides about a line stands within so many lines of it. */
const NEAR = 80;
/** So many lines of running text may stand before the one with the dateline: captions. */
const MOST_BEFORE_OPENING = 3;

export const isText = ({ drafts, captions, isWrapped }: Sheet, i: number): boolean =>
  !drafts[i]!.mark &&
  !captions.has(i) &&
  (isProse(drafts[i]!.text) || (isWrapped && (endsSentence(drafts[i]!.text) || hasInnerEnd(drafts[i]!.text))));

/** Finds where the article's text stands. Undefined where the page has no running text at all. */
export function findRegion(sheet: Sheet, from: number): Region | undefined {
  const start = startOf(sheet, from);
  return start === undefined ? undefined : { start, ...endOf(sheet, start) };
}

/** What a heading within a text begins with, and the next one of a numbered series. */
const HEADING = /^(?:(?<bullet>[◇◆■□▲△▶▷●○◈※▣❏☞①-⑳])|(?<first>1[.)]|I\. |Ⅰ[.\s])) ?\S/;
const SECOND = /^(?:2[.)]|II\. |Ⅱ[.\s]) ?\S/;

/** Takes in a heading right above the first sentence, where others like it stand within the text: `◇…`, `1. …` before `2. …`. */
export function withHeading(sheet: Sheet, region: Region): Region {
  const { drafts } = sheet;
  const above = drafts[region.start - 1];
  const match = above && !above.mark && above.text.length <= 80 ? HEADING.exec(above.text) : null;
  if (!match || drafts.slice(0, region.start - 1).every(({ mark }) => mark)) return region;
  const { bullet } = match.groups!;
  for (let i = region.start + 1; i < region.end; i++) {
    const { text, mark } = drafts[i]!;
    const isLike = bullet ? text.startsWith(bullet) : SECOND.test(text);
    if (!mark && isLike && !isText(sheet, i)) return { ...region, start: region.start - 1 };
  }
  return region;
}

function startOf(sheet: Sheet, from: number): number | undefined {
  const { drafts, openings, isWrapped } = sheet;
  let first: number | undefined;
  let before = 0;
  for (let i = from; i < drafts.length && before <= MOST_BEFORE_OPENING; i++) {
    if (first !== undefined && drafts[i]!.mark?.ends === 'article') break;
    if (drafts[i]!.mark) continue;
    if (openings.has(i) && !sheet.captions.has(i)) return i;
    if (!isText(sheet, i) || sheet.isNotice(drafts[i]!.text) || isAboveHead(sheet, i)) continue;
    first ??= i;
    before++;
  }
  if (first === undefined || !isWrapped) return first;
  return firstWrapped(sheet, first, from);
}

/** Zones that stand between a title and its text. */
const HEAD: ReadonlySet<string> = new Set(['stamp', 'byline', 'share_buttons', 'font_size']);

/** Zones of what pages offer above the text as well as below it: reactions, comments, subscriptions, tips, key words. */
const EITHER: ReadonlySet<string> = new Set(['comments', 'portal_notice', 'subscription', 'tip_box', 'tags']);

/** Whether a sentence stands above the head of the article (a notice, a lead below the title): stamps or buttons follow, and then more text. */
function isAboveHead(sheet: Sheet, at: number): boolean {
  const { drafts } = sheet;
  let heads = 0;
  let own = 1;
  let i = at + 1;
  for (; i < Math.min(drafts.length, at + NEAR) && (heads === 0 || !isText(sheet, i)); i++) {
    const { mark } = drafts[i]!;
    if (mark && HEAD.has(mark.zone) && !isPart(drafts[i]!)) heads++;
    else if (mark?.ends === 'article' && !EITHER.has(mark.zone)) return false;
    if (isText(sheet, i) && ++own > 2) return false;
  }
  let below = 0;
  for (; i < Math.min(drafts.length, at + 2 * NEAR) && drafts[i]!.mark?.ends !== 'article'; i++)
    if (isText(sheet, i)) below++;
  return heads > 0 && below > own;
}

/** A wrapped line fills so much of the width. */
const NEARLY_FULL = 0.75;

/** Marks within a broadcast report. */
const isPart = ({ mark }: Draft): boolean =>
  mark?.rule === 'broadcast-part' ||
  mark?.rule === 'symbols-only' ||
  (mark?.rule === 'byline' && mark.ends === undefined);

/** The first line of a text whose lines break inside of sentences: back from a line of it, over lines that break off or end a sentence. */
function firstWrapped({ drafts, width }: Sheet, known: number, from: number): number {
  let first = known;
  for (let i = known - 1; i >= from; i--) {
    const { text, mark } = drafts[i]!;
    if (isPart(drafts[i]!)) continue;
    if (mark || !(endsSentence(text) || breaksOff(text) || hasInnerEnd(text) || wrapsInto(drafts, i, width))) break;
    first = i;
  }
  return first;
}

/** Whether a line that ends in a noun goes on in the next: furniture or an empty line above it, not the title. */
const wrapsInto = (drafts: readonly Draft[], i: number, width: number): boolean =>
  drafts[i + 1]!.line.gap <= drafts[i]!.line.gap &&
  (drafts[i - 1]?.mark !== undefined || (drafts[i]!.line.gap > 0 && drafts[i]!.text.length >= width * NEARLY_FULL)) &&
  drafts[i]!.text.length >= 10 &&
  drafts.slice(0, i).some(({ mark }) => !mark);

function endOf(sheet: Sheet, start: number): Omit<Region, 'start'> {
  const { drafts } = sheet;
  let text = 0;
  for (let i = start; i < drafts.length; i++) {
    const { mark, after } = drafts[i]!;
    const glued = after.find(({ zone }) => zone === 'copyright' || zone === 'byline');
    if (glued) {
      if (glued.zone === 'copyright' || !resumes(sheet, i + 1, text + 1))
        return { end: i + 1, closedBy: glued.rule.replace('clean/', '') };
    }
    if (!mark) {
      if (isText(sheet, i)) text++;
      if (i > start + 1 && opensAnother(sheet, i)) return { end: i, closedBy: 'headline-and-lead' };
      continue;
    }
    if (mark.ends === 'article' && !(mark.zone === 'byline' && resumes(sheet, i + 1, text)))
      return { end: i, closedBy: mark.rule };
    if (mark.ends === 'perhaps' && !isBox(sheet, i)) return { end: i, closedBy: mark.rule };
  }
  return { end: drafts.length, closedBy: null };
}

/** Whether the article only begins after a byline: a line or two of lead before it, and far more text after it. */
function resumes(sheet: Sheet, from: number, before: number): boolean {
  let after = 0;
  for (let i = from; i < Math.min(sheet.drafts.length, from + NEAR); i++) {
    const { mark } = sheet.drafts[i]!;
    if (mark?.ends && mark.zone !== 'byline') break;
    if (isText(sheet, i)) after++;
    else if (!mark && after === 0 && !sheet.captions.has(i)) return false;
  }
  return before <= 3 && after > before * 2;
}

/** Whether a heading such as 관련기사 opens a box inside the text: titles, and then paragraphs that need no title. */
function isBox(sheet: Sheet, at: number): boolean {
  let i = at + 1;
  let titles = 0;
  while (i < Math.min(sheet.drafts.length, at + NEAR) && titles <= 5 && !isText(sheet, i)) {
    if (sheet.drafts[i]!.mark?.ends) return false;
    if (!sheet.drafts[i]!.mark) titles++;
    i++;
  }
  return (
    i + 1 < sheet.drafts.length &&
    isText(sheet, i) &&
    isText(sheet, i + 1) &&
    endsSentence(sheet.drafts[i]!.text) &&
    !sheet.openings.has(i)
  );
}

/** A headline with the lead of another article below it: the lead has a dateline of its own, or was cut off. */
function opensAnother(sheet: Sheet, at: number): boolean {
  const { drafts, openings } = sheet;
  const next = drafts[at + 1];
  if (!next || next.mark || isText(sheet, at) || drafts[at]!.text.length < 8 || endsSentence(drafts[at]!.text))
    return false;
  if (openings.has(at + 1)) return true;
  if (sheet.isWrapped || endsSentence(next.text) || next.text.length < 60 || /[:：]$/.test(next.text)) return false;
  const third = drafts[at + 2];
  return isProse(next.text) && (third === undefined || third.mark !== undefined || !isText(sheet, at + 2));
}
