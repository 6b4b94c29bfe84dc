import type { Mail } from '../eml/mail.ts';
import type { ParsedItem } from '../feed/item.ts';
import type { Capture } from '../warc/record.ts';

/** What each isolated parser makes of bytes. */
export interface Parsed {
  readonly feed: readonly ParsedItem[];
  /** Of pieces of a feed, as a JSON list. */
  readonly items: readonly ParsedItem[];
  readonly hwp: string;
  readonly warc: readonly Capture[];
  readonly eml: Mail;
  readonly pdf: string;
}

export interface Task {
  readonly parser: keyof Parsed;
  readonly bytes: Uint8Array;
}

export type Answer =
  | { readonly value: unknown }
  | { readonly problem: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } }
  | { readonly failure: string };
