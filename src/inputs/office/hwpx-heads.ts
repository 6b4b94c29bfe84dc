import { fromHancom } from './hancom.ts';
import { walkXml } from './xml.ts';

interface Level {
  readonly format: string;
  readonly start: number;
  /** `^1.`: the number of level 1, and what stands around it. */
  pattern: string;
}

/** What paragraphs of lists begin with, a bullet or a number: the document's text does not have it. */
export class ParagraphHeads {
  readonly #bullets = new Map<string, string>();
  readonly #numberings = new Map<string, Level[]>();
  /** By the shape of a paragraph. */
  readonly #shapes = new Map<string, { readonly type: string; readonly of: string; readonly level: number }>();
  readonly #counts = new Map<string, number[]>();

  constructor(header: string) {
    let shape = '';
    let levels: Level[] = [];
    let open: Level | undefined;
    walkXml(header, {
      open: (name, attributes) => {
        const { id = '', idRef = '', type = '' } = attributes;
        if (name === 'bullet' && attributes.char) this.#bullets.set(id, `${fromHancom(attributes.char)} `);
        else if (name === 'paraPr') shape = id;
        else if (name === 'heading' && (type === 'BULLET' || type === 'NUMBER'))
          this.#shapes.set(shape, { type, of: idRef, level: Number(attributes.level) || 0 });
        else if (name === 'numbering') this.#numberings.set(id, (levels = []));
        else if (name === 'paraHead') {
          open = { format: attributes.numFormat ?? 'DIGIT', start: Number(attributes.start ?? 1) || 0, pattern: '' };
          levels.push(open);
        }
      },
      text(text) {
        if (open) open.pattern += text;
      },
      close(name) {
        if (name === 'paraHead') open = undefined;
      },
    });
  }

  /** What the next paragraph of this shape begins with. */
  next(shape: string): string {
    const head = this.#shapes.get(shape);
    if (!head) return '';
    return head.type === 'BULLET' ? (this.#bullets.get(head.of) ?? '') : this.#number(head.of, head.level);
  }

  #number(numbering: string, level: number): string {
    const levels = this.#numberings.get(numbering);
    const own = levels?.[level];
    if (!levels || !own) return '';
    const counts = (this.#counts.get(numbering) ?? []).slice(0, level + 1);
    for (let i = 0; i <= level; i++) counts[i] ??= (levels[i]?.start ?? 1) - (i === level ? 1 : 0);
    counts[level]! += 1;
    this.#counts.set(numbering, counts);
    const text = own.pattern.replace(/\^([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? 1, levels[at]?.format ?? 'DIGIT');
    });
    return text.trim() === '' ? '' : `${text} `;
  }
}

const SYLLABLES = '가나다라마바사아자차카타파하';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function written(count: number, format: string): string {
  switch (format) {
    case 'HANGUL_SYLLABLE':
      return SYLLABLES[count - 1] ?? String(count);
    case 'CIRCLED_DIGIT':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case 'LATIN_CAPITAL':
      return count >= 1 && count <= 26 ? String.fromCharCode(64 + count) : String(count);
    case 'LATIN_SMALL':
      return count >= 1 && count <= 26 ? String.fromCharCode(96 + count) : String(count);
    case 'ROMAN_CAPITAL':
      return ROMAN[count - 1] ?? String(count);
    case 'ROMAN_SMALL':
      return ROMAN[count - 1]?.toLowerCase() ?? String(count);
    default:
      return String(count);
  }
}
