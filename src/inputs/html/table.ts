import { childrenOf, type Node, nameOf } from './node.ts';
import { shortText } from './text.ts';

/** The rows of a table's own cells, without those of tables inside of it. */
export function rowsOf(table: Node): Node[][] {
  const rows: Node[][] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      const name = nameOf(child);
      if (name === 'tr') rows.push(childrenOf(child).filter(isCell));
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
  const text = nameOf(cell) === 'td' ? shortText(cell, 50) : undefined;
  if (text === undefined || !/^[가-힣\s]{2,8}$/.test(text.trim()) || textLength(cell) > 8 || !cell.parent) return false;
  const before = cellsAround(cell, 'prev');
  return before % 2 === 0 && (before + 1 + cellsAround(cell, 'next')) % 2 === 0;
}

/** A row of more cells is no list of particulars. */
const MOST_CELLS = 100;

/** How many cells of its row stand before a cell or after it; NaN beyond `MOST_CELLS`: that is no row of pairs. */
function cellsAround(cell: Node, side: 'prev' | 'next'): number {
  let count = 0;
  for (let at = cell[side]; at; at = at[side]) {
    if (isCell(at)) count++;
    if (count > MOST_CELLS) return Number.NaN;
  }
  return count;
}

const isCell = (node: Node): boolean => nameOf(node) === 'td' || nameOf(node) === 'th';
