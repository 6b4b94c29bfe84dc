import { childrenOf, type Node, nameOf } from './parse.ts';

/** The rows of a table's own cells, without those of tables inside of it. */
export function rowsOf(table: Node): Node[][] {
  const rows: Node[][] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      const name = nameOf(child);
      if (name === 'tr') rows.push(childrenOf(child).filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th'));
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot') visit(child);
    }
  };
  visit(table);
  return rows;
}

/** A cell with more text than this lays out a page. */
const LAYOUT_CELL = 300;

/** A table of data: at least two columns, no table inside, no cell that holds an article. Others lay the page out. */
export function isDataTable(table: Node): boolean {
  const rows = rowsOf(table);
  return (
    rows.some((row) => row.length > 1) &&
    !rows.flat().some((cell) => holdsTable(cell) || textLength(cell) > LAYOUT_CELL)
  );
}

const holdsTable = (node: Node): boolean =>
  childrenOf(node).some((child) => nameOf(child) === 'table' || holdsTable(child));

function textLength(node: Node): number {
  if (node.type === 'text') return node.data.trim().length;
  let length = 0;
  for (const child of childrenOf(node)) length += textLength(child);
  return length;
}
