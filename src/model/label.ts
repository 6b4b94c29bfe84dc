import type { Span } from '../text/span.ts';

/** Zones whose text stands in the record. */
export const KEPT_ZONES = ['title', 'subtitle', 'body', 'caption'] as const;

/** Zones whose text becomes a header value of the record: neither kept as text nor removed. */
export const HEADER_ZONES = [
  'byline',
  'stamp',
  'outlet',
  'press_header',
  'contact',
  'attachment',
  'table_caption',
] as const;

/** Zones that are not the article: each becomes an entry of `removed`. */
export const REMOVED_ZONES = [
  'weather',
  'today_widget',
  'navigation',
  'duplicate_title',
  'share_buttons',
  'font_size',
  'media_player',
  'advertisement',
  'portal_notice',
  'image_file',
  'dateline',
  'summary',
  'translation',
  'copyright',
  'tip_box',
  'subscription',
  'comments',
  'ranking',
  'related_articles',
  'tags',
  'pagination',
  'page_furniture',
  'attachment_text',
  'end_mark',
  'footer',
  'other',
] as const;

export type Zone = (typeof KEPT_ZONES)[number] | (typeof HEADER_ZONES)[number] | (typeof REMOVED_ZONES)[number];

/** What one block of the page is, and the rule that says so. */
export interface Label {
  /** A span of the page's text. Labels are in order and do not overlap. */
  readonly span: Span;
  readonly zone: Zone;
  /** clean/copyright-line */
  readonly rule: string;
  /**
   * For body: `paragraph` starts a new paragraph (the default), `join` goes on the line before without a space (a hard wrap within a word),
   * `join-space` with one. For tables: `row` begins a row on its own line, `cell` stands on the line before after a tab.
   */
  readonly join?: 'paragraph' | 'join' | 'join-space' | 'row' | 'cell';
  readonly note?: string;
}
