import { existsSync, readFileSync } from 'node:fs';
import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import { readDocuments } from '../inputs/index.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import { changedFields, wrongPlaces } from '../record/recheck.ts';
import type { Setup } from '../setup.ts';

/** Codes of findings on records themselves. */
export const RECORD_CODES = ['RECORD_BROKEN', 'RECORD_INVALID', 'PLACE_WRONG', 'SOURCE_CHANGED', 'VALUE_CHANGED'].map(
  (code) => ({ code, rule: 'check/record' }),
);

/** The findings on a record made earlier: against the schema, against itself, against its source where that is there; and its own. */
export async function findingsOfRecord(record: unknown, setup: Setup): Promise<Finding[]> {
  const { lang } = setup.options;
  const finding = (
    code: string,
    severity: Finding['severity'],
    values: Record<string, string | number>,
    line: number | null = null,
  ): Finding => ({
    code,
    severity,
    message: messageText(code, lang, values),
    rule: 'check/record',
    at: line === null ? null : { field: 'source', start: 0, end: 0, line },
  });
  const { default: validate } = await import('../record/generated/record-validator.js');
  if (!validate(record)) {
    const [error] = validate.errors ?? [];
    return [finding('RECORD_INVALID', 'error', { where: error?.instancePath || '/', reason: error?.message ?? '' })];
  }
  const valid = record as ArticleRecord;
  const problems = wrongPlaces(valid).map(({ code, values, line }) => finding(code, 'error', values, line));
  return [...valid.findings, ...problems, ...(await againstSource(valid, setup, finding))];
}

async function againstSource(
  record: ArticleRecord,
  setup: Setup,
  finding: (code: string, severity: Finding['severity'], values: Record<string, string | number>) => Finding,
): Promise<Finding[]> {
  const { path, item, hash, encoding } = record.source;
  if (path === '-' || !existsSync(path)) return [];
  for await (const source of readDocuments(
    readFileSync(path),
    path,
    record.source.format === 'text' && encoding?.startsWith('utf-16') ? { encoding } : {},
  )) {
    if (source.item !== item) continue;
    if (source.hash !== hash) return [finding('SOURCE_CHANGED', 'warning', { path })];
    if (record.tool.rules !== setup.rules) return [];
    return changedFields(record, extract(source, setup)).map(({ code, values }) => finding(code, 'error', values));
  }
  return [];
}
