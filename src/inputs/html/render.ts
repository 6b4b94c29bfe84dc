import type { Label } from '../../model/label.ts';
import type { Span } from '../../text/span.ts';
import type { View } from '../../text/view.ts';
import { APART, BLOCKS, CONTROLS, NOISE, UNSEEN, WRITER } from './elements.ts';
import { PageLines } from './lines.ts';
import { childrenOf, marksOf, type Node, nameOf, outwardsFrom, spanOf } from './node.ts';
import { isDataTable, isLabelCell, rowsOf } from './table.ts';

export interface Rendered {
  readonly page: View;
  /** Captions, by their place on the page. */
  readonly hints: readonly Label[];
  /** What of the source never came into the page. */
  readonly skipped: readonly Label[];
}

/** Deeper than this no page of a newsroom goes; markup made to exhaust the stack does. */
const MAX_DEPTH = 500;

/**
 * The page as text: from the title through the lines that stand between it and the article to the end of the article, without controls,
 * menus and marked noise. Above the title only the heading that calls the page a release comes in (`sheet`).
 */
export function render(html: string, root: Node, title: Node | undefined, content: Node, sheet?: Node): Rendered {
  const lines = new PageLines(html);
  const captions: (Span & { readonly zone: 'caption' | 'table_caption' })[] = [];
  const skipped: Label[] = [];
  let phase: 'before' | 'head' | 'content' | 'after' = 'before';
  const aroundArticle = new Set([...outwardsFrom(content), ...outwardsFrom(title)]);
  const aroundSheet = outwardsFrom(sheet);

  const skip = (node: Node, rule: string): void => {
    const span = spanOf(node);
    if (node.type === 'text' ? node.data.trim() === '' : UNSEEN.has(node.name)) return;
    const last = skipped.at(-1);
    if (last && last.rule === rule && html.slice(last.span.end, span.start).trim() === '')
      skipped[skipped.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    else if (span.end > span.start) skipped.push({ span, zone: 'page_furniture', rule });
  };

  const children = (node: Node, depth: number): void => {
    for (const child of childrenOf(node)) visit(child, depth + 1);
  };

  const visit = (node: Node, depth: number): void => {
    const name = nameOf(node);
    if (UNSEEN.has(name) || depth > MAX_DEPTH) return;
    const leadsOn = aroundArticle.has(node) || (phase === 'before' && aroundSheet.has(node));
    if (node === sheet && phase === 'before') {
      lines.breakLine(2);
      phase = 'head';
      children(node, depth);
      phase = 'before';
      lines.breakLine(2);
      return;
    }
    if (node === title) {
      if (phase === 'before') phase = 'head';
      lines.breakLine(2);
      children(node, depth);
      lines.breakLine(2);
      return;
    }
    if (node === content) {
      phase = 'content';
      lines.breakLine(2);
      block(node, depth);
      lines.breakLine(2);
      phase = 'after';
      return;
    }
    if (phase === 'before' || phase === 'after') {
      if (leadsOn) children(node, depth);
      else if (phase === 'after' && isFileList(node)) {
        lines.breakLine(2);
        phase = 'head';
        children(node, depth);
        phase = 'after';
        lines.breakLine(2);
      } else skip(node, phase === 'before' ? 'html/before-title' : 'html/after-article');
      return;
    }
    if (node.type === 'text') {
      const { start, end } = spanOf(node);
      lines.text(start, end);
      return;
    }
    const isControl = CONTROLS.has(name) || name === 'aside' || name === 'footer' || isHidden(node);
    if (!leadsOn && isControl) skip(node, 'html/control');
    else if (!leadsOn && isNoise(node) && isSmall(node)) skip(node, 'html/marked-noise');
    else block(node, depth);
  };

  const isNoise = (node: Node): boolean => {
    // a figure may be named after its upload, as in `attachment_12`
    if (nameOf(node) === 'figure') return false;
    const marks = marksOf(node);
    return NOISE.test(marks) || (phase !== 'head' && WRITER.test(marks)) || isAdSlot(node);
  };

  const block = (node: Node, depth: number): void => {
    const name = nameOf(node);
    if (name === 'br') lines.hardBreak();
    else if (name === 'figcaption') caption(node, depth, 'caption');
    else if (name === 'table' && isDataTable(node)) table(node, depth);
    else if (phase === 'head' && (LABELS.has(name) || isLabelCell(node))) particular(node, depth);
    else {
      const isValue = phase === 'head' && (name === 'td' || name === 'dd');
      const isBlock = BLOCKS.has(name) || isValue;
      if (isBlock && !isValue) lines.breakLine(APART.has(name) ? 2 : 1);
      else if (phase === 'head' && !isValue) lines.blank();
      children(node, depth);
      if (isBlock) lines.breakLine(APART.has(name) ? 2 : 1);
      else if (phase === 'head') lines.blank();
    }
  };

  /** Before the article a board lists its particulars, `등록일 | 2026-01-20`: a line for each. */
  const particular = (label: Node, depth: number): void => {
    lines.breakLine(1);
    children(label, depth);
    lines.put(' : ');
  };

  const caption = (node: Node, depth: number, zone: 'caption' | 'table_caption'): void => {
    lines.breakLine(2);
    const before = lines.length;
    const count = captions.length;
    children(node, depth);
    // one that holds others was never closed, and its end is not known
    if (lines.length > before && captions.length === count) captions.push({ start: before, end: lines.length, zone });
    lines.breakLine(2);
  };

  const table = (node: Node, depth: number): void => {
    lines.breakLine(2);
    for (const child of childrenOf(node)) if (nameOf(child) === 'caption') caption(child, depth, 'table_caption');
    for (const row of rowsOf(node)) {
      const isPairs = phase === 'head' && row.some((cell) => nameOf(cell) === 'th');
      row.forEach((cell, i) => {
        if (isPairs && nameOf(cell) === 'th') lines.breakLine(1);
        else if (i > 0) lines.put(isPairs ? ' : ' : '\t');
        for (const child of childrenOf(cell)) inline(child, depth + 1);
      });
      lines.breakLine(1);
    }
    lines.breakLine(2);
  };

  /** The text of a cell, on one line. */
  const inline = (node: Node, depth: number): void => {
    const name = nameOf(node);
    if (UNSEEN.has(name) || CONTROLS.has(name) || depth > MAX_DEPTH) return;
    if (node.type === 'text') {
      const { start, end } = spanOf(node);
      lines.text(start, end);
    } else if (name === 'br' || BLOCKS.has(name)) {
      lines.put(' ');
      for (const child of childrenOf(node)) inline(child, depth + 1);
    } else for (const child of childrenOf(node)) inline(child, depth + 1);
  };

  visit(root, 0);
  const page = lines.build();
  // a name and a description that stand apart in one caption are two
  const hints = captions.flatMap(({ start, end, zone }) =>
    [...page.text.slice(start, end).matchAll(/\S(?:(?!\n\n)[\s\S])*/g)].map((part) => ({
      span: { start: start + part.index, end: start + part.index + part[0].trimEnd().length },
      zone,
      rule: `html/${zone}`,
    })),
  );
  return { page, hints, skipped };

  /** Noise is a part of the article, not the article: less than half of its text. */
  function isSmall(node: Node): boolean {
    return phase !== 'content' || 2 * sizeOf(node) < sizeOf(content);
  }
}

/** `data-ad-slot`, `data-ad-client`: the place of an advertisement whatever its class. */
const isAdSlot = (node: Node): boolean =>
  'attribs' in node && ('data-ad-slot' in node.attribs || 'data-ad-client' in node.attribs);

/** Elements whose text is the label of what comes next. */
const LABELS: ReadonlySet<string> = new Set(['th', 'dt']);

/** A list of files to download, which a release shows below its text. */
function isFileList(node: Node): boolean {
  return /(?:^|[\s_-])(?:file|attach)/i.test(marksOf(node)) && FILE_NAME.test(textOf(node));
}

const sizeOf = (node: Node): number => spanOf(node).end - spanOf(node).start;

const FILE_NAME = /\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|odt|zip)(?![a-z])/i;

const textOf = (node: Node): string => (node.type === 'text' ? node.data : childrenOf(node).map(textOf).join(' '));

const isHidden = (node: Node): boolean =>
  'attribs' in node &&
  (/display\s*:\s*none/i.test(node.attribs.style ?? '') ||
    'hidden' in node.attribs ||
    /(?:^|\s)(?:blind|sr-only|screen_out|hide|ir)(?:\s|$)/.test(node.attribs.class ?? ''));
