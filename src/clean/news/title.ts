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
/** A candidate so close to the best one is taken if it stands earlier: the title stands above its subtitles. */
const MARGIN = 0.9;

/** Chooses the title among the lines before the text; undefined where none looks like one. */
export function findTitle(
  drafts: readonly Draft[],
  end: number,
  like: Likeness,
  isOutlet: (text: string) => boolean,
): number | undefined {
  const seen = new Map<string, number>();
  for (let i = 0; i < end; i++) seen.set(drafts[i]!.text, (seen.get(drafts[i]!.text) ?? 0) + 1);
  const scores: { at: number; score: number }[] = [];
  for (let at = 0; at < end; at++) {
    const { text, mark, line } = drafts[at]!;
    if (mark || text.length < SHORTEST || text.length > LONGEST || isOutlet(text)) continue;
    let score = Math.min(like(text), 0.5) * 4;
    if ((seen.get(text) ?? 0) > 1) score += 1.5;
    const words = text.split(' ').length;
    if (words < 2) score -= text.length >= 10 ? 0.5 : 1.5;
    if (/^[[(<【]/.test(text)) score += 0.3;
    if (/[…‥"'?!]|\.\.\.|\d/.test(text)) score += 0.3;
    if (/^[-·◇◈▲△▷▶○●□■※*]/.test(text)) score -= 1.2;
    if (endsSentence(text)) score -= 0.6;
    if (/ [|·] .* [|·] /.test(text)) score -= 1.5;
    const next = drafts.slice(at + 1, at + 3).find(({ mark: below }) => below !== undefined && BELOW.has(below.zone));
    if (next) score += 0.6;
    if (line.gap > 0) score += 0.1;
    scores.push({ at, score });
  }
  const best = Math.max(...scores.map(({ score }) => score), 0);
  if (scores.length === 0) return undefined;
  return scores.find(({ score }) => score >= best - MARGIN)?.at;
}

/** Where the name of the site begins that is glued to a title: ` | 전주MBC 220715 방송`, ` < 정치 < 기사본문 - 해오름일보`; -1 for none. */
export function siteSuffixAt(title: string, isOutlet: (text: string) => boolean): number {
  const chain = / < [^<]{1,20}(?: < [^<]{1,20}){0,3}(?: - [^<]{2,30})?$/.exec(title);
  if (chain) return chain.index;
  const suffix = / ?(?:\||::|ㅣ|(?<= )[-:]) ?(?<site>[^|]{2,30})$/.exec(title);
  if (!suffix) return -1;
  const { site } = suffix.groups!;
  const name = site!.replace(/(?: ?\d{4,8}(?: 방송)?| 방송| 뉴스)$/, '').trim();
  return isOutlet(name) ? suffix.index : -1;
}
