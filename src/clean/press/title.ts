import type { Label } from '../../model/label.ts';
import type { Draft } from './draft.ts';
import type { PressLine } from './line.ts';
import { endsSentence, isBullet } from './prose.ts';

const DASHED = /^(?:[-ㅡ─━]|◈|◇|◆|▶|►|∙|부제 ?목? ?:)/;
// ends within an amount, after a particle, or in a form that wants a noun
const UNFINISHED =
  /(?:\d[조억만천백십,.~]*|[,·‘“「(~:]| (?:및|등|위한|대한|통한|따른|관한|향한|와|과|제\d+차)|[가-힣](?:은|는|을|를|의|에서|으로|와|과|에|부터|까지))$/;
const UNSTARTED = /^(?:[)\]’”」,.%~·]|(?:원|달러|명|건|개|곳|로|을|를|은|는|의|에|와|과)(?: |$))/;

/** Marks title and subtitles, which stand above the text, and the page's own copies of the title. */
export function markTitle(draft: Draft, until: number): void {
  const blocks = blocksOf(draft.free(0, until));
  const texts = blocks.flat().map((i) => draft.lines[i]!);
  const last = blocks.at(-1);
  if (!last) return;
  const copyAt = last.findIndex((i) => isCopied(draft.lines, i, texts));
  let lines = copyAt > 0 ? last.slice(copyAt) : last;
  let size = 0;
  if (DASHED.test(draft.lines[lines[0]!]!.plain) && blocks.length > 1) {
    const above = blocks.at(-2)!;
    markTitleLines(draft, above.slice(-1));
    lines = last;
  } else {
    size = titleSize(draft, lines, texts);
    markTitleLines(draft, lines.slice(0, size));
  }
  markSubtitles(draft, lines.slice(size));
  const title = titleText(draft);
  for (const i of draft.free(0, until))
    if (isCopy(draft.lines[i]!.tight, title)) draft.mark(i, 'duplicate_title', 'clean/press-title-copy');
}

/** Where PDF text puts them, title and subtitles stand below the text: `제목`, `- 부제 -`. */
export function markTitleBelow(draft: Draft, from: number, until: number): boolean {
  const free = draft.free(from, until);
  let k = free.length;
  while (k > 0 && /^[-ㅡ─].*[-ㅡ─]$/.test(draft.lines[free[k - 1]!]!.plain)) k--;
  const subtitles = free.slice(k);
  const title: number[] = [];
  while (k > 0 && title.length < 2) {
    const line = draft.lines[free[k - 1]!]!;
    if (isBullet(line) || endsSentence(line) || line.plain.length > 80) break;
    title.unshift(free[--k]!);
    if (line.gap > 0) break;
  }
  if (title.length === 0 || (subtitles.length === 0 && draft.lines[title[0]!]!.gap === 0)) return false;
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

function isCopied(lines: readonly PressLine[], i: number, texts: readonly PressLine[]): boolean {
  const { tight } = lines[i]!;
  return texts.some((other) => other.order < i && other.tight === tight && tight.length > 5);
}

/** How many lines the title takes: by the page's own copy of it, else as long as a line cannot stand alone. */
function titleSize(draft: Draft, lines: readonly number[], texts: readonly PressLine[]): number {
  const at = (k: number): PressLine | undefined => (k < lines.length ? draft.lines[lines[k]!] : undefined);
  let joined = '';
  for (let k = 0; k < Math.min(3, lines.length); k++) {
    joined += at(k)!.tight;
    if (texts.some((other) => other.order < lines[0]! && other.tight === joined)) return k + 1;
  }
  let size = 1;
  while (size < 3) {
    const [line, next] = [at(size - 1)!, at(size)];
    if (!next || DASHED.test(next.plain) || isBullet(next) || (next.gap > 0 && !UNFINISHED.test(line.plain))) break;
    const isBeforeDash = at(size + 1) !== undefined && /^[-ㅡ─]/.test(at(size + 1)!.plain);
    if (!UNFINISHED.test(line.plain) && !UNSTARTED.test(next.plain) && !(isBeforeDash && size === 1)) break;
    size++;
  }
  return size;
}

function markTitleLines(draft: Draft, lines: readonly number[]): void {
  for (const i of lines) draft.mark(i, 'title', 'clean/press-title');
}

const titleText = (draft: Draft): string =>
  draft.lines
    .filter((_, i) => draft.zoneOf(i) === 'title')
    .map(({ tight }) => tight)
    .join('');

/** The page may show the title without its `(참고)`, or with the site's name after it. */
const isCopy = (tight: string, title: string): boolean =>
  tight.length >= 8 && title !== '' && (title.includes(tight) || tight.includes(title));

function markSubtitles(draft: Draft, lines: readonly number[]): void {
  lines.forEach((i, k) => {
    const line = draft.lines[i]!;
    const above = k > 0 ? draft.lines[lines[k - 1]!]!.plain : '';
    // `- 앞 절반` / `뒤 절반 -`
    const isRest = /^[-ㅡ─]/.test(above) && !/[-ㅡ─]$/.test(above) && !DASHED.test(line.plain) && line.gap === 0;
    const parts = subtitleSpans(line.plain).map(
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

/** The texts of the subtitles of one line, without their dashes: `- A - - B -` holds two. */
function subtitleSpans(plain: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const lead = /^(?:부제 ?목? ?:? ?)?[-ㅡ─━◈◇◆▶►∙□■○ㅇ]? ?/.exec(plain)![0].length;
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
  push(plain.length);
  return spans;
}
