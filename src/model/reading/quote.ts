/** What the words of a quote mention say, before anything around them is looked at. */
export interface QuoteReading {
  readonly todo?: never;
}
