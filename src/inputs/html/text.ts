import { childrenOf, type Node } from './node.ts';

/** All text of a node, scripts too. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.data;
  let text = '';
  for (const child of childrenOf(node)) text += textOf(child);
  return text;
}

/** Nodes that the shortest of texts may be spread over. */
const MAX_NODES = 500;

/**
 * The text of a node that may be a title or a label; undefined where it has more than `limit` characters or is spread over hundreds of
 * nodes. Elements in elements are asked one by one, so that each answer has to be short.
 */
export function shortText(node: Node, limit: number): string | undefined {
  let text = '';
  let nodes = 0;
  const visit = (one: Node): boolean => {
    if (++nodes > MAX_NODES) return false;
    if (one.type === 'text') {
      // how markup is indented is no part of a title
      text += one.data.length > limit ? one.data.replace(/\s+/g, ' ') : one.data;
      return text.length <= 2 * limit;
    }
    for (const child of childrenOf(one)) if (!visit(child)) return false;
    return true;
  };
  return visit(node) ? text : undefined;
}
