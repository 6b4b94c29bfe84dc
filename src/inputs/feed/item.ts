/** One item of a feed, whatever the kind of feed. */
export interface ParsedItem {
  /** guid, id or link. */
  readonly key: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** HTML or plain text, as the feed has it. */
  readonly content: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly byline: string | null;
  /** The feed's own title. */
  readonly outlet: string | null;
  /** Why the item could not be parsed; its other values are then empty. */
  readonly broken?: string;
}

/** An item that says nothing. */
export const NOTHING: ParsedItem = {
  key: null,
  url: null,
  title: null,
  content: '',
  published: null,
  updated: null,
  byline: null,
  outlet: null,
};
