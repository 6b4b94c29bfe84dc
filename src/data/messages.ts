import type { MessageRow } from './rows/index.ts';
import { defaultTables } from './tables.ts';

export type Lang = 'ko' | 'en';

let rows: ReadonlyMap<string, MessageRow> | undefined;

/** The text of a message, its `{name}` places filled in. An unknown code is its own text. */
export function messageText(code: string, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  rows ??= new Map(defaultTables.messages.map((row) => [row.code, row]));
  const row = rows.get(code);
  return row ? fillText(row[lang], values) : code;
}

/** A text with its `{name}` places filled in; a place without a value stays. */
export const fillText = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
