import type { Block } from './block.ts';
import { BlockBuilder } from './builder.ts';
import { fromHancom } from './hancom.ts';
import type { ParagraphHeads } from './hwpx-heads.ts';
import type { Attributes, Visitor } from './xml.ts';

/** Characters that HWPX writes as elements. */
const CHARACTERS: Readonly<Record<string, string>> = {
  lineBreak: '\n',
  tab: '\t',
  nbSpace: '\u00a0',
  fwSpace: ' ',
  hyphen: '-',
};

/** Parts that stand around the page or that nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set([
  'header',
  'footer',
  'hiddenComment',
  'parameters',
  'shapeComment',
  'script',
]);

/** Turns the events of HWPX sections into blocks. */
export class HwpxVisitor implements Visitor {
  readonly #builder = new BlockBuilder();
  readonly #heads: ParagraphHeads;
  /** Footnotes wait for the end of the paragraph that they belong to. */
  #notes: Block[] = [];
  #note = 0;
  #paragraphs = 0;
  #texts = 0;
  #unseen = 0;
  #deleted = false;

  constructor(heads: ParagraphHeads) {
    this.#heads = heads;
  }

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (this.#unseen > 0) return;
    switch (name) {
      case 'p':
        this.#paragraphs++;
        this.#builder.openParagraph(this.#heads.next(attributes.paraPrIDRef ?? ''));
        return;
      case 't':
        this.#texts++;
        return;
      case 'tbl':
        this.#builder.openTable();
        return;
      case 'tr':
        this.#builder.openRow();
        return;
      case 'tc':
        this.#builder.openCell(1, 1);
        return;
      case 'cellAddr':
        this.#builder.place({ row: number(attributes.rowAddr), column: number(attributes.colAddr) });
        return;
      case 'cellSpan':
        this.#builder.place({ rows: number(attributes.rowSpan) || 1, columns: number(attributes.colSpan) || 1 });
        return;
      case 'footNote':
      case 'endNote':
        this.#builder.openAside();
        return;
      case 'deleteBegin':
        this.#deleted = true;
        return;
      case 'deleteEnd':
        this.#deleted = false;
        return;
      default:
        if (CHARACTERS[name] !== undefined && this.#texts > 0) this.#builder.text(CHARACTERS[name]);
    }
  }

  text(text: string): void {
    if (this.#texts > 0 && this.#unseen === 0 && !this.#deleted) this.#builder.text(fromHancom(text));
  }

  close(name: string): void {
    if (UNSEEN.has(name)) {
      this.#unseen--;
      return;
    }
    if (this.#unseen > 0) return;
    switch (name) {
      case 'p':
        this.#paragraphs--;
        this.#builder.closeParagraph();
        if (this.#paragraphs === 0) {
          this.#builder.add(this.#notes);
          this.#notes = [];
        }
        return;
      case 't':
        this.#texts--;
        return;
      case 'tc':
        this.#builder.closeCell();
        return;
      case 'tbl':
        this.#builder.closeTable();
        return;
      case 'footNote':
      case 'endNote': {
        const number_ = ++this.#note;
        const blocks = this.#builder.closeAside();
        const [first, ...rest] = blocks;
        if (first?.kind === 'paragraph')
          this.#notes.push({ kind: 'paragraph', text: `${number_}) ${first.text.trim()}` }, ...rest);
        else this.#notes.push(...blocks);
      }
    }
  }

  build(): Block[] {
    return this.#builder.build();
  }
}

const number = (value: string | undefined): number => {
  const parsed = Number(value);
  return Number.isInteger(parsed) && parsed >= 0 && parsed < 10_000 ? parsed : 0;
};
