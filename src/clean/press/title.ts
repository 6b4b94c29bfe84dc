import type { PressLabelRow } from '../../data/rows/index.ts';
import type { Label } from '../../model/label.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from './draft.ts';
import { columns, type PressLine } from './line.ts';
import { isOffice } from './office.ts';
import { endsSentence, isBullet } from './prose.ts';
import { labelAt, type PressWords } from './words.ts';

const DASHED = /^[-ㅡ─━◈◇◆▶►▷▸∙·•✓✔☞]/;
// ends within an amount, after a particle, or in a form that wants a noun
const UNFINISHED =
  /(?:\d[조억만천백십,.~]*|[,·‘“「(~:]| (?:및|등|위한|대한|통한|따른|관한|향한|와|과|제\d+차)|[가-힣](?:은|는|을|를|의|에서|으로|와|과|에|부터|까지))$/;
const UNSTARTED = /^(?:[)\]’”」,.%~·]|(?:원|달러|명|건|개|곳|로|을|를|은|는|의|에|와|과)(?: |$))/;

const TITLES: ReadonlySet<PressLabelRow['is']> = new Set(['title', 'subtitle']);

/** Marks title and subtitles, which stand above the text, and the page's own copies of the title. */
export function markTitle(draft: Draft, from: number, until: number, words: PressWords): void {
  for (const i of draft.free(from, until))
    if (isBareCell(draft.lines[i]!, words)) draft.mark(i, 'press_header', 'clean/press-cell');
  const labels = readLabels(draft, from, until, words);
  const blocks = blocksOf(draft.free(from, until));
  const texts = blocks.flat().map((i) => draft.lines[i]!);
  const body = pairsOf(draft.lines.slice(until, until + 12).map(({ tight }) => tight));
  const { title, subtitles } = placesOf(draft, blocks, labels, texts, body);
  const size = titleSize(draft, title, texts, words);
  markTitleLines(draft, title.slice(0, size), labels.starts);
  markSubtitles(draft, [...title.slice(size), ...subtitles], labels.starts);
  const text = titleText(draft);
  for (const i of draft.free(from, until))
    if (isCopy(draft.lines[i]!.tight, text)) draft.mark(i, 'duplicate_title', 'clean/press-title-copy');
}

/** A cell of a header or a board that no label explains: a rank, a number, a day, the name of an office. */
function isBareCell({ plain }: PressLine, words: PressWords): boolean {
  const text = plain.replace(/^[-·•*] ?/, '').replaceAll(' ', '');
  return (
    words.rankNames.has(text) ||
    /^[\d,.:-]{1,12}$/.test(text) ||
    (text.length <= 12 && text !== plain && isOffice(text, words))
  );
}

/** The lines from the title on, and the subtitles that stand apart from it. */
function placesOf(
  draft: Draft,
  blocks: readonly number[][],
  labels: TitleLabels,
  texts: readonly PressLine[],
  body: ReadonlySet<string>,
): { readonly title: readonly number[]; readonly subtitles: readonly number[] } {
  const last = blocks.at(-1) ?? [];
  const lineOf = (i: number): PressLine => draft.lines[i]!;
  const isDashed = (i: number): boolean => DASHED.test(lineOf(i).plain);
  if (labels.title !== undefined) {
    const title = blocks.find((block) => block.includes(labels.title!)) ?? last;
    const subtitles = labels.subtitles.flatMap(
      (i) => blocks.find((block) => block.includes(i))?.filter((k) => k >= i) ?? [],
    );
    return { title: title.slice(title.indexOf(labels.title)), subtitles: subtitles.filter((i) => !title.includes(i)) };
  }
  const own = titleAboveSubtitles(draft, blocks, labels);
  if (own) return own;
  // the page's own title, above its date
  const above = blocks.slice(0, -1).findLast((block) => draft.zoneOf(block.at(-1)! + 1) === 'stamp');
  const page = above ? lineOf(above.at(-1)!).tight : '';
  const same = above
    ? last.findIndex((i, k) => isSimilar(page, lineOf(i).tight + (lineOf(last[k + 1] ?? -1)?.tight ?? '')))
    : -1;
  if (above && same < 0)
    return { title: above.slice(-1), subtitles: last.filter((i) => isDashed(i) || isAkin(lineOf(i), body)) };
  if (same > 0) return { title: last.slice(same), subtitles: [] };
  if (last.every(isDashed) && blocks.length > 1) return { title: blocks.at(-2)!.slice(-1), subtitles: last };
  // PDF text may have the subtitles first
  const plain = last.findIndex((i) => !isDashed(i));
  if (plain > 0)
    return { title: last.slice(plain, plain + 3).filter((i) => !isDashed(i)), subtitles: last.slice(0, plain) };
  const copy = copyIn(last, draft.lines, texts);
  return { title: copy > 0 ? last.slice(copy) : last, subtitles: [] };
}

/** Where only the subtitles have a label, the title is the page's own line above them. */
function titleAboveSubtitles(
  draft: Draft,
  blocks: readonly number[][],
  labels: TitleLabels,
): { readonly title: readonly number[]; readonly subtitles: readonly number[] } | undefined {
  const labelled = labels.subtitles[0];
  const block = blocks.find((one) => labelled !== undefined && one.includes(labelled));
  if (labelled === undefined || !block) return undefined;
  const above = blocks.flat().filter((i) => i < labelled);
  if (above.length === 0 || block !== blocks.at(-1)) return undefined;
  const below = block.filter((i) => i >= labelled);
  const gap = below.findIndex((i, k) => k > 0 && draft.lines[i]!.gap > 0);
  return { title: above.slice(-1), subtitles: gap < 0 ? below : below.slice(0, gap) };
}

const pairsOf = (texts: readonly string[]): Set<string> => {
  const pairs = new Set<string>();
  for (const text of texts) for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
};

/** The share of a text's pairs of letters that are among others. */
function shared(text: string, pairs: ReadonlySet<string>): number {
  let count = 0;
  for (let i = 1; i < text.length; i++) if (pairs.has(text.slice(i - 1, i + 1))) count++;
  return text.length > 1 ? count / (text.length - 1) : 0;
}

/** Whether two titles share most of their pairs of letters. */
const isSimilar = (a: string, b: string): boolean =>
  a.length < b.length ? shared(a, pairsOf([b])) > 0.5 : shared(b, pairsOf([a])) > 0.5;

/** Whether a line says what the text says, as subtitles do and buttons of a page do not. */
const isAkin = ({ tight }: PressLine, body: ReadonlySet<string>): boolean =>
  tight.length >= 8 && shared(tight, body) > 0.25;

/** Where PDF text puts them, title and subtitles stand below the text: `제목`, `- 부제 -`. */
export function markTitleBelow(draft: Draft, from: number, until: number): boolean {
  const all = draft.free(from, until);
  const closed = all.findLastIndex((i) => /^[-ㅡ─].*[-ㅡ─]$/.test(draft.lines[i]!.plain));
  const free = closed >= 0 ? all.slice(0, closed + 1) : all;
  const at = (k: number): PressLine => draft.lines[free[k]!]!;
  const isPlain = (line: PressLine): boolean => !isBullet(line) && !endsSentence(line) && line.plain.length <= 80;
  let k = free.length;
  while (k > 0 && /^[-ㅡ─◈]/.test(at(k - 1).plain) && !endsSentence(at(k - 1))) k--;
  const subtitles = free.slice(k);
  const title: number[] = [];
  while (k > 0 && title.length < 3 && isPlain(at(k - 1))) {
    title.unshift(free[--k]!);
    if (at(k).gap > 0) break;
  }
  const first = draft.lines[title[0] ?? -1];
  if (!first || (first.gap === 0 && (subtitles.length === 0 || from === title[0]))) return false;
  markTitleLines(draft, title);
  markSubtitles(draft, subtitles);
  return true;
}

/** Runs of lines that follow one another. */
function blocksOf(indexes: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const i of indexes) {
    const last = blocks.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else blocks.push([i]);
  }
  return blocks;
}

/** The first line of a block that says what a line above said. */
function copyIn(block: readonly number[], lines: readonly PressLine[], texts: readonly PressLine[]): number {
  const first = new Map<string, number>();
  for (const { tight, order } of texts) if (tight.length > 5 && !first.has(tight)) first.set(tight, order);
  return block.findIndex((i) => {
    const { tight } = lines[i]!;
    return (first.get(tight) ?? i) < i || texts.some((other) => other.order < i && isWithSite(other.tight, tight));
  });
}

/** `제목-뉴스와이어` above `제목`: the title as the window shows it, with the site's name. */
const isWithSite = (long: string, title: string): boolean =>
  title.length >= 8 && long.startsWith(title) && /^[-|:<>·].{2,20}$/.test(long.slice(title.length));

/** Whether a title goes on below: its line is long, and ends with no word that headlines end with. */
const isBroken = (line: PressLine, next: PressLine, words: PressWords): boolean =>
  columns(line.plain) >= 32 &&
  columns(next.plain) <= columns(line.plain) + 8 &&
  !/[다요!?”’"')\]%]$|\d ?[가-힣]{1,2}$/.test(line.plain) &&
  !words.headlineEnds.some((end) => line.plain.endsWith(end));

/** How many lines the title takes: by the page's own copy of it, else as long as a line cannot stand alone. */
function titleSize(draft: Draft, lines: readonly number[], texts: readonly PressLine[], words: PressWords): number {
  const at = (k: number): PressLine | undefined => (k < lines.length ? draft.lines[lines[k]!] : undefined);
  let joined = '';
  for (let k = 0; k < Math.min(3, lines.length); k++) {
    joined += at(k)!.tight;
    if (texts.some((other) => other.order < lines[0]! && other.tight === joined)) return k + 1;
  }
  // a page shows its title on one line, above its date; print breaks it
  const below = lines.at(-1) ?? 0;
  const isPrinted = ![1, 2, 3].some((distance) => draft.zoneOf(below + distance) === 'stamp');
  let size = 1;
  while (size < 3) {
    const [line, next] = [at(size - 1)!, at(size)];
    if (!next || DASHED.test(next.plain) || isBullet(next) || (next.gap > 0 && !UNFINISHED.test(line.plain))) break;
    const isBeforeDash = size === 1 && at(2) !== undefined && /^[-ㅡ─]/.test(at(2)!.plain);
    const isCut =
      UNFINISHED.test(line.plain) ||
      UNSTARTED.test(next.plain) ||
      (isPrinted && next.gap === 0 && isBroken(line, next, words));
    if (!isCut && !isBeforeDash) break;
    size++;
  }
  return size;
}

function markTitleLines(draft: Draft, lines: readonly number[], starts?: ReadonlyMap<number, number>): void {
  for (const i of lines) {
    const line = draft.lines[i]!;
    const { start, end } = unboxed(line.plain);
    const span = line.place({ start: starts?.get(i) ?? start, end });
    draft.parts(i, [{ span, zone: 'title', rule: 'clean/press-title' }]);
  }
}

interface TitleLabels {
  /** Where the text of a line begins after its label. */
  readonly starts: ReadonlyMap<number, number>;
  readonly title: number | undefined;
  readonly subtitles: readonly number[];
}

/** Marks cells that only say `제목` or `부제`, and tells where what they name stands. */
function readLabels(draft: Draft, from: number, until: number, words: PressWords): TitleLabels {
  const starts = new Map<number, number>();
  const named: Record<'title' | 'subtitle', number[]> = { title: [], subtitle: [] };
  for (const i of draft.free(from, until)) {
    const { plain } = draft.lines[i]!;
    const label = labelAt(words, plain, 0, TITLES);
    if (!label) continue;
    const start = label.end + /^[ :]*/.exec(plain.slice(label.end))![0].length;
    const isCell = start >= plain.length;
    if (isCell) draft.mark(i, 'press_header', 'clean/press-title-label');
    else starts.set(i, start);
    const at = isCell ? i + 1 : i;
    if (draft.isFree(at) && at < until) named[label.row.is as 'title' | 'subtitle'].push(at);
  }
  return { starts, title: named.title[0], subtitles: named.subtitle };
}

const titleText = (draft: Draft): string =>
  draft.lines
    .filter((_, i) => draft.zoneOf(i) === 'title')
    .map(({ tight }) => tight)
    .join('');

/** The page may show the title without its `(참고)`, or with the site's name after it. */
const isCopy = (tight: string, title: string): boolean =>
  tight.length >= 8 && title !== '' && (title.includes(tight) || tight.includes(title));

function markSubtitles(draft: Draft, lines: readonly number[], starts?: ReadonlyMap<number, number>): void {
  lines.forEach((i, k) => {
    const line = draft.lines[i]!;
    const above = k > 0 ? draft.lines[lines[k - 1]!]!.plain : '';
    // `- 앞 절반` / `뒤 절반 -`
    const isRest = /^[-ㅡ─]/.test(above) && !/[-ㅡ─]$/.test(above) && !DASHED.test(line.plain) && line.gap === 0;
    const parts = subtitleSpans(line.plain, starts?.get(i)).map(
      (span, n): Label => ({
        span: line.place(span),
        zone: 'subtitle',
        rule: 'clean/press-subtitle',
        ...(isRest && n === 0 ? { join: 'join-space' } : {}),
      }),
    );
    draft.parts(i, parts);
  });
}

/** A cell of a preview text: `<제목>` without its brackets. */
function unboxed(plain: string): Span {
  const isBox = /^<[^<>]+>$/.test(plain);
  return isBox ? { start: 1, end: plain.length - 1 } : { start: 0, end: plain.length };
}

/** The texts of the subtitles of one line, without their dashes: `- A - - B -` holds two. */
function subtitleSpans(plain: string, labelled?: number): Span[] {
  const box = unboxed(plain);
  const start = labelled ?? box.start;
  const spans: Span[] = [];
  const lead = start + /^[-ㅡ─━◈◇◆▶►▷▸∙·•✓✔☞□■○ㅇ]? ?/.exec(plain.slice(start))![0].length;
  const divider = / ?[-ㅡ─]\s?[-ㅡ─] ?| ?[◈◇◆] ?/g;
  let from = lead;
  const push = (end: number): void => {
    const text = plain.slice(from, end);
    const trimmed = text.replace(/[\s\-ㅡ─━]+$/, '');
    const skipped = /^[\s]*/.exec(trimmed)![0].length;
    if (trimmed.length > skipped) spans.push({ start: from + skipped, end: from + trimmed.length });
  };
  for (const match of plain.matchAll(divider)) {
    if (match.index < lead) continue;
    push(match.index);
    from = match.index + match[0].length;
  }
  push(box.end);
  return spans;
}
