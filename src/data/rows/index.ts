/** The row shapes of the tables in `src/data/tables`. `from` and `to` are days (`YYYY-MM-DD`), inclusive, in KST; a missing one is open or unknown. */
export type * from './dates.ts';
export type * from './events.ts';
export type * from './fact.ts';
export type * from './figures.ts';
export type * from './laws.ts';
export type * from './organizations.ts';
export type * from './pages.ts';
export type * from './people.ts';
export type * from './places.ts';
export type * from './press.ts';
export type * from './programs.ts';
export type * from './zones.ts';
