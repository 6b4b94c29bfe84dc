import type { Block } from './block.ts';
import { BlockBuilder } from './builder.ts';
import { docxBullets } from './docx-bullets.ts';
import { partsOf } from './parts.ts';
import { type Attributes, type Visitor, walkXml } from './xml.ts';

/** The blocks of a DOCX document: its text with tables, text boxes and footnotes, without what was struck in revision. */
export function readDocx(bytes: Buffer, limit: number): Block[] {
  const part = partsOf(bytes, 'DOCX', limit);
  const bullets = docxBullets(part('word/numbering.xml'));
  const notes = new Map<string, Block[]>();
  for (const name of ['footnote', 'endnote']) {
    const visitor = new DocxVisitor(bullets, new Map());
    walkXml(part(`word/${name}s.xml`), visitor);
    for (const [id, blocks] of visitor.notes) notes.set(`${name}${id}`, blocks);
  }
  const visitor = new DocxVisitor(bullets, notes);
  walkXml(part('word/document.xml', true), visitor);
  return visitor.build();
}

/** Second versions of what stands beside them, instructions of fields, phonetic guides. */
const UNSEEN: ReadonlySet<string> = new Set(['Fallback', 'instrText', 'delText', 'rt', 'pict']);

class DocxVisitor implements Visitor {
  /** The notes of a part of notes, by their id. */
  readonly notes = new Map<string, Block[]>();
  readonly #builder = new BlockBuilder();
  readonly #bullets: ReadonlyMap<string, string>;
  readonly #known: ReadonlyMap<string, readonly Block[]>;
  #waiting: Block[] = [];
  #note = 0;
  #noteId = '';
  #paragraphs = 0;
  #texts = 0;
  #unseen = 0;
  #level = '0';

  constructor(bullets: ReadonlyMap<string, string>, known: ReadonlyMap<string, readonly Block[]>) {
    this.#bullets = bullets;
    this.#known = known;
  }

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (this.#unseen > 0) return;
    const builder = this.#builder;
    const value = attributes['w:val'];
    if (name === 'p') {
      this.#paragraphs++;
      builder.openParagraph();
    } else if (name === 't') this.#texts++;
    else if (name === 'tab' && this.#texts === 0 && !attributes['w:pos']) builder.text('\t');
    else if (name === 'br' || name === 'cr') builder.text(attributes['w:type'] === 'page' ? '' : '\n');
    else if (name === 'noBreakHyphen') builder.text('-');
    else if (name === 'ilvl') this.#level = value ?? '0';
    else if (name === 'numId') builder.text(this.#bullets.get(`${value}/${this.#level}`) ?? '');
    else if (name === 'tbl') builder.openTable();
    else if (name === 'tr') builder.openRow();
    else if (name === 'tc') builder.openCell(1, 1);
    else if (name === 'gridSpan') builder.place({ columns: Math.min(1000, Number(value) || 1) });
    else if (name === 'vMerge' && value !== 'restart') builder.place({ isContinued: true });
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#refer(name, attributes['w:id'] ?? '');
    else if (name === 'footnote' || name === 'endnote') {
      this.#noteId = attributes['w:id'] ?? '';
      builder.openAside();
    }
  }

  text(text: string): void {
    if (this.#texts > 0 && this.#unseen === 0) this.#builder.text(text);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen--;
    if (this.#unseen > 0 || UNSEEN.has(name)) return;
    if (name === 'p') {
      this.#builder.closeParagraph();
      if (--this.#paragraphs === 0) {
        this.#builder.add(this.#waiting);
        this.#waiting = [];
      }
    } else if (name === 't') this.#texts--;
    else if (name === 'tc') this.#builder.closeCell();
    else if (name === 'tbl') this.#builder.closeTable();
    else if (name === 'footnote' || name === 'endnote') this.notes.set(this.#noteId, this.#builder.closeAside());
  }

  build(): Block[] {
    return this.#builder.build();
  }

  #refer(name: string, id: string): void {
    const [first, ...rest] = this.#known.get(`${name.replace('Reference', '')}${id}`) ?? [];
    if (first?.kind !== 'paragraph') return;
    this.#waiting.push({ kind: 'paragraph', text: `${++this.#note}) ${first.text.trim()}` }, ...rest);
  }
}
