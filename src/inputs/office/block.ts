/** A paragraph's text; a newline in it is a line break of the document. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly cells: readonly Cell[];
}

export type Block = Paragraph | Table;
