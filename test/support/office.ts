import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HwpDocument, initSync } from '@rhwp/core';
import { strToU8, zipSync } from 'fflate';

/** A cell's text, or a table in a table. */
export type Part = string | readonly (readonly string[])[];

/** A document of paragraphs and tables, written by the library that reads HWP. */
export function hangul(parts: readonly Part[]): HwpDocument {
  Object.assign(globalThis, { measureTextWidth: (_: string, text: string) => text.length * 10 });
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')) });
  const document = HwpDocument.createEmpty();
  document.createBlankDocument();
  for (const [i, part] of parts.entries()) {
    if (i > 0) document.splitParagraph(0, i - 1, document.getParagraphLength(0, i - 1));
    if (typeof part === 'string') document.insertText(0, i, 0, part);
    else {
      const { paraIdx, controlIdx } = JSON.parse(document.createTable(0, i, 0, part.length, part[0]!.length));
      for (const [cell, text] of part.flat().entries())
        document.insertTextInCell(0, paraIdx, controlIdx, cell, 0, 0, text);
    }
  }
  return document;
}

const zip = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX document around the XML of its body. */
export const docx = (body: string, parts: Record<string, string> = {}): Buffer =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

/** An ODT document around the XML of its body. */
export const odt = (body: string, parts: Record<string, string> = {}): Buffer =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });

/** An HWPX document around the XML of its one section. */
export const hwpx = (section: string, parts: Record<string, string> = {}): Buffer =>
  zip({
    mimetype: 'application/hwp+zip',
    'Contents/section0.xml': `<?xml version="1.0"?><hs:sec>${section}</hs:sec>`,
    ...parts,
  });

export { zip };
