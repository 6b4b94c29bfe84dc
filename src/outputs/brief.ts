import type { ArticleRecord } from '../model/generated/record.ts';

/** What a person who reads the record does without. */
const LEFT_OUT = new Set(['at', 'removed', 'evidence']);

/** The record as a person reads it: no offsets, no `removed`, no evidence. */
export const brief = (record: ArticleRecord): unknown => without(record);

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, item]) => [
        key,
        key === 'mentions' ? (item as { text: string }[]).map(({ text }) => text) : without(item),
      ]),
  );
}
