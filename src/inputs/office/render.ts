import type { Block, Table } from './block.ts';
import { cellText, isDataTable } from './layout.ts';

/** Tables larger than this on either side are damage; the text of their cells is kept in order. */
const LARGEST_GRID = 200_000;

/** A document's text, a paragraph a line; tables of data as rows with tabs between the cells, others cell by cell. */
export function renderBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const put = (line: string): void => {
    const text = line.replace(/[ \u00a0\t]+$/, '');
    // Empty paragraphs set things apart; how many there are says nothing.
    if (text !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(text);
  };
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') for (const line of block.text.split('\n')) put(line);
    else if (isDataTable(block)) {
      put('');
      for (const row of rowsOf(block)) put(row.join('\t'));
      put('');
    } else {
      put('');
      for (const { blocks: inner } of ordered(block)) for (const each of inner) if (!isBlank(each)) visit(each);
      put('');
    }
  };
  for (const block of blocks) visit(block);
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const isBlank = (block: Block): boolean => block.kind === 'paragraph' && block.text.trim() === '';

const ordered = ({ cells }: Table): Table['cells'] => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/**
 * The rows of a table. A merged cell stands in the first place that it covers; a label that heads several rows or columns stands in each,
 * so that columns stay under their heads, while a figure is never repeated.
 */
function rowsOf(table: Table): string[][] {
  const cells = ordered(table);
  const height = Math.max(...cells.map(({ row, rows }) => row + rows));
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  if (height * width > LARGEST_GRID) return cells.map((cell) => [cellText(cell)]);
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const cell of cells) {
    const text = cellText(cell);
    const isFirst = (row: number, column: number): boolean => row === cell.row && column === cell.column;
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        if (isFirst(row, column) || !isFigure(text)) grid[row]![column] ||= text;
  }
  return grid.filter((row) => row.some((text) => text !== ''));
}

// 1,234 · △25.4 · (55.1) · 12.5% · 5조 2,300억 원; not `2023년` or `1분기`
const isFigure = (text: string): boolean => /\d/.test(text) && !/^'?\d{2,4}년|분기|월|일$/.test(text);
