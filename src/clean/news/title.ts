import { endsSentence } from '../prose.ts';
import type { Draft, Mark } from './draft.ts';
import type { Likeness } from './likeness.ts';

/** Zones that stand right below a title. */
const BELOW: ReadonlySet<Mark['zone']> = new Set([
  'stamp',
  'byline',
  'share_buttons',
  'font_size',
  'comments',
  'media_player',
]);
const SHORTEST = 5;
const LONGEST = 160;
/** Lists of titles above the article are no longer. */
const LONGEST_LIST = 30;
/** The title stands among so many lines above the text. */
const NEAREST = 300;
/** A line of which so many words are words of menus is one. */
const MENU = 0.5;
/** A headline scores no less. */
const LEAST = 1.1;
/** A candidate so close to the best one is taken if it stands above it: a title stands above its subtitles. */
const MARGIN = 0.9;
/** And shares with the text so much of what the best one does. */
const SHARE = 0.6;

/** What tells a title from what else stands above the text. */
export interface Clues {
  readonly like: Likeness;
  readonly isOutlet: (text: string) => boolean;
  /** Names of the page's own outlet. */
  readonly names: readonly string[];
  readonly menuShare: (text: string) => number;
  /** `surely`: a caption wherever it stands; `perhaps`: where it stands above the text. */
  readonly captionLike: (text: string) => 'surely' | 'perhaps' | undefined;
  /** False where there is no running text with which a title could share anything. */
  readonly hasText: boolean;
}

/** Chooses the title among the lines before the text; undefined where none looks like one. */
export function findTitle(drafts: readonly Draft[], end: number, clues: Clues): number | undefined {
  const { like, isOutlet, names, menuShare, captionLike, hasText } = clues;
  const seen = new Map<string, number>();
  const first = Math.max(0, end - NEAREST);
  for (let i = first; i < end; i++) seen.set(drafts[i]!.text, (seen.get(drafts[i]!.text) ?? 0) + 1);
  const lines = drafts
    .slice(first, end)
    .map(({ text, mark }) => (mark || text.length > LONGEST * 2 ? '' : tight(text)));
  // the line within a longer one that adds the names of site and section
  const isWithin = (a: string, b: string): boolean =>
    a.length >= 10 && b.length > a.length && (b.startsWith(a) || b.endsWith(a));
  const isCut = (text: string): boolean => /(?:\.\.+|…)$/.test(text);
  const scores: { at: number; score: number; likeness: number }[] = [];
  for (let at = first; at < end; at++) {
    const { text, mark, line } = drafts[at]!;
    if (mark || text.length < SHORTEST || text.length > LONGEST || isOutlet(text)) continue;
    const caption = captionLike(text);
    if (caption === 'surely' && hasText) continue;
    const likeness = like(text);
    let score = Math.min(likeness, 0.5) * 4;
    if ((seen.get(text) ?? 0) > 1) score += 1.5;
    const own = lines[at - first]!;
    if (!isCut(text) && lines.some((other) => isWithin(own, other))) score += 1.5;
    if (lines.some((other, k) => isWithin(other, own) && !isCut(drafts[first + k]!.text))) score -= 1;
    const words = text.split(' ').length;
    if (words < 2) score -= text.length >= 10 ? 0.5 : 1.5;
    if (/^[[(<【]/.test(text)) score += 0.3;
    if (/[…‥"'?!,]|\.\.\.|\d/.test(text)) score += 0.5;
    if (text.length >= 15) score += 0.5;
    if (/^[-·◇◈▲△▷▶○●□■※*]/.test(text)) score -= 1.2;
    // [기획-바다의 날] ② : the name of a series; [스크랩] : the copier's own words
    if (/^[[(<【][^[\]()<>【】]{1,40}[\])>】] ?(?:[①-⑳]|\(?\d{1,2}\)?|[상중하])?$/.test(text)) score -= 2.5;
    if (/^[[(<](?:스크랩|펌|퍼온 ?글|공유|기사 ?스크랩)[\])>]/.test(text)) score -= 2.5;
    if (endsSentence(text)) score -= 0.6;
    if (caption === 'perhaps') score -= 1.5;
    if (/ [|·] .* [|·] /.test(text)) score -= 1.5;
    if (menuShare(text) >= MENU) score -= 1.5;
    if (text.length < 12) score -= 0.7;
    if (isUnderHeading(drafts, at)) score -= 1;
    if (text.length < 20 && !/[…‥"'?!,\d]/.test(text)) score -= 0.5;
    // 바른 언론 새결일보 · 새결일보 세상을 여는 창
    if (names.some((name) => text.includes(name)) || isOutlet(text.split(' ')[0]!) || isOutlet(text.split(' ').at(-1)!))
      score -= 1.2;
    const next = drafts.slice(at + 1, at + 5).find(({ mark: below }) => below !== undefined && BELOW.has(below.zone));
    if (next) score += 0.6;
    if (line.gap > 0) score += 0.1;
    scores.push({ at, score, likeness });
  }
  if (scores.length === 0) return undefined;
  // nothing that looks like a headline: the page has none
  if (hasText && scores.every(({ score }) => score < LEAST)) return undefined;
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  // headlines of other articles above the title share less with the text
  return scores.find(({ score, likeness }) => score >= best.score - MARGIN && likeness >= best.likeness * SHARE)?.at;
}

/** Whether a line is one of a list below a heading such as 많이 본 뉴스 or 관련기사. */
export function isUnderHeading(drafts: readonly Draft[], at: number): boolean {
  let i = at - 1;
  while (
    i >= Math.max(0, at - LONGEST_LIST) &&
    (!drafts[i]!.mark || drafts[i]!.mark!.rule === 'number-only' || drafts[i]!.mark!.rule === 'list-above')
  )
    i--;
  const zone = drafts[i]?.mark?.zone;
  return zone === 'related_articles' || zone === 'ranking';
}

const tight = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
