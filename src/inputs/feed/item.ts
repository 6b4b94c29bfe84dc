/** One item of a feed, whatever the kind of feed. */
export interface ParsedItem {
  /** guid, id, link, or the number in the feed. */
  readonly key: string;
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
