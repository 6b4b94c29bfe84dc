import { parseFeed } from 'feedsmith';
import { MAX_ITEMS } from '../limits.ts';
import { NOTHING, type ParsedItem } from './item.ts';

type Json = Record<string, unknown>;

/** The items of a JSON Feed. Throws where it does not parse. */
export const parseItems = (text: string): ParsedItem[] =>
  itemsOf(parseFeed(text, { maxItems: MAX_ITEMS }) as unknown as Json);

/** One item's markup in a feed: what stands before the items, the item without its end tag, and all end tags that follow. */
export interface PieceText {
  readonly head: string;
  readonly item: string;
  readonly tail: string;
}

/**
 * Items of RSS, Atom or RDF, each as it is in a feed of its own; one that does not parse says why. Never throws. Setting up the parser
 * takes as long as a dozen items, so that items go to it together, and by halves, down to one, where one of them disturbs the others.
 */
export function parsePieces(pieces: readonly PieceText[]): ParsedItem[] {
  if (pieces.length <= 1) return pieces.map(parseAlone);
  const together = parseTogether(pieces);
  if (together) return together;
  const middle = pieces.length >> 1;
  return [...parsePieces(pieces.slice(0, middle)), ...parsePieces(pieces.slice(middle))];
}

function parseAlone({ head, item, tail }: PieceText): ParsedItem {
  let reason = NO_ITEM;
  try {
    const [parsed] = itemsOf(parseFeed(head + item + tail) as unknown as Json);
    if (parsed) return parsed;
  } catch (error) {
    reason = String(((error as Error).cause as Error | undefined)?.message ?? (error as Error).message).slice(0, 120);
  }
  return { ...NOTHING, broken: reason };
}

const NO_ITEM = 'no item';

/** The items of one feed; undefined where what came out is not each of them and nothing else. */
function parseTogether(pieces: readonly PieceText[]): ParsedItem[] | undefined {
  const { head, tail } = pieces[0]!;
  if (!pieces.every((piece) => piece.head === head && piece.tail === tail && isClosed(piece.item))) return undefined;
  const end = tail.slice(0, tail.indexOf('>') + 1);
  const marked = pieces.map(({ item }, i) => withMark(item, i, end));
  if (marked.includes(undefined)) return undefined;
  let feed: Json;
  try {
    feed = parseFeed(head + marked.join('') + tail.slice(end.length)) as unknown as Json;
  } catch {
    return undefined;
  }
  const list = listIn(feed);
  if (list.length !== pieces.length || !list.every((item, i) => markOf(item) === `${MARK}${i}`)) return undefined;
  // what has nothing but the mark is no item, unless it has the mark's element itself
  return itemsOf(feed).map((item, i) => (Object.keys(list[i]!).length === 1 ? parseEmpty(pieces[i]!) : item));
}

const parseEmpty = (piece: PieceText): ParsedItem =>
  /^<\w+\s*\/?>\s*$/.test(piece.item) ? { ...NOTHING, broken: NO_ITEM } : parseAlone(piece);

/** No section of the item is left open to run on into the next. */
const isClosed = (item: string): boolean =>
  SECTIONS.every(([open, close]) => !item.includes(open) || item.split(open).length === item.split(close).length);

const SECTIONS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const;

/** What each item says first of itself, in an element that nothing here reads: so no item is taken for another or left out as empty. */
const MARK = 'item-';

const OPENING = /^<(item|entry)((?:\s[^<>]*?)?)(\/?)>/;

function withMark(item: string, number: number, end: string): string | undefined {
  const [opening, name, attributes, closed] = OPENING.exec(item) ?? [];
  if (opening === undefined) return undefined;
  const field = name === 'item' ? 'comments' : 'rights';
  const rest = closed ? '' : item.slice(opening.length);
  return `<${name}${attributes}><${field}>${MARK}${number}</${field}>${rest}${end}`;
}

const markOf = ({ comments, rights }: Json): string | undefined => textOf(comments) ?? textOf(rights) ?? undefined;

const listIn = ({ feed }: Json): Json[] => {
  const { items, entries } = feed as Json;
  return (items ?? entries ?? []) as Json[];
};

function itemsOf({ feed }: Json): ParsedItem[] {
  const outlet = textOf((feed as Json).title);
  return listIn({ feed }).map((item) => {
    const links = listOf(item.links);
    const url =
      textOf(item.link) ??
      textOf(item.url) ??
      textOf((links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href);
    const dc = (item.dc ?? {}) as Json;
    return {
      key: textOf(item.guid) ?? textOf(item.id) ?? url,
      url,
      title: textOf(item.title) ?? textOf(first(dc.titles)),
      content: contentOf(item),
      published:
        textOf(item.pubDate) ?? textOf(item.published) ?? textOf(item.date_published) ?? textOf(first(dc.dates)),
      updated: textOf(item.updated) ?? textOf(item.date_modified),
      byline: textOf(first(dc.creators)) ?? textOf(first(item.authors)),
      outlet,
    };
  });
}

/** The fullest text of an item: its content, else its description. */
function contentOf(item: Json): string {
  const all = [
    textOf((item.content as Json | undefined)?.encoded) ?? textOf(item.content),
    textOf(item.content_html) ?? textOf(item.content_text),
    textOf(item.description) ?? textOf(item.summary),
  ].filter((text) => text !== null);
  // Some feeds have a stub as content and the whole text as description.
  return all.reduce((best, text) => (text.length > 2 * best.length ? text : best), all[0] ?? '');
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A text, the value of an element with attributes, or a person's name. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { value: inner, name } = value as Json;
  return typeof inner === 'string' ? textOf(inner) : textOf(name);
}
