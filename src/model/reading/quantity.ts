/** What the words of a quantity mention say, before anything around them is looked at. */
export interface QuantityReading {
  readonly todo?: never;
}
