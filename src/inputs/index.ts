import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { readText } from './text.ts';

export interface ReadOptions {
  /** The encoding, where detection should not decide. */
  readonly encoding?: string | undefined;
}

/** File-name extensions that a folder is searched for. */
export const EXTENSIONS: readonly string[] = ['txt', 'text'];

/** Bytes above this are refused: no article is as long, and a document is held in memory whole. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The documents in the bytes of one input, told apart by content. Throws a Problem where there are none that can be read; never on what
 * an article says.
 */
export async function* readDocuments(bytes: Buffer, name: string, options: ReadOptions = {}): AsyncGenerator<Source> {
  if (bytes.length > MAX_BYTES)
    throw new Problem('INPUT_TOO_LARGE', { size: Math.ceil(bytes.length / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });
  const markup = markupOf(bytes);
  if (markup) throw new Problem('INPUT_FORMAT_UNREAD', { what: markup });
  yield await readText(bytes, name, options);
}

/** Markup by its first characters, which no article's text starts with. */
function markupOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase();
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'HTML';
  if (head.startsWith('<?xml') || head.startsWith('<rss')) return 'XML';
  return undefined;
}
