import type { Lexicon } from '../../data/lexicon.ts';
import { NOISE, UNSEEN } from './elements.ts';
import { childrenOf, isInside, marksOf, type Node, nameOf, type Page } from './parse.ts';

export interface Content {
  readonly element: Node;
  /** html/template: 네이버 뉴스, or html/densest-block */
  readonly rule: string;
  /** Where the template has its title. */
  readonly title: string | undefined;
}

/** Fewer characters than this are no article, whatever the template says. */
const ENOUGH = 60;

/** The element that holds the article: by the templates of Korean sites, else the block with most running text. */
export function findContent($: Page, lexicon: Lexicon): Content | undefined {
  let short: Content | undefined;
  for (const row of lexicon.tables.cms) {
    for (const selector of row.body.split(/,\s*/)) {
      const element = $(selector).get(0);
      if (!element) continue;
      const found = { element, rule: `html/template-${row.cms.replaceAll(' ', '-')}`, title: row.title };
      if (textLength($, element) >= ENOUGH) return found;
      short ??= found;
    }
  }
  return densest($) ?? short;
}

const textLength = ($: Page, element: Node): number => $(element).text().replace(/\s+/g, '').length;

/** Each run of text counts for its parent and by half for its grandparent; links, lists of titles and marked noise do not count. */
function densest($: Page): Content | undefined {
  const scores = new Map<Node, number>();
  const runs: Run[] = [];
  const add = (node: Node | null, points: number): void => {
    if (node && nameOf(node) !== '') scores.set(node, (scores.get(node) ?? 0) + points);
  };
  const visit = (node: Node, inLink: boolean, depth: number): void => {
    if (depth > 200) return;
    const name = nameOf(node);
    if (UNSEEN.has(name) || name === 'nav' || name === 'aside' || name === 'footer' || name === 'form') return;
    if (node.type === 'text') {
      const text = node.data.trim();
      if (inLink || text.length < 20) return;
      const points = text.length + (/[다요까]\s*[.?!]["”’']?$/.test(text) ? 100 : 0);
      const parent = blockOf(node);
      runs.push({ node, points });
      add(parent, points);
      add(parent?.parent as Node | null, points / 2);
      return;
    }
    if (name !== '' && name !== 'body' && NOISE.test(marksOf(node))) return;
    for (const child of childrenOf(node)) visit(child, inLink || name === 'a', depth + 1);
  };
  visit(($('body').get(0) ?? $.root().get(0)) as Node, false, 0);
  let best: Node | undefined;
  for (const [node, score] of scores) if (!best || score > scores.get(best)!) best = node;
  return best && { element: widened(best, runs), rule: 'html/densest-block', title: undefined };
}

/** A stretch of running text and what it counts. */
interface Run {
  readonly node: Node;
  readonly points: number;
}

/** A block of fewer runs may be one paragraph that a layout wraps by itself. */
const FEW_RUNS = 4;
/** How much more text an element around must hold to be the article, and how far up it may be. */
const WIDER = 1.3;
const LEVELS = 4;

/** The block, or where it holds a paragraph or two the element around it that holds the others. */
function widened(block: Node, runs: readonly Run[]): Node {
  const within = (element: Node): readonly Run[] => runs.filter(({ node }) => isInside(node, element));
  const sum = (some: readonly Run[]): number => some.reduce((total, { points }) => total + points, 0);
  let best = block;
  let held = within(block);
  let level = 0;
  let around = block.parent as Node | null;
  while (around && level++ < LEVELS && held.length < FEW_RUNS && nameOf(around) !== 'body') {
    const wider = within(around);
    if (sum(wider) >= WIDER * sum(held)) {
      best = around;
      held = wider;
      level = 0;
    }
    around = around.parent as Node | null;
  }
  return best;
}

/** The element whose child paragraphs are: a paragraph's own parent, else the nearest block. */
function blockOf(text: Node): Node | null {
  let node = text.parent as Node | null;
  while (node && /^(p|span|b|strong|em|i|u|font|a|br)$/.test(nameOf(node))) node = node.parent as Node | null;
  return node;
}
