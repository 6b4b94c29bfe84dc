import { MAX_BYTES } from '../limits.ts';
import { type Chunks, PART, Pieces } from './bytes.ts';
import { type LinePart, tooLarge } from './lines.ts';

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

/**
 * The elements of a JSON list, about a megabyte of whole ones at a time, each part a list of its own. They are found by brackets and
 * quotes, which stand for themselves in UTF-8 and CP949, and left to JSON.parse: building the values byte by byte takes many times as
 * long. An element beyond the limit of a document costs itself alone; one that was cut comes as it is.
 */
export async function* elementParts(chunks: Chunks): AsyncGenerator<LinePart> {
  const ready = new Pieces();
  let element = new Pieces();
  let [isBlank, count] = [true, 0];
  const scanner = new Scanner();
  const flush = function* (): Generator<LinePart> {
    if (ready.size > 0) yield { bytes: Buffer.concat([OPEN, ready.take(), CLOSE]), before: 0 };
  };
  const endElement = function* (): Generator<LinePart> {
    if (!isBlank) {
      count++;
      if (element.size > MAX_BYTES) {
        yield* flush();
        yield { problem: tooLarge(element.size), item: String(count) };
      } else ready.add(...(ready.size > 0 ? [COMMA] : []), element.take());
    }
    element = new Pieces();
    isBlank = true;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const found = scanner.take(chunk[at]!);
      if (found === 'boundary') {
        element.add(chunk.subarray(from, at));
        from = at + 1;
        yield* endElement();
      } else if (found === 'content') isBlank = false;
    }
    element.add(chunk.subarray(from));
    if (ready.size >= PART) yield* flush();
  }
  yield* endElement();
  yield* flush();
}

/** Tells of each byte whether it belongs to an element, is blank, or stands between two elements of the outermost list. */
class Scanner {
  #depth = 0;
  #inString = false;
  #isEscaped = false;

  take(byte: number): 'content' | 'blank' | 'boundary' {
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === 0x5c) this.#isEscaped = true;
      else if (byte === 0x22) this.#inString = false;
      return 'content';
    }
    if (byte === 0x22) this.#inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      this.#depth++;
      if (this.#depth === 1 && byte === 0x5b) return 'boundary';
    } else if (byte === 0x5d || byte === 0x7d) {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth === 0 && byte === 0x5d) return 'boundary';
    } else if (byte === 0x2c && this.#depth <= 1) return 'boundary';
    return byte <= 0x20 ? 'blank' : 'content';
  }
}
