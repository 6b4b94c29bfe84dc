import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { readText } from './text.ts';

export interface ReadOptions {
  /** The encoding, where detection should not decide. */
  readonly encoding?: string | undefined;
}

/** File-name extensions that a folder is searched for. */
export const EXTENSIONS: readonly string[] = ['txt', 'text', 'html', 'htm', 'xhtml'];

/** Bytes above this are refused: no article is as long, and a document is held in memory whole. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The documents in the bytes of one input, told apart by content. Throws a Problem where there are none that can be read; never on what
 * an article says.
 */
export async function* readDocuments(bytes: Buffer, name: string, options: ReadOptions = {}): AsyncGenerator<Source> {
  if (bytes.length > MAX_BYTES)
    throw new Problem('INPUT_TOO_LARGE', { size: Math.ceil(bytes.length / 2 ** 20), limit: MAX_BYTES / 2 ** 20 });
  switch (markupOf(bytes)) {
    case 'html':
      yield await (await import('./html.ts')).readHtml(bytes, name, options);
      break;
    case 'xml':
      throw new Problem('INPUT_FORMAT_UNREAD', { what: 'XML' });
    default:
      yield await readText(bytes, name, options);
  }
}

/** Markup by its first characters, which no article's text starts with. */
function markupOf(bytes: Buffer): 'html' | 'xml' | undefined {
  const head = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^\s+/, '')
    .toLowerCase();
  if (/^(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype html|html|head|body)/.test(head)) return 'html';
  if (/^<\?xml[^>]*>\s*(?:<!doctype html[^>]*>\s*)?<html/.test(head) || /^<\?xml[^>]*>\s*<!doctype html/.test(head))
    return 'html';
  if (head.startsWith('<?xml') || head.startsWith('<rss') || head.startsWith('<feed')) return 'xml';
  return undefined;
}
