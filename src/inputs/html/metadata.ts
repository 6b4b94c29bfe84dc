import type { Stated } from '../../model/source.ts';
import type { Page } from './parse.ts';

/** What JSON-LD, Open Graph and meta tags say of the article. */
export function readMetadata($: Page): Stated {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        .attr('content')
        ?.trim();
      if (value) return value;
    }
    return undefined;
  };
  const article = jsonLd($);
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
      ),
    modified: text(article.dateModified) ?? meta('article:modified_time', 'og:article:modified_time', 'dateModified'),
    byline: name(article.author) ?? meta('og:article:author', 'article:author', 'author', 'dable:author', 'byl'),
    outlet: name(article.publisher) ?? meta('og:site_name', 'article:publisher', 'twitter:site'),
  };
  return Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined && value !== ''),
  ) as Stated;
}

type Json = Record<string, unknown>;

/** The first article among the page's JSON-LD; an empty object where there is none or it does not parse. */
function jsonLd($: Page): Json {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    try {
      const found = findArticle(JSON.parse($(script).text()), 0);
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
