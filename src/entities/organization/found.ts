import type { OrganizationReading } from '../../model/reading/organization.ts';

/** A government acts; a place lies there. `next`: as the name that follows it in a list. */
export type Sense = 'body' | 'place' | 'next';

/** A reading, and its place in the folded text of a field. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reading: OrganizationReading;
  /** For a government's name, whether it stands for the body at all. */
  readonly sense?: Sense;
}
