import { type CheerioAPI, load } from 'cheerio/slim';
import type { Span } from '../../text/span.ts';

export type Page = CheerioAPI;
/** An element, text or comment of the page, with its place in the source. */
export type Node = ReturnType<CheerioAPI>[number];

/** Parses tolerantly, with the place of each node. The main entry of cheerio would cost three times the time to load. */
export const parseHtml = (html: string): Page =>
  load(html, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true, decodeEntities: true } });

/** No page of a newsroom nests deeper; selectors on markup that does take quadratic time. */
const MAX_NESTING = 1000;

/** Elements that authors leave open: their number says nothing of depth. */
const LEFT_OPEN = new Set(
  'p li br img hr meta link input td th tr dd dt option col area base source embed wbr'.split(' '),
);

/** True for markup that nests deeper than any page does. One pass, without a tree. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    if (tag === undefined || LEFT_OPEN.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

/** The span of a node in the source: from its first character to the end of its end tag. */
export const spanOf = (node: Node): Span => ({ start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 });

export const nameOf = (node: Node): string => ('name' in node ? node.name : '');

export const childrenOf = (node: Node): readonly Node[] => ('children' in node ? (node.children as Node[]) : []);

/** `class` and `id` in one string, for matching. */
export const marksOf = (node: Node): string =>
  'attribs' in node ? `${node.attribs.class ?? ''} ${node.attribs.id ?? ''}` : '';

export const isInside = (node: Node, outer: Node): boolean => {
  for (let at: Node | null = node; at; at = at.parent as Node | null) if (at === outer) return true;
  return false;
};
