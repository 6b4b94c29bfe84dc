/** What the words of a program mention say, before anything around them is looked at. */
export interface ProgramReading {
  readonly todo?: never;
}
