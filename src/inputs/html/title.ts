import { fold } from '../../korean/fold.ts';
import { childrenOf, type Element, type Node, nameOf } from './node.ts';
import { type Page, selectorsOf } from './parse.ts';
import { shortText, textOf } from './text.ts';

/** No title has more characters. */
const LONGEST = 1000;

/** The element that shows the article's title: where the template has it, else a heading that says what the metadata says. */
export function findTitle(
  page: Page,
  stated: string | undefined,
  selectors: string | undefined,
  content: Node,
): Node | undefined {
  for (const selector of selectors ? selectorsOf(selectors) : []) {
    const found = page.select(selector).find((node) => plain(textOf(node)) !== '');
    if (found) return found;
  }
  return (
    saidElsewhere(page, stated, content) ?? labelledTitle(page) ?? lastHeading(page, content) ?? loudest(page, content)
  );
}

/** The element with the title that the metadata or the window's title has. Of equals the last before the article: masthead and breadcrumbs come first. */
function saidElsewhere(page: Page, stated: string | undefined, content: Node): Node | undefined {
  const [head] = page.all('title');
  const documentTitle = head ? plain(shortText(head, LONGEST) ?? '') : '';
  const wanted = stated ? plain(stated) : '';
  const limit = Math.min(LONGEST, Math.max(wanted.length, documentTitle.length));
  const score = (node: Node): number => {
    const raw = shortText(node, limit)?.trim() ?? '';
    if (raw.length < 4) return 0;
    const text = plain(raw);
    if (text.length < 4) return 0;
    const heading = /^h[1-5]$/.test(nameOf(node)) ? 1 : 0;
    if (wanted !== '' && (text === wanted || (wanted.startsWith(text) && text.length > 0.7 * wanted.length)))
      return 20 + heading;
    return text.length >= 8 && documentTitle.includes(text) ? 10 + heading : 0;
  };
  let best: Node | undefined;
  let bestScore = 0;
  for (const node of page.all(...SHOW_TITLES)) {
    if (startOf(node) >= content.endIndex) break;
    const points = isLeafBlock(node) ? score(node) : 0;
    if (points > bestScore || (points === bestScore && points > 0 && startOf(node) < startOf(content))) {
      best = node;
      bestScore = points;
    }
  }
  return best;
}

const SHOW_TITLES = 'h1 h2 h3 h4 h5 strong th td dt dd p div span a'.split(' ');

const startOf = (node: Node): number => node.startIndex;

const lastHeading = (page: Page, content: Node): Node | undefined =>
  page.all('h1', 'h2', 'h3').findLast((node) => startOf(node) < startOf(content) && plain(textOf(node)).length >= 5);

/** Where nothing is a heading: the last text before the article that is set large. */
const loudest = (page: Page, content: Node): Node | undefined =>
  page.all('font').findLast((node) => {
    if (!/^(?:[4-7]|\+[1-4])$/.test(node.attribs.size ?? '') || startOf(node) >= startOf(content)) return false;
    const { length } = plain(shortText(node, LONGEST) ?? '');
    return length >= 5 && length <= 150;
  });

/** The heading that names the kind of page, `보도자료`, above the title: it tells a release from news. */
export const findSheetName = (page: Page, title: Node): Node | undefined =>
  page
    .all('h1', 'h2', 'h3', 'h4', 'b', 'strong')
    .findLast((node) => node.endIndex < startOf(title) && says(node, '보도자료'));

/** A board's table that says `제목` before its title. */
function labelledTitle(page: Page): Node | undefined {
  const label = page.all('th', 'dt', 'td').find((node) => says(node, '제목'));
  let next = label?.next;
  while (next?.type === 'text') next = next.next;
  return next && /^(?:td|dd)$/.test(nameOf(next)) ? next : undefined;
}

const says = (node: Element, word: string): boolean => plain(shortText(node, 50) ?? '').replace(/\s/g, '') === word;

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** An element without blocks inside: it shows one text. */
const isLeafBlock = (node: Node): boolean =>
  !childrenOf(node).some((child) => /^(div|p|h\d|ul|ol|table|section|article|dl|tr|td)$/.test(nameOf(child)));
