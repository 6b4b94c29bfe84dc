import { messageText } from '../data/messages.ts';
import { extract } from '../extract.ts';
import type { ArticleRecord, Finding } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';
import { withoutContacts } from '../outputs/private.ts';
import { changedFields, wrongPlaces } from '../record/recheck.ts';
import type { Setup } from '../setup.ts';
import { commonSetup } from './setup.ts';

/**
 * What is wrong with a record, whoever made or changed it: what the schema says, places that do not hold their text, the findings that the
 * record carries itself; with its `source`, values that the source does not give (where rules and tables are the same).
 *
 * @param record anything; what is no record gives one finding, `RECORD_INVALID`
 * @returns findings in reading order, their messages in the setup's language; empty where all is well
 */
export async function validate(
  record: unknown,
  { setup = commonSetup(), source }: { readonly setup?: Setup; readonly source?: Source | undefined } = {},
): Promise<Finding[]> {
  const { lang } = setup.options;
  const { default: holds } = await import('../record/generated/record-validator.js');
  if (!holds(record)) {
    const [error] = holds.errors ?? [];
    const values = { where: error?.instancePath || '/', reason: error?.message ?? '' };
    return [finding('RECORD_INVALID', 'error', lang, values)];
  }
  const valid = record as ArticleRecord;
  const places = wrongPlaces(valid).map(({ code, values, line }) => finding(code, 'error', lang, values, line));
  return [...valid.findings, ...places, ...(source ? againstSource(valid, source, setup) : [])];
}

function againstSource(record: ArticleRecord, source: Source, setup: Setup): Finding[] {
  const { lang } = setup.options;
  if (source.hash !== record.source.hash)
    return [finding('SOURCE_CHANGED', 'warning', lang, { path: record.source.path })];
  if (record.tool.rules !== setup.rules) return [];
  const { published } = record;
  const asOf = published.basis === 'given' ? published.value : null;
  const fresh = extract(source, { ...setup, options: { ...setup.options, asOf } });
  const changed = changedFields(record, fresh);
  // a record whose contacts were hidden differs in nothing else
  const hidden = changed.length === 0 ? changed : changedFields(record, withoutContacts(fresh));
  return (hidden.length < changed.length ? hidden : changed).map(({ code, values }) =>
    finding(code, 'error', lang, values),
  );
}

const finding = (
  code: string,
  severity: Finding['severity'],
  lang: Setup['options']['lang'],
  values: Readonly<Record<string, string | number>>,
  line: number | null = null,
): Finding => ({
  code,
  severity,
  message: messageText(code, lang, values),
  rule: 'check/record',
  at: line === null ? null : { field: 'source', start: 0, end: 0, line },
});
