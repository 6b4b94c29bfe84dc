import { parseFeed } from 'feedsmith';
import { MAX_ITEMS } from '../limits.ts';
import { NOTHING, type ParsedItem } from './item.ts';

type Json = Record<string, unknown>;

/** The items of a JSON Feed. Throws where it does not parse. */
export const parseItems = (text: string): ParsedItem[] =>
  itemsOf(parseFeed(text, { maxItems: MAX_ITEMS }) as unknown as Json);

/** Items of RSS, Atom or RDF, each given as a feed of its own; one that does not parse says why. Never throws. */
export function parsePieces(pieces: readonly string[]): ParsedItem[] {
  return pieces.map((piece) => {
    let reason = 'no item';
    try {
      const [item] = itemsOf(parseFeed(piece) as unknown as Json);
      if (item) return item;
    } catch (error) {
      reason = String(((error as Error).cause as Error | undefined)?.message ?? (error as Error).message).slice(0, 120);
    }
    return { ...NOTHING, broken: reason };
  });
}

function itemsOf({ feed }: Json): ParsedItem[] {
  const { items, entries, title } = feed as Json;
  const outlet = textOf(title);
  const list = (items ?? entries ?? []) as Json[];
  return list.map((item) => {
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
