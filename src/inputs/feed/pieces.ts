import { isUtf8 } from 'node:buffer';

/** More of a feed's head than this says nothing about its items. */
const LONGEST_HEAD = 65_536;

/** One item of an XML feed, as its bytes stand there: so a broken one breaks no other, and no feed has to be held whole. */
export interface Piece {
  /** What stands before the first item: every item is read below it. */
  readonly head: Buffer;
  /** From the opening tag to the closing one, or to the next item where that is missing. */
  readonly bytes: Buffer;
  /** The tags that are still open behind the bytes, closed. */
  readonly tail: string;
  /** Where the item opens in the feed, both from 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

type Name = 'item' | 'entry';

/** Sections whose text says nothing of the markup around them. */
const SECTIONS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const;

/**
 * Cuts an XML feed into its items while it is read. In any encoding that keeps ASCII: `<` is no second byte in UTF-8 or CP949. Holds one
 * item at a time; each byte is looked at a bounded number of times.
 */
export async function* piecesOf(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Piece> {
  let held: Buffer = Buffer.alloc(0);
  let more: Buffer[] = [];
  let [size, need, from] = [0, 0, 0];
  let place = { line: 1, column: 1 };
  let head: Buffer | null = null;
  let name: Name | null = null;
  let start = -1;

  const cut = (end: number): Piece => {
    const close = `</${name}>`;
    const whole = held.subarray(start, end);
    const closed = whole.lastIndexOf(close);
    const bytes = closed > 0 ? whole.subarray(0, closed) : whole;
    const piece = { head: head!, bytes, tail: `${close}${openTags(head!)}`, ...place };
    place = behind(place, whole);
    return piece;
  };

  function* scan(isLast: boolean): Generator<Piece> {
    for (;;) {
      const found = nextOpening(held, from, name, isLast);
      if (found.name === null) {
        from = found.at;
        break;
      }
      if (start < 0) {
        head = Buffer.from(held.subarray(0, Math.min(found.at, LONGEST_HEAD)));
        place = behind(place, held.subarray(0, found.at));
      } else yield cut(found.at);
      name = found.name;
      start = found.at;
      from = found.at + 1;
    }
    // what was given away is let go
    if (start > 0) {
      held = held.subarray(start);
      from -= start;
      start = 0;
    }
  }

  for await (const chunk of chunks) {
    more.push(chunk);
    size += chunk.length;
    // an item that does not end yet is looked at again once twice as much of it is there
    if (size < need) continue;
    held = Buffer.concat([held, ...more]);
    more = [];
    yield* scan(false);
    size = held.length;
    need = 2 * (held.length - from > chunk.length ? held.length : 0);
  }
  held = more.length > 0 ? Buffer.concat([held, ...more]) : held;
  yield* scan(true);
  if (start >= 0) yield cut(held.length);
}

/** Where the next item opens; without a name where none does yet, with the place to go on from. */
function nextOpening(
  bytes: Buffer,
  from: number,
  name: Name | null,
  isLast: boolean,
): { readonly at: number; readonly name: Name | null } {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0x3c, at);
    if (at < 0) return { at: bytes.length, name: null };
    if (at + 9 > bytes.length && !isLast) return { at, name: null };
    const here = bytes.toString('latin1', at, at + 9);
    const section = SECTIONS.find(([open]) => here.startsWith(open));
    if (section) {
      const end = sectionEnd(bytes, at, section[1], name ?? 'item', isLast);
      if (end < 0) return { at, name: null };
      at = end - 1;
      continue;
    }
    const opened = /^<(item|entry)[\s/>]/.exec(here)?.[1] as Name | undefined;
    if (opened && (name === null || opened === name)) return { at, name: opened };
  }
}

/** Behind a section; behind the item where one that was never closed runs into the next. Negative where more has to be read. */
function sectionEnd(bytes: Buffer, at: number, close: string, name: Name, isLast: boolean): number {
  const end = bytes.indexOf(close, at);
  const limit = end < 0 ? bytes.length : end;
  const closing = `</${name}>`;
  for (let torn = bytes.indexOf(closing, at); torn >= 0 && torn < limit; torn = bytes.indexOf(closing, torn + 1)) {
    const next = torn + closing.length;
    if (new RegExp(`^\\s*<${name}[\\s>]`).test(bytes.toString('latin1', next, next + 200))) return next;
  }
  if (end >= 0) return end + close.length;
  return isLast ? bytes.length : -1;
}

/** The tags that are open where the items stand. RDF has its items beside the channel, which is then closed already. */
function openTags(head: Buffer): string {
  const isOpen = (element: string): boolean => head.includes(`<${element}`) && !head.includes(`</${element}`);
  return ['channel', 'rss', 'rdf:RDF', 'feed']
    .filter(isOpen)
    .map((element) => `</${element}>`)
    .join('');
}

/** The place behind bytes that start at a place. */
function behind({ line, column }: { line: number; column: number }, bytes: Buffer): { line: number; column: number } {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  const last = bytes.subarray(bytes.lastIndexOf(10) + 1);
  return { line: line + lines, column: lines === 0 ? column + unitsOf(last) : 1 + unitsOf(last) };
}

/** UTF-16 code units of a text in UTF-8, or else in CP949, where two bytes make one. */
function unitsOf(bytes: Buffer): number {
  if (isUtf8(bytes)) return bytes.toString('utf8').length;
  let units = 0;
  for (let i = 0; i < bytes.length; i++, units++) if (bytes[i]! > 0x80) i++;
  return units;
}
