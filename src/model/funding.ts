/** The kinds of money that say who pays: parts of one budget. */
export const FUNDING: ReadonlySet<string | null> = new Set([
  'national',
  'provincial',
  'municipal',
  'county',
  'district',
  'local',
  'private',
  'fund',
]);
