/** A text at its place on a page, in points from the lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2e80 ? 500 : 1000);

/** How far a text of the generated font reaches, in points. */
export const widthIn = (text: string, size = 10): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 1000;

/** A PDF document of A4 pages, each a list of texts drawn in the given order, in a font with a table of characters and no outlines. */
export function pdf(pages: readonly (readonly Placed[])[]): Buffer {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codes = new Map(characters.map((character, i) => [character, i + 1]));
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [1 [${characters.map(widthOf).join(' ')}]] >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const rows = characters.map(
    (character) => `<${hex(codes.get(character)!)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += 100)
    blocks.push(`${Math.min(100, rows.length - i)} beginbfchar\n${rows.slice(i, i + 100).join('\n')}\nendbfchar`);
  add(
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`,
    ),
  );
  for (const [i, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
    );
    const draw = ({ text, x, y, size = 10 }: Placed): string =>
      `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((character) => hex(codes.get(character)!)).join('')}> Tj ET`;
    add(stream(page.map(draw).join('\n')));
  }
  let body = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(body.length);
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
