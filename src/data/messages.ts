import { tables } from './generated/tables.ts';

export type Lang = 'ko' | 'en';

interface MessageRow {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
}

const ROWS = new Map((tables as { messages: MessageRow[] }).messages.map((row) => [row.code, row]));

/** The text of a message, its `{name}` places filled in. An unknown code is its own text. */
export function messageText(code: string, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  const row = ROWS.get(code);
  return row ? row[lang].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)) : code;
}
