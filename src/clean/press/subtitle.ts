import type { Label } from '../../model/label.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from './draft.ts';

/** How lines begin that say more than the title above them. */
export const DASHED = /^[-ㅡ─━◈◇◆▶►▷▸∙·•✓✔☞❖▣◎⇒→]/;

/** Marks the subtitles that stand in the lines, each without its dashes; `starts` says where their text begins after a label. */
export function markSubtitles(draft: Draft, lines: readonly number[], starts?: ReadonlyMap<number, number>): void {
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
export function unboxed(plain: string): Span {
  const isBox = /^(?:<[^<>]+>|\[[^[\]]+\]|〈[^〈〉]+〉)$/.test(plain);
  return isBox ? { start: 1, end: plain.length - 1 } : { start: 0, end: plain.length };
}

/** The texts of the subtitles of one line, without their dashes: `- A - - B -` holds two. */
function subtitleSpans(plain: string, labelled?: number): Span[] {
  const box = unboxed(plain);
  const start = labelled ?? box.start;
  const spans: Span[] = [];
  const lead = start + /^(?:([-ㅡ─━◈◇◆▶►▷▸∙·•✓✔☞❖▣◎⇒→□■○ㅇ])(?!\1) ?)?/.exec(plain.slice(start))![0].length;
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
