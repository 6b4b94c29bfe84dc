import { createHash } from 'node:crypto';
import { createLexicon, type Lexicon } from '../data/lexicon.ts';
import type { Source } from '../model/source.ts';
import { lyingCharset } from './charset.ts';
import { decode } from './decode.ts';
import { findContent } from './html/content.ts';
import { readMetadata } from './html/metadata.ts';
import { type Page, parseHtml } from './html/parse.ts';
import { render } from './html/render.ts';
import { findSheetName, findTitle } from './html/title.ts';
import { readable } from './origin.ts';

export interface HtmlOptions {
  readonly encoding?: string | undefined;
  readonly url?: string | undefined;
  /** True where the markup is that of an article alone, as in a feed: all of it is content. */
  readonly isFragment?: boolean | undefined;
  /** The hash of the bytes, where it is known: `sha256:…`. */
  readonly hash?: string | undefined;
}

let lexicon: Lexicon | undefined;

/**
 * Reads an HTML page: the article by the templates of Korean sites or by its density of text, with title, dates and byline where the
 * page states them. Offsets lead back to the HTML source. Throws a Problem where the bytes are no text or the markup nests without end.
 */
export async function readHtml(
  bytes: Buffer,
  name: string,
  { encoding, url, isFragment, hash: known }: HtmlOptions = {},
): Promise<Source> {
  const decoded = await decode(bytes, encoding);
  const hash = known ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const html = decoded.text;
  const parsed = parseHtml(html);
  const stated = readMetadata(parsed);
  lexicon ??= createLexicon();
  const found = isFragment ? undefined : findContent(parsed, lexicon);
  const content = found?.element ?? parsed.all('body')[0] ?? parsed.root;
  const title = isFragment ? undefined : findTitle(parsed, stated.title, found?.title, content);
  const sheet = isFragment ? undefined : findSheetName(parsed, title ?? content);
  const { page, hints, skipped } = render(html, parsed.root, title, content, sheet);
  // an encoding that was said by hand overrules the page's own, so that it does not lie
  const lying = encoding === undefined ? lyingCharset(bytes, decoded.encoding, html) : null;
  return readable({
    id: hash,
    name: name.replaceAll('\\', '/'),
    format: 'html',
    encoding: decoded.encoding,
    bytes: bytes.length,
    hash,
    item: null,
    url: url ?? addressOf(parsed) ?? null,
    text: html,
    page,
    stated,
    hints,
    skipped,
    warnings: decoded.warnings,
    ...(lying === null ? {} : { lyingCharset: lying }),
  });
}

/** The page's own address, as it states it. */
const addressOf = (page: Page): string | undefined =>
  page.all('link').find(({ attribs }) => attribs.rel?.toLowerCase() === 'canonical')?.attribs.href ??
  page.all('meta').find(({ attribs }) => attribs.property === 'og:url')?.attribs.content;
