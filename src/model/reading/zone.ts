/** What the words of a zone mention say, before anything around them is looked at. */
export interface ZoneReading {
  readonly todo?: never;
}
