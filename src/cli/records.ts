import { existsSync, readFileSync } from 'node:fs';
import { readDocuments } from '../inputs/index.ts';
import { validate } from '../library/validate.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';
import type { Setup } from '../setup.ts';

/** Codes of findings on records themselves. */
export const RECORD_CODES = ['RECORD_BROKEN', 'RECORD_INVALID', 'PLACE_WRONG', 'SOURCE_CHANGED', 'VALUE_CHANGED'].map(
  (code) => ({ code, rule: 'check/record' }),
);

/** The findings on a record made earlier: against the schema, against itself, against its source where that is there; and its own. */
export async function findingsOfRecord(record: unknown, setup: Setup): Promise<Finding[]> {
  const findings = await validate(record, { setup });
  if (findings[0]?.code === 'RECORD_INVALID') return findings;
  const source = await sourceOf(record as ArticleRecord, setup);
  return source ? validate(record, { setup, source }) : findings;
}

/** The source that a record names, where that is there. Throws a Problem where it cannot be read. */
async function sourceOf(
  { source: { path, item, format, encoding } }: ArticleRecord,
  { inputs }: Setup,
): Promise<Source | undefined> {
  if (path === '-' || !existsSync(path)) return undefined;
  const said = format === 'text' && encoding?.startsWith('utf-16') ? { encoding } : {};
  for await (const source of readDocuments(readFileSync(path), path, { ...said, inputs })) {
    if (source.item === item) return source;
  }
  return undefined;
}
