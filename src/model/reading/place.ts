/** What the words of a place mention say, before anything around them is looked at. */
export interface PlaceReading {
  readonly todo?: never;
}
