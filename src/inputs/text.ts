import { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decode, withoutMark } from './decode.ts';
import { looksGarbled } from './garbled.ts';
import { MAX_TEXT } from './limits.ts';
import { originOf, sourceOf } from './origin.ts';

/** Reads a plain-text document. Throws a Problem where the bytes are no text. */
export async function readText(
  bytes: Buffer,
  name: string,
  { encoding }: { readonly encoding?: string | undefined } = {},
): Promise<Source> {
  const decoded = await decode(bytes, encoding);
  const { text, warnings } = looksGarbled(decoded.text)
    ? (await import('./mojibake.ts')).repairMojibake(decoded.text)
    : { text: decoded.text, warnings: [] };
  return {
    ...sourceOf(originOf(bytes, name), { format: 'text', encoding: decoded.encoding, text }),
    warnings: [...decoded.warnings, ...warnings],
  };
}

/** The text of one document, taken as it is; bytes and hash are those of its UTF-8. Throws a Problem where it is too long. */
export function textSource(text: string): Source {
  if (text.length > MAX_TEXT)
    throw new Problem('TEXT_TOO_LONG', { size: Math.ceil(text.length / 1e6), limit: Math.floor(MAX_TEXT / 1e6) });
  return sourceOf(originOf(Buffer.from(text), '-'), { format: 'text', encoding: 'utf-8', text: withoutMark(text) });
}
