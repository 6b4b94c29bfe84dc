/** What one capture of a web archive holds. */
export interface Capture {
  readonly url: string | null;
  /** Of the capture's own header, without parameters: `text/html`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Why the content could not be taken out. */
  readonly broken?: string;
}

/** Types of content that no article comes in. */
export const NO_ARTICLE = /^(?:image|audio|video|font|text\/css|text\/javascript|application\/(?:x-)?javascript)/;

/** The address of a record, on one line also where its header is damaged; `<…>` around it was the custom once. */
export const addressOf = (field: string | null | undefined): string | null =>
  /^\s*<?([^\s<>]+)/.exec(field ?? '')?.[1] ?? null;
