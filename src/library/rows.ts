import type { ExtraRows } from '../data/tables.ts';
import type { Config } from '../model/generated/config.ts';

/** The tables that take rows of a project's own. */
export const TABLE_NAMES = ['organizations', 'officials', 'zones', 'outlets', 'boilerplate'] as const;

/** Rows of a project's own: they count as verified unless they say otherwise, for their author vouches for them. */
export const ownRows = (tables: Config['tables'] = {}): ExtraRows =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ verified: true, ...row }))]),
  ) as ExtraRows;
