import type { View } from '../text/view.ts';
import type { ArticleRecord } from './generated/record.ts';
import type { Label } from './label.ts';

export type Format = ArticleRecord['source']['format'];

/** What the format itself says of the article: a feed's pubDate, a page's og:title. */
export interface Stated {
  readonly title?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly byline?: string;
  readonly outlet?: string;
}

/** What went less than well in reading; the record words it in its language. */
export interface ReadingWarning {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a feed says around one of its items, or fails to say. */
export interface FeedItem {
  /** pubDate, published or dc:date in its own words; null where there is none. */
  readonly date: string | null;
  /** True where neither content nor description has a character. */
  readonly isEmpty: boolean;
  /** The key of an earlier item that is the same, by its key or by its text. */
  readonly duplicateOf: string | null;
  /** The item as the feed has it, and where it opens (from 1): where a finding stands in the file. Null in JSON. */
  readonly raw: { readonly text: string; readonly line: number; readonly column: number } | null;
}

/** One document, decoded once and never edited. */
export interface Source {
  readonly id: string;
  /** The path as given, joined with `/`. */
  readonly name: string;
  readonly format: Format;
  readonly encoding: string | null;
  readonly bytes: number;
  readonly hash: string;
  readonly item: string | null;
  readonly url: string | null;
  /** The decoded text of record. */
  readonly text: string;
  /** The text as a reader sees it, line by line: the text itself, or what an HTML page shows. Labels are spans of it. */
  readonly page: View;
  readonly stated: Stated;
  /** What the markup itself says of blocks of the page: a figure's caption. In order; spans of the page's text. */
  readonly hints: readonly Label[];
  /** Stretches of the decoded source that never came into the page, such as a menu or a sidebar; spans of `text`. */
  readonly skipped: readonly Label[];
  readonly warnings: readonly ReadingWarning[];
  /** Fields of the input's own object that the record takes over as they are, by the paths that were asked for. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly feed?: FeedItem;
  /** The charset that the page or feed declares, where its bytes are in another one; of a feed, at its first item alone. */
  readonly lyingCharset?: string;
}
