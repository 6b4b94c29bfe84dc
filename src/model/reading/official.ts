/** What the words of a official mention say, before anything around them is looked at. */
export interface OfficialReading {
  readonly todo?: never;
}
