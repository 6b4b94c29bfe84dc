import type { View } from './view.ts';

/** A syllable written letter by letter (NFD), a line that ends with CR alone, and the separators of Unicode. */
const OTHER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\r(?!\n)|[\u2028\u2029]/g;
const HAS_OTHER = new RegExp(OTHER.source);

export interface Readable extends View {
  /** Where an offset of the text stands in the view. */
  fromSource(offset: number): number;
}

/**
 * A text in the one spelling that rules know, for those that look the same to a reader: composed syllables, and lines that end with LF
 * or CRLF. Undefined where it is so already, as nearly all texts are.
 */
export function readableView(text: string): Readable | undefined {
  if (!HAS_OTHER.test(text)) return undefined;
  const readable = text.replace(OTHER, spell);
  if (readable.length === text.length) return { text: readable, toSource: (span) => span, fromSource: (at) => at };
  // where each character comes from; no objects, as a long text may have millions of syllables
  const places = new Uint32Array(readable.length + 1);
  let at = 0;
  let from = 0;
  for (const { 0: match, index } of text.matchAll(OTHER)) {
    while (from <= index) places[at++] = from++;
    from = index + match.length;
  }
  while (at <= readable.length) places[at++] = from++;
  return {
    text: readable,
    toSource: ({ start, end }) => ({ start: places[start]!, end: places[Math.max(start, end)]! }),
    fromSource: (offset) => firstFrom(places, offset),
  };
}

const spell = (found: string): string => (found.length > 1 ? found.normalize('NFC') : '\n');

/** The first index whose place is not before `offset`. */
function firstFrom(places: Uint32Array, offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
