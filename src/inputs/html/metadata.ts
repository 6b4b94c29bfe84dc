import type { Stated } from '../../model/source.ts';
import type { Page } from './parse.ts';
import { textOf } from './text.ts';

/** What JSON-LD, Open Graph and meta tags say of the article. */
export function readMetadata(page: Page): Stated {
  const contents = metaOf(page);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = contents.get(name)?.trim();
      if (value) return value;
    }
    return undefined;
  };
  const article = jsonLd(page);
  const stated = {
    title: text(article.headline) ?? meta('og:title', 'twitter:title', 'title'),
    published:
      text(article.datePublished) ??
      meta(
        'article:published_time',
        'og:article:published_time',
        'datePublished',
        'article:published',
        'pubdate',
        'date',
        'DC.date.issued',
      ) ??
      momentOf(page, 'data-date-time'),
    modified:
      text(article.dateModified) ??
      meta('article:modified_time', 'og:article:modified_time', 'dateModified') ??
      momentOf(page, 'data-modify-date-time'),
    byline: name(article.author) ?? meta('og:article:author', 'article:author', 'author', 'dable:author', 'byl'),
    outlet:
      name(article.publisher) ??
      besidePortal(meta('og:site_name')) ??
      copiedFrom(meta('og:article:author')) ??
      meta('og:site_name', 'article:publisher', 'twitter:site'),
  };
  return Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined && value !== ''),
  ) as Stated;
}

/** What the page's meta tags say, by their names; of several of one name the first. */
function metaOf(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { attribs } of page.all('meta'))
    for (const name of [attribs.property, attribs.name, attribs.itemprop])
      if (name !== undefined && !found.has(name)) found.set(name, attribs.content ?? '');
  return found;
}

/** What a portal's page shows to the minute and keeps to the second in an attribute: `data-date-time="2025-03-04 14:05:37"`. */
const momentOf = (page: Page, attribute: string): string | undefined =>
  page.all('span').find(({ attribs }) => attribs[attribute])?.attribs[attribute];

/** Portals show the articles of others. */
const PORTAL = /^(?:daum|다음|naver|네이버|zum|nate|네이트)(?:\s?뉴스|\s?news)?$/i;

/** The names of a list that are no portal's, `Daum | 새암뉴스`; undefined where there is none. */
function besidePortal(names: string | undefined): string | undefined {
  const others = names?.split(' | ').filter((one) => !PORTAL.test(one.trim()));
  return others?.join(' | ').trim() || undefined;
}

/** Whose article a portal shows, `물길일보 | 네이버`; undefined where it names no portal. */
const copiedFrom = (names: string | undefined): string | undefined =>
  names?.split(' | ').some((one) => PORTAL.test(one.trim())) ? besidePortal(names) : undefined;

type Json = Record<string, unknown>;

/** The first article among the page's JSON-LD; an empty object where there is none or it does not parse. */
function jsonLd(page: Page): Json {
  for (const script of page.all('script')) {
    if (script.attribs.type?.toLowerCase() !== 'application/ld+json') continue;
    try {
      const found = findArticle(JSON.parse(textOf(script)), 0);
      if (found) return found;
    } catch {
      // a broken block says nothing; the next one may
    }
  }
  return {};
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 5 || typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && /Article|BlogPosting|Report/.test(JSON.stringify((value as Json)['@type'] ?? '')))
    return value as Json;
  for (const item of Object.values(value)) {
    const found = findArticle(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function name(value: unknown): string | undefined {
  if (Array.isArray(value)) return name(value[0]);
  if (typeof value === 'object' && value !== null) return text((value as Json).name);
  return text(value);
}
