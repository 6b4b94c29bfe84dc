import type { Block, Cell } from './block.ts';

/** More columns or rows than any table that people read; a span beyond it is damage. */
const MAX_SPAN = 1000;

interface Frame {
  readonly blocks: Block[];
  /** Paragraphs that are open, one in the other: a text box stands inside of a paragraph. */
  readonly lines: { text: string; isSplit: boolean }[];
}

interface OpenTable {
  readonly cells: Cell[];
  row: number;
  column: number;
  /** Columns that cells of rows above still cover, with the row in which they end. */
  readonly covered: Map<number, number>;
}

type OpenCell = Omit<Cell, 'blocks'> & {
  /** True for a cell that goes on with the one above it, as DOCX writes merged cells. */
  readonly isContinued?: boolean;
};

/** Puts blocks together from the events of a walk through a document. Closing what is not open does nothing: documents may be damaged. */
export class BlockBuilder {
  readonly #frames: Frame[] = [{ blocks: [], lines: [] }];
  readonly #tables: OpenTable[] = [];
  readonly #cells: OpenCell[] = [];
  readonly #asides: { frames: number; tables: number; cells: number }[] = [];

  openParagraph(prefix = ''): void {
    this.#split();
    this.#frame.lines.push({ text: prefix, isSplit: false });
  }

  text(text: string): void {
    const line = this.#frame.lines.at(-1);
    if (line) line.text += text;
  }

  closeParagraph(): void {
    const line = this.#frame.lines.pop();
    if (line && !(line.isSplit && line.text.trim() === ''))
      this.#frame.blocks.push({ kind: 'paragraph', text: line.text });
  }

  openTable(): void {
    this.#split();
    this.#tables.push({ cells: [], row: -1, column: 0, covered: new Map() });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.row++;
    table.column = 0;
  }

  /** A cell at its address, or at the next free column of the row. */
  openCell(rows: number, columns: number, address?: { readonly row: number; readonly column: number }): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const size = { rows: clamp(rows), columns: clamp(columns) };
    while (!address && (table.covered.get(table.column) ?? -1) >= table.row) table.column++;
    const row = address?.row ?? Math.max(0, table.row);
    const column = address?.column ?? table.column;
    if (!address) {
      if (size.rows > 1) for (let i = 0; i < size.columns; i++) table.covered.set(column + i, row + size.rows - 1);
      table.column = column + size.columns;
    }
    this.#cells.push({ row, column, ...size });
    this.#frames.push({ blocks: [], lines: [] });
  }

  /** Corrects the place of the cell that is open: HWPX says it after the cell's text. */
  place(change: Partial<OpenCell>): void {
    const cell = this.#cells.pop();
    if (cell) this.#cells.push({ ...cell, ...change });
  }

  closeCell(): void {
    const cell = this.#cells.pop();
    const table = this.#tables.at(-1);
    if (!cell || !table) return;
    const { isContinued, ...place } = cell;
    const blocks = this.#closeFrame();
    const above = isContinued
      ? table.cells.findLastIndex(({ row, rows, column }) => column === place.column && row + rows === place.row)
      : -1;
    // Columns are counted as cells are opened; a cell that was widened since moves those after it.
    table.column = Math.max(table.column, place.column + place.columns);
    if (above < 0) table.cells.push({ ...place, blocks });
    else table.cells[above] = { ...table.cells[above]!, rows: table.cells[above]!.rows + 1 };
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table && table.cells.length > 0) this.#frame.blocks.push({ kind: 'table', cells: table.cells });
  }

  /** What follows stands beside the text, such as a footnote, until `closeAside` gives it back. */
  openAside(): void {
    this.#asides.push({ frames: this.#frames.length, tables: this.#tables.length, cells: this.#cells.length });
    this.#frames.push({ blocks: [], lines: [] });
  }

  closeAside(): Block[] {
    const mark = this.#asides.pop();
    if (!mark) return [];
    this.#tables.length = mark.tables;
    this.#cells.length = mark.cells;
    while (this.#frames.length > mark.frames + 1) this.#closeFrame();
    return this.#closeFrame();
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) this.#frame.blocks.push(block);
  }

  /** All blocks; what is still open is closed. */
  build(): Block[] {
    while (this.#asides.length > 0) this.add(this.closeAside());
    while (this.#cells.length > 0 || this.#tables.length > 0) {
      if (this.#cells.length > 0) this.closeCell();
      if (this.#cells.length < this.#tables.length) this.closeTable();
    }
    return this.#closeFrame();
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  /** Text before a table or box inside of a paragraph is a paragraph of its own. */
  #split(): void {
    const line = this.#frame.lines.at(-1);
    if (!line) return;
    if (line.text.trim() !== '') this.#frame.blocks.push({ kind: 'paragraph', text: line.text });
    line.text = '';
    line.isSplit = true;
  }

  #closeFrame(): Block[] {
    const frame = this.#frame;
    while (frame.lines.length > 0) this.closeParagraph();
    if (this.#frames.length > 1) this.#frames.pop();
    return frame.blocks;
  }
}

const clamp = (count: number): number => (count >= 1 && count <= MAX_SPAN ? Math.floor(count) : 1);
