import { parseFeed } from 'feedsmith';
import { MAX_ITEMS } from '../limits.ts';
import type { ParsedItem } from './item.ts';
import { piecesOf } from './pieces.ts';

type Json = Record<string, unknown>;

/** The items of RSS, Atom, RDF or JSON Feed. Where the feed as a whole does not parse, each item is parsed by itself. Throws where there is none. */
export function parseItems(text: string): ParsedItem[] {
  try {
    return itemsOf(parseFeed(text, { maxItems: MAX_ITEMS }) as unknown as Json);
  } catch (error) {
    const pieces = piecesOf(text);
    if (pieces.length === 0) throw error;
    return pieces.slice(0, MAX_ITEMS).map((piece, i) => {
      const key = String(i + 1);
      try {
        const [item] = itemsOf(parseFeed(piece) as unknown as Json);
        if (item) return item.key === '1' ? { ...item, key } : item;
      } catch {}
      return { ...NOTHING, key, broken: String((error as Error).cause ?? error).slice(0, 120) };
    });
  }
}

const NOTHING: ParsedItem = {
  key: '',
  url: null,
  title: null,
  content: '',
  published: null,
  updated: null,
  byline: null,
  outlet: null,
};

function itemsOf({ feed }: Json): ParsedItem[] {
  const { items, entries, title } = feed as Json;
  const outlet = textOf(title);
  const list = (items ?? entries ?? []) as Json[];
  return list.map((item, i) => {
    const links = listOf(item.links);
    const url =
      textOf(item.link) ??
      textOf(item.url) ??
      textOf((links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href);
    const dc = (item.dc ?? {}) as Json;
    return {
      key: textOf(item.guid) ?? textOf(item.id) ?? url ?? String(i + 1),
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
