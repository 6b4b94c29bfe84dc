import type { Lexicon } from '../../data/lexicon.ts';
import { NOISE, UNSEEN } from './elements.ts';
import { childrenOf, marksOf, type Node, nameOf } from './node.ts';
import { type Page, selectorsOf } from './parse.ts';

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
export function findContent(page: Page, lexicon: Lexicon): Content | undefined {
  let short: Content | undefined;
  for (const row of lexicon.tables.cms) {
    for (const selector of selectorsOf(row.body)) {
      const [element] = page.select(selector);
      if (!element) continue;
      const found = { element, rule: `html/template-${row.cms.replaceAll(' ', '-')}`, title: row.title };
      if (holdsText(element, ENOUGH) >= ENOUGH) return found;
      short ??= found;
    }
  }
  return densest(page) ?? short;
}

/** How many characters but white space an element has; no more are counted once there are enough. */
function holdsText(node: Node, enough: number): number {
  if (node.type === 'text') return node.data.replace(/\s+/g, '').length;
  let length = 0;
  for (const child of node.children) if (length < enough) length += holdsText(child, enough - length);
  return length;
}

/** Each run of text counts for its parent and by half for its grandparent; links, lists of titles and marked noise do not count. */
function densest(page: Page): Content | undefined {
  const scores = new Map<Node, number>();
  const runs = new Runs();
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
      runs.add(points);
      add(parent, points);
      add(parent?.parent ?? null, points / 2);
      return;
    }
    if (name !== '' && name !== 'body' && NOISE.test(marksOf(node))) return;
    const first = runs.count;
    for (const child of childrenOf(node)) visit(child, inLink || name === 'a', depth + 1);
    runs.close(node, first);
  };
  visit(page.all('body')[0] ?? page.root, false, 0);
  let best: Node | undefined;
  for (const [node, score] of scores) if (!best || score > scores.get(best)!) best = node;
  return best && { element: widened(best, runs), rule: 'html/densest-block', title: undefined };
}

interface Held {
  readonly count: number;
  readonly points: number;
}

/** Stretches of running text and what they count, also by the element around them. */
class Runs {
  readonly #held = new Map<Node, Held>();
  /** What all runs up to each one count together. */
  readonly #sums = [0];

  get count(): number {
    return this.#sums.length - 1;
  }

  add(points: number): void {
    this.#sums.push(this.#sums.at(-1)! + points);
  }

  /** Ends an element whose first run, if it has any, is that of this number. */
  close(element: Node, first: number): void {
    const { count } = this;
    if (count > first)
      this.#held.set(element, { count: count - first, points: this.#sums[count]! - this.#sums[first]! });
  }

  within(element: Node): Held {
    return this.#held.get(element) ?? { count: 0, points: 0 };
  }
}

/** A block of fewer runs may be one paragraph that a layout wraps by itself. */
const FEW_RUNS = 4;
/** How much more text an element around must hold to be the article, and how far up it may be. */
const WIDER = 1.3;
const LEVELS = 4;

/** The block, or where it holds a paragraph or two the element around it that holds the others. */
function widened(block: Node, runs: Runs): Node {
  let best = block;
  let held = runs.within(block);
  let level = 0;
  let around = block.parent;
  while (around && level++ < LEVELS && held.count < FEW_RUNS && nameOf(around) !== 'body') {
    const wider = runs.within(around);
    if (wider.points >= WIDER * held.points) {
      best = around;
      held = wider;
      level = 0;
    }
    around = around.parent;
  }
  return best;
}

/** The element whose child paragraphs are: a paragraph's own parent, else the nearest block. */
function blockOf(text: Node): Node | null {
  let node = text.parent;
  while (node && /^(p|span|b|strong|em|i|u|font|a|br)$/.test(nameOf(node))) node = node.parent;
  return node;
}
