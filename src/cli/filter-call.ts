import { parseArgs } from 'node:util';
import { Problem } from '../model/problem.ts';
import type { FilterCall } from './calls.ts';
import { readShard } from './shard.ts';

/** Reads the arguments of the filter that stands alone: the same flags, without a config. Throws for one that it does not know. */
export function readFilterCall(argv: readonly string[]): FilterCall {
  const { values } = parseArgs({
    args: argv.filter((arg) => arg !== 'filter') as string[],
    options: {
      lang: { type: 'string', default: 'ko' },
      'as-of': { type: 'string' },
      offsets: { type: 'string', default: 'utf16' },
      spans: { type: 'string' },
      shard: { type: 'string' },
      strict: { type: 'boolean', default: false },
      'no-contacts': { type: 'boolean', default: false },
    },
  });
  if (values.lang !== 'ko' && values.lang !== 'en')
    throw new Problem('USAGE_CHOICE', { flag: '--lang', value: values.lang, choices: 'ko, en' });
  return {
    command: 'filter',
    lang: values.lang,
    asOf: values['as-of'] ?? null,
    offsets: values.offsets === 'codepoint' ? 'codepoint' : 'utf16',
    sourceSpans: values.spans === 'source',
    contacts: !values['no-contacts'],
    strict: values.strict,
    tables: {},
    plugins: [],
    shard: values.shard === undefined ? null : readShard(values.shard),
  };
}
