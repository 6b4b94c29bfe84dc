/** What the words of a date mention say, before anything around them is looked at. */
export interface DateReading {
  readonly todo?: never;
}
