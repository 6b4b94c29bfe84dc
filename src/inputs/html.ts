import { createHash } from 'node:crypto';
import { createLexicon, type Lexicon } from '../data/lexicon.ts';
import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { findContent } from './html/content.ts';
import { readMetadata } from './html/metadata.ts';
import { type Node, nestsTooDeep, parseHtml } from './html/parse.ts';
import { render } from './html/render.ts';
import { findSheetName, findTitle } from './html/title.ts';

export interface HtmlOptions {
  readonly encoding?: string | undefined;
  readonly url?: string | undefined;
  /** True where the markup is that of an article alone, as in a feed: all of it is content. */
  readonly isFragment?: boolean | undefined;
}

let lexicon: Lexicon | undefined;

/**
 * Reads an HTML page: the article by the templates of Korean sites or by its density of text, with title, dates and byline where the
 * page states them. Offsets lead back to the HTML source. Throws a Problem where the bytes are no text or the markup nests without end.
 */
export async function readHtml(
  bytes: Buffer,
  name: string,
  { encoding, url, isFragment }: HtmlOptions = {},
): Promise<Source> {
  const decoded = await decode(bytes, encoding);
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const html = decoded.text;
  if (nestsTooDeep(html)) throw new Problem('INPUT_TOO_DEEP');
  const $ = parseHtml(html);
  const stated = readMetadata($);
  lexicon ??= createLexicon();
  const root = $.root().get(0) as Node;
  const found = isFragment ? undefined : findContent($, lexicon);
  const content = found?.element ?? ($('body').get(0) as Node | undefined) ?? root;
  const title = isFragment ? undefined : findTitle($, stated.title, found?.title, content);
  const sheet = isFragment ? undefined : findSheetName($, title ?? content);
  const { page, hints, skipped } = render(html, root, title, content, sheet);
  return {
    id: hash,
    name: name.replaceAll('\\', '/'),
    format: 'html',
    encoding: decoded.encoding,
    bytes: bytes.length,
    hash,
    item: null,
    url: url ?? $('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content') ?? null,
    text: html,
    page,
    stated,
    hints,
    skipped,
    warnings: decoded.warnings,
  };
}
