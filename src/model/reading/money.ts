/** What the words of a money mention say, before anything around them is looked at. */
export interface MoneyReading {
  readonly todo?: never;
}
