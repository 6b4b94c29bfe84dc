import { foldedView } from '../../korean/fold.ts';
import type { Span } from '../../text/span.ts';
import type { PageLine } from '../page.ts';

/** A line of a release as its rules read it. */
export interface PressLine extends PageLine {
  /** The folded line with single spaces, and with none inside brackets or before a point: viewers set them there. */
  readonly plain: string;
  /** The folded line without spaces: `보 도 자 료` is `보도자료`. */
  readonly tight: string;
  /** The place in the page of a span of `plain`. */
  place(span: Span): Span;
}

export function pressLine(line: PageLine): PressLine {
  const view = foldedView(line.text);
  const { text: plain, starts } = squeeze(view.text);
  const base = line.trimmed.start;
  const place = ({ start, end }: Span): Span => {
    const inner = starts ? { start: starts[start]!, end: starts[end - 1]! + 1 } : { start, end };
    const own = view.toSource(inner);
    return { start: base + own.start, end: base + own.end };
  };
  return { ...line, plain, tight: plain.replaceAll(' ', ''), place };
}

const DOUBLED = / {2}|[([「『] | [)\]」』,.]/;
const OPENING = '([「『';
const CLOSING = ')]」』,.';

/** Runs of spaces as one, and none where `( 장관 ) 는 .` has them; `starts` says where each character stood, where that changed. */
function squeeze(text: string): { text: string; starts: readonly number[] | null } {
  if (!DOUBLED.test(text)) return { text, starts: null };
  const starts: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ') {
      const next = text[i + 1] ?? '';
      if (next === ' ' || OPENING.includes(text[i - 1] ?? ' ') || (next !== '' && CLOSING.includes(next))) continue;
    }
    squeezed += text[i];
    starts.push(i);
  }
  return { text: squeezed, starts };
}

/** Columns of a text on a terminal or in a monospaced print: two for Hangul and other wide characters. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return width;
}
