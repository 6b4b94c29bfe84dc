import type { ArticleRecord } from '../model/generated/record.ts';
import { VALUE_KINDS } from '../model/value-kinds.ts';

/** What is wrong with a record that somebody else may have changed. */
export interface RecordProblem {
  readonly code: 'PLACE_WRONG' | 'VALUE_CHANGED';
  readonly values: Readonly<Record<string, string | number>>;
  readonly line: number | null;
}

interface Placed {
  readonly text: string;
  readonly at?: { readonly field: string; readonly start: number; readonly end: number; readonly line: number };
}

/** Places that do not slice to their text in the record's own fields. Records made with `--offsets codepoint` or `--brief` hold too. */
export function wrongPlaces(record: ArticleRecord): RecordProblem[] {
  const textOf = (field: string): string | undefined => {
    const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [];
    const value = (record as unknown as Record<string, unknown>)[name];
    const text = index === undefined ? value : Array.isArray(value) ? value[Number(index)] : undefined;
    return typeof text === 'string' ? text : undefined;
  };
  const problems: RecordProblem[] = [];
  const lists: readonly (readonly [string, readonly object[]])[] = [
    ...VALUE_KINDS.map((list) => [list, record[list] ?? []] as const),
    ...Object.entries(record.extensions ?? {}),
  ];
  for (const [list, entities] of lists) {
    for (const entity of entities) {
      for (const { text, at } of ('mentions' in entity ? entity.mentions : [entity]) as readonly Placed[]) {
        if (!at || at.field === 'source') continue;
        const whole = textOf(at.field);
        const holds =
          whole !== undefined &&
          (whole.slice(at.start, at.end) === text || [...whole].slice(at.start, at.end).join('') === text);
        if (!holds)
          problems.push({
            code: 'PLACE_WRONG',
            values: { list, text, field: at.field, start: at.start, end: at.end },
            line: at.line,
          });
      }
    }
  }
  return problems;
}

/** What is compared: all that an article's text says, but for `at`, which has a check of its own, and words that hang on the language. */
const COMPARED = [
  'id',
  'kind',
  'title',
  'subtitles',
  'byline',
  'outlet',
  'issuer',
  'published',
  'modified',
  'distributed',
  'embargo',
  'contacts',
  'attachments',
  'captions',
  'body',
  'tables',
  ...VALUE_KINDS,
  'extensions',
] as const;

const PASSED_OVER: ReadonlySet<string> = new Set(['at', 'rule', 'certainty', 'evidence', 'rejected']);

/** Fields in which a record differs from what its source gives now. */
export function changedFields(record: ArticleRecord, fresh: ArticleRecord): RecordProblem[] {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, item) => (PASSED_OVER.has(key) ? undefined : item)) ?? '';
  // an id that is no hash is the caller's own
  const isOwn = !record.id.startsWith('sha256:');
  return COMPARED.filter((field) => !(field === 'id' && isOwn) && plain(record[field]) !== plain(fresh[field])).map(
    (field) => ({ code: 'VALUE_CHANGED', values: { field }, line: null }),
  );
}
