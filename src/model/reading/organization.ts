/** What the words of a organization mention say, before anything around them is looked at. */
export interface OrganizationReading {
  readonly todo?: never;
}
