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

/** So does a cell of several paragraphs with more than this. */
const BROKEN_CELL = 120;

/** A table of data: at least two columns, no table inside, no cell that holds an article. Others lay the page out. */
export function isDataTable(table: Node): boolean {
  const rows = rowsOf(table);
  return (
    rows.some((row) => row.length > 1) &&
    !rows.flat().some((cell) => holdsTable(cell) || textLength(cell) > (holdsBreaks(cell) ? BROKEN_CELL : LAYOUT_CELL))
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

/** Two paragraphs, or two line breaks in a row, somewhere in the cell. */
const holdsBreaks = (cell: Node): boolean => count(cell, /^(?:p|br)$/) >= 3;

function count(node: Node, names: RegExp): number {
  let found = names.test(nameOf(node)) ? 1 : 0;
  for (const child of childrenOf(node)) found += count(child, names);
  return found;
}

/** A plain cell that labels the next one, as in `작성일 | 2006-04-18 | 조회수 | 205`: its row is made of pairs, and it holds one short word. */
export function isLabelCell(cell: Node): boolean {
  if (nameOf(cell) !== 'td' || !cell.parent || textLength(cell) > 8) return false;
  const row = childrenOf(cell.parent as Node).filter((one) => nameOf(one) === 'td' || nameOf(one) === 'th');
  return row.length % 2 === 0 && row.indexOf(cell) % 2 === 0 && /^[가-힣\s]{2,8}$/.test(textIn(cell).trim());
}

const textIn = (node: Node): string => (node.type === 'text' ? node.data : childrenOf(node).map(textIn).join(''));
