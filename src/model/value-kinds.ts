/** The lists of a record that hold values, in the order in which they are shown. */
export const VALUE_KINDS = [
  'dates',
  'money',
  'quantities',
  'officials',
  'organizations',
  'zones',
  'programs',
  'places',
  'laws',
  'quotes',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];
