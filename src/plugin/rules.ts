import { createHash } from 'node:crypto';
import { RULES_HASH } from '../data/tables.ts';
import type { Plugin } from './plugin.ts';

/** `bills@1.0.0` */
export const labelOf = ({ name, version }: Plugin): string => `${name}@${version}`;

/** The hash of rules and tables: the tool's own, or with what was added to it and left out of it. */
export function rulesHash(rows: object, without: readonly string[], plugins: readonly Plugin[]): string {
  if (Object.keys(rows).length === 0 && without.length === 0 && plugins.length === 0) return RULES_HASH;
  const parts = JSON.stringify([RULES_HASH, rows, without, plugins.map(labelOf)]);
  return `sha256:${createHash('sha256').update(parts).digest('hex')}`;
}
