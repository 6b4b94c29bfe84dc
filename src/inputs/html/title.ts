import { fold } from '../../korean/fold.ts';
import { childrenOf, type Node, nameOf, type Page } from './parse.ts';

/** The element that shows the article's title: where the template has it, else a heading that says what the metadata says. */
export function findTitle(
  $: Page,
  stated: string | undefined,
  selectors: string | undefined,
  content: Node,
): Node | undefined {
  if (selectors) {
    for (const selector of selectors.split(/,\s*/)) {
      const found = $(selector)
        .toArray()
        .find((node) => plain($(node).text()) !== '');
      if (found) return found;
    }
  }
  const documentTitle = plain($('title').first().text());
  const wanted = stated ? plain(stated) : '';
  const before = (node: Node): boolean => (node.startIndex ?? 0) < (content.endIndex ?? Number.POSITIVE_INFINITY);
  const candidates = $('h1, h2, h3, h4, h5, strong, th, td, dt, dd, p, div, span, a')
    .toArray()
    .filter((node) => before(node) && isLeafBlock(node));
  const score = (node: Node): number => {
    const text = plain($(node).text());
    if (text.length < 4) return 0;
    const heading = /^h[1-5]$/.test(nameOf(node)) ? 1 : 0;
    if (wanted !== '' && (text === wanted || (wanted.startsWith(text) && text.length > 0.7 * wanted.length)))
      return 20 + heading;
    if (
      documentTitle !== '' &&
      text.length >= 8 &&
      (documentTitle.startsWith(text) || documentTitle.includes(`${text}`))
    )
      return 10 + heading;
    return 0;
  };
  let best: Node | undefined;
  let bestScore = 0;
  for (const node of candidates) {
    const points = score(node);
    // of equals the last before the article: masthead and breadcrumbs come first
    if (
      points > bestScore ||
      (points === bestScore && points > 0 && (node.startIndex ?? 0) < (content.startIndex ?? 0))
    ) {
      best = node;
      bestScore = points;
    }
  }
  if (best) return best;
  return (
    labelledTitle($) ??
    $('h1, h2, h3')
      .toArray()
      .filter((node) => (node.startIndex ?? 0) < (content.startIndex ?? 0) && plain($(node).text()).length >= 5)
      .at(-1) ??
    loudest($, content)
  );
}

/** Where nothing is a heading: the last text before the article that is set large. */
const loudest = ($: Page, content: Node): Node | undefined =>
  $('font[size]')
    .toArray()
    .filter((node) => {
      const length = plain($(node).text()).length;
      const isLarge = /^(?:[4-7]|\+[1-4])$/.test($(node).attr('size') ?? '');
      return isLarge && length >= 5 && length <= 150 && (node.startIndex ?? 0) < (content.startIndex ?? 0);
    })
    .at(-1);

/** The heading that names the kind of page, `보도자료`, above the title: it tells a release from news. */
export const findSheetName = ($: Page, title: Node): Node | undefined =>
  $('h1, h2, h3, h4, b, strong')
    .toArray()
    .filter((node) => (node.endIndex ?? 0) < (title.startIndex ?? 0) && plain($(node).text()) === '보도자료')
    .at(-1);

/** A board's table that says `제목` before its title. */
function labelledTitle($: Page): Node | undefined {
  const label = $('th, dt, td')
    .toArray()
    .find((node) => plain($(node).text()).replace(/\s/g, '') === '제목');
  return label && ($(label).next('td, dd').get(0) as Node | undefined);
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** An element without blocks inside: it shows one text. */
const isLeafBlock = (node: Node): boolean =>
  !childrenOf(node).some((child) => /^(div|p|h\d|ul|ol|table|section|article|dl|tr|td)$/.test(nameOf(child)));
