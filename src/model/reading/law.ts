/** What the words of a law mention say, before anything around them is looked at. */
export interface LawReading {
  readonly todo?: never;
}
