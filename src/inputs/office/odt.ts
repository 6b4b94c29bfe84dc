import { Problem } from '../../model/problem.ts';
import type { Block } from './block.ts';
import { BlockBuilder } from './builder.ts';
import { partsOf } from './parts.ts';
import { type Attributes, type Visitor, walkXml } from './xml.ts';

/** The blocks of an ODT document. Throws a Problem where it is encrypted. */
export function readOdt(bytes: Buffer, limit: number): Block[] {
  const part = partsOf(bytes, 'ODT', limit);
  if (part('META-INF/manifest.xml').includes('encryption-data')) throw new Problem('INPUT_PASSWORD', { what: 'ODT' });
  const visitor = new OdtVisitor();
  walkXml(part('content.xml', true), visitor);
  return visitor.build();
}

/** Remarks, struck text, citations of notes and what pictures say of themselves. */
const UNSEEN: ReadonlySet<string> = new Set([
  'annotation',
  'tracked-changes',
  'note-citation',
  'desc',
  'title',
  'ruby-text',
]);

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h']);

class OdtVisitor implements Visitor {
  readonly #builder = new BlockBuilder();
  #waiting: Block[] = [];
  #note = 0;
  #paragraphs = 0;
  #unseen = 0;

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (this.#unseen > 0) return;
    const builder = this.#builder;
    if (PARAGRAPHS.has(name)) {
      this.#paragraphs++;
      builder.openParagraph();
    } else if (name === 's') builder.text(' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'tab') builder.text('\t');
    else if (name === 'line-break') builder.text('\n');
    else if (name === 'table') builder.openTable();
    else if (name === 'table-row') builder.openRow();
    else if (name === 'table-cell') {
      const count = (of: string): number => Number(attributes[`table:number-${of}-spanned`] ?? 1) || 1;
      builder.openCell(count('rows'), count('columns'));
    } else if (name === 'note-body') builder.openAside();
  }

  text(text: string): void {
    if (this.#paragraphs > 0 && this.#unseen === 0) this.#builder.text(text.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen--;
    if (this.#unseen > 0 || UNSEEN.has(name)) return;
    if (PARAGRAPHS.has(name)) {
      this.#builder.closeParagraph();
      if (--this.#paragraphs === 0) {
        this.#builder.add(this.#waiting);
        this.#waiting = [];
      }
    } else if (name === 'table-cell') this.#builder.closeCell();
    else if (name === 'table') this.#builder.closeTable();
    else if (name === 'note-body') {
      const [first, ...rest] = this.#builder.closeAside();
      if (first?.kind === 'paragraph')
        this.#waiting.push({ kind: 'paragraph', text: `${++this.#note}) ${first.text.trim()}` }, ...rest);
    }
  }

  build(): Block[] {
    return this.#builder.build();
  }
}
