import { defaultTables } from '../../data/tables.ts';
import type { Block, Cell, Table } from './block.ts';

/** A cell with more text than this holds an article, not a value. */
const LONGEST_VALUE = 400;

// 044-215-7630 · (02) 2110-2428 · someone@korea.kr
const CONTACT = /\d{2,4}[-.) ]{1,2}\d{3,4}[- .]\d{4}|[\w.+-]+@[\w-]+\.\w/;

const labelsOf = (...kinds: string[]): ReadonlySet<string> =>
  new Set(defaultTables['press-labels'].filter(({ is }) => kinds.includes(is)).map(({ name }) => name));

const DATES = labelsOf('embargo', 'distributed');
const PEOPLE = labelsOf('department', 'role', 'inquiry');

/**
 * Whether a table sets out data in rows and columns. Others lay out the page: frames of titles and boxes, the header of a release with
 * its dates, the people to ask. Their cells are read one after the other, each a line of its own.
 */
export function isDataTable({ cells }: Table): boolean {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  if (rows.size < 2 || ![...rows.values()].some((row) => row.length > 1)) return false;
  const texts = cells.map((cell) => cellText(cell));
  if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) return false;
  if (texts.some((text) => text.length > LONGEST_VALUE)) return false;
  const labels = texts.map((text) => text.replace(/[\s:]/g, ''));
  if (rows.size <= 4 && labels.some((text) => DATES.has(text))) return false;
  return !(labels.some((text) => PEOPLE.has(text)) && texts.some((text) => CONTACT.test(text)));
}

const isBlank = ({ blocks }: Cell): boolean =>
  blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');

/** All text of a cell on one line. */
export function cellText({ blocks }: Pick<Cell, 'blocks'>): string {
  const textOf = (block: Block): string =>
    block.kind === 'paragraph' ? block.text : block.cells.map(cellText).join(' ');
  return blocks.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
