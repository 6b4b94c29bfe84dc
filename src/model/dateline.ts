import type { Published } from './generated/record.ts';

/** The article's own date (TIMEX3's document creation time), how we know, and what else it might have been. */
export interface Dateline {
  readonly published: Published;
  /** When it was changed after publication, as the page says. */
  readonly modified: string | null;
  /** The days on which the article can have been written: what relative dates lean on. Null where nothing is known. */
  readonly anchor: Anchor | null;
}

/** First and last possible day, `YYYY-MM-DD`, in KST; the same day where the date is known. */
export interface Anchor {
  readonly first: string;
  readonly last: string;
  /** It rests on what is usual: values that lean on it are guesses. */
  readonly guessed?: boolean;
}
