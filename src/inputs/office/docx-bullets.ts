import { walkXml } from './xml.ts';

/** The bullets of lists, which the text does not have, by `number/level`. Fonts of symbols put theirs on private characters. */
export function docxBullets(numbering: string): ReadonlyMap<string, string> {
  const levels = new Map<string, string>();
  const lists = new Map<string, string>();
  let list = '';
  let number = '';
  let level = '';
  let isBullet = false;
  walkXml(numbering, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'abstractNum') list = attributes['w:abstractNumId'] ?? '';
      else if (name === 'num') number = attributes['w:numId'] ?? '';
      else if (name === 'abstractNumId') lists.set(number, value);
      else if (name === 'lvl') level = attributes['w:ilvl'] ?? '';
      else if (name === 'numFmt') isBullet = value === 'bullet';
      else if (name === 'lvlText' && isBullet)
        levels.set(`${list}/${level}`, `${/^[\ue000-\uf8ff]/.test(value) ? '•' : value} `);
    },
    text() {},
    close() {},
  });
  const bullets = new Map<string, string>();
  for (const [id, of] of lists)
    for (let i = 0; i < 9; i++) {
      const bullet = levels.get(`${of}/${i}`);
      if (bullet?.trim()) bullets.set(`${id}/${i}`, bullet);
    }
  return bullets;
}
