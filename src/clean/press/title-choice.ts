import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import { endsSentence, isBullet } from './prose.ts';
import { DASHED } from './subtitle.ts';
import type { TitleLabels } from './title-label.ts';
import { likeness } from './title-likeness.ts';
import { leadsOn } from './title-size.ts';
import type { PressWords } from './words.ts';

/** Where the title begins, with what stands below it in its block, and the subtitles that stand apart from it; in order. */
export interface TitlePlace {
  readonly title: readonly number[];
  readonly subtitles: readonly number[];
}

/** A title stands among so many lines above its text, and no further. */
const MOST = 80;
/** How many lines of the text a title is compared with. */
const READ = 12;
const SHORTEST = 7;
const LONGEST = 80;
/** A headline shares so much of its pairs of letters with its text, and a neighbour's hardly any. */
const AKIN = 0.3;

/** Chooses the title among the free lines above the text, which come in blocks of lines that follow one another. */
export function placeTitle(
  draft: Draft,
  blocks: readonly (readonly number[])[],
  labels: TitleLabels,
  until: number,
  words: PressWords,
): TitlePlace {
  const lines = blocks.flat().slice(-MOST);
  if (labels.title !== undefined) return labelled(blocks, labels, labels.title);
  if (labels.subtitles.length > 0) {
    const own = lines.filter((i) => i < labels.subtitles[0]!).at(-1);
    if (own !== undefined) return labelled(blocks, labels, own);
  }
  const text = likeness(draft.lines.slice(until, until + READ).map(({ tight }) => tight));
  const near = blocks.slice(-MOST);
  const scorer = new Scorer(draft, near, lines, text, words);
  let best: number | undefined;
  for (const i of lines) if (scorer.of(i) > 0 && (best === undefined || scorer.of(i) > scorer.of(best))) best = i;
  if (best === undefined) return { title: [], subtitles: [] };
  const block = blocks.find((one) => one.includes(best))!;
  let at = block.indexOf(best);
  if (at > 0 && draft.lines[best]!.gap === 0 && leadsOn(draft.lines[block[at - 1]!]!)) at--;
  const isSubtitle = (i: number): boolean => isDashed(draft.lines[i]!) || text(draft.lines[i]!.tight) > 0.25;
  // what stands below in other blocks, and PDF text's subtitles right above
  const below = lines.filter((i) => i > block.at(-1)! && isSubtitle(i) && draft.lines[i]!.tight.length >= SHORTEST);
  const above: number[] = [];
  for (let k = at - 1; k >= 0 && isDashed(draft.lines[block[k]!]!); k--) above.unshift(block[k]!);
  return { title: block.slice(at), subtitles: [...above, ...below] };
}

export const isDashed = ({ plain }: PressLine): boolean => DASHED.test(plain);

/** The title behind its label, up to the first subtitle that has one, and each subtitle with the lines that go on with it. */
function labelled(blocks: readonly (readonly number[])[], labels: TitleLabels, title: number): TitlePlace {
  const first = labels.subtitles.find((i) => i > title) ?? Number.POSITIVE_INFINITY;
  const block = blocks.find((one) => one.includes(title)) ?? [title];
  const own = block.filter((i) => i >= title && i < first);
  const subtitles = labels.subtitles.flatMap(
    (i) => blocks.find((one) => one.includes(i))?.filter((k) => k >= i && !own.includes(k)) ?? [],
  );
  return { title: own, subtitles: [...new Set(subtitles)] };
}

/** Says how much speaks for a line as the first of the title. */
class Scorer {
  readonly #draft: Draft;
  readonly #scores = new Map<number, number>();
  readonly #last: readonly number[] | undefined;

  constructor(
    draft: Draft,
    blocks: readonly (readonly number[])[],
    lines: readonly number[],
    text: (tight: string) => number,
    words: PressWords,
  ) {
    this.#draft = draft;
    this.#last = blocks.at(-1);
    const seen: string[] = [];
    const within = new Set(lines);
    for (const [i, block] of blocks.flatMap((block) => block.map((i) => [i, block] as const))) {
      if (!within.has(i)) continue;
      const line = draft.lines[i]!;
      this.#scores.set(i, this.#form(line, words) + this.#place(i, block) + alike(text, line));
      // the page shows its title above, with the site's name; below stands the release's own
      if (seen.some((other) => isCopyOf(other, line.tight))) this.#scores.set(i, this.of(i) + 3);
      seen.push(line.tight);
    }
  }

  of(i: number): number {
    return this.#scores.get(i) ?? 0;
  }

  /** What the line's own form says. */
  #form(line: PressLine, words: PressWords): number {
    const { plain, tight } = line;
    if (isDashed(line)) return -20;
    let score = 3;
    if (/^[[<【](?:보도|보도참고|보도설명|설명|해명)자료[\]>】]/.test(tight)) score += 6;
    if (tight.length < SHORTEST) score -= 3;
    if (tight.length > LONGEST) score -= 2;
    if (isBullet(line)) score -= 6;
    if (/^[(<〈【].*[)>〉】]$/.test(plain)) score -= 5;
    if (endsSentence(line) && tight.length > LONGEST / 2) score -= 1;
    if (words.headlineEnds.some((end) => plain.endsWith(end)) || /[…]|다$|\d[조억만천명건개곳%원]/.test(plain))
      score += 1;
    if (words.siteEnds.some((end) => plain.endsWith(end))) score -= 5;
    return score;
  }

  /** What stands around it says. */
  #place(i: number, block: readonly number[]): number {
    const { lines: all } = this.#draft;
    const below = all[i + 1];
    const isFree = this.#draft.isFree(i + 1);
    let score = block === this.#last ? 3 : 0;
    if (below && isFree && isDashed(below)) score += 1;
    // a page has its date below its title, and below its subtitle
    if (this.#draft.zoneOf(block.at(-1)! + 1) === 'stamp') score += 5;
    if (i === block[0] || all[i]!.gap > 0) score += 2;
    else if (!isDashed(all[i - 1]!) && !isBullet(all[i - 1]!)) score -= 1;
    return score;
  }
}

const alike = (text: (tight: string) => number, { tight }: PressLine): number =>
  tight.length < SHORTEST ? 0 : text(tight) > AKIN ? 4 : text(tight) > AKIN / 2 ? 2 : 0;

/** The same line again, `제목-뉴스와이어` above `제목`, or the title as the page words it. */
const isCopyOf = (other: string, tight: string): boolean =>
  tight.length >= SHORTEST &&
  other.length >= SHORTEST &&
  (likeness([other])(tight) > 0.5 || likeness([tight])(other) > 0.5);
