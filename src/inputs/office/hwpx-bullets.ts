import { walkXml } from './xml.ts';

/** The bullet that each shape of paragraph begins with, by the shape's id: the document's text does not have it. */
export function bulletsOf(header: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  const shapes = new Map<string, string>();
  let shape = '';
  walkXml(header, {
    open(name, attributes) {
      if (name === 'bullet' && attributes.id && attributes.char) characters.set(attributes.id, attributes.char);
      else if (name === 'paraPr') shape = attributes.id ?? '';
      else if (name === 'heading' && attributes.type === 'BULLET') shapes.set(shape, attributes.idRef ?? '');
    },
    text() {},
    close() {},
  });
  const bullets = new Map<string, string>();
  for (const [id, bullet] of shapes) {
    const character = characters.get(bullet);
    if (character) bullets.set(id, `${fromHancom(character)} `);
  }
  return bullets;
}

// The private characters of Hangul (the program): numbers in boxes, U+F02B1 for 1 to U+F02B9 for 9.
const NUMBERS = /[\u{f02b1}-\u{f02b9}]/gu;

/** Characters that only Hangul's own fonts have, as ones that everybody has. */
export const fromHancom = (text: string): string =>
  text.includes('\udb80')
    ? text
        .replace(NUMBERS, (character) => String.fromCharCode(0x2460 + character.codePointAt(0)! - 0xf02b1))
        .replaceAll('\u{f007e}', '☞')
    : text;
