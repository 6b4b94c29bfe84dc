import { createHash } from 'node:crypto';
import type { Source } from '../model/source.ts';
import { identityView } from '../text/view.ts';
import { decode } from './decode.ts';
import { looksGarbled } from './garbled.ts';

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
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return {
    id: hash,
    name: name.replaceAll('\\', '/'),
    format: 'text',
    encoding: decoded.encoding,
    bytes: bytes.length,
    hash,
    item: null,
    url: null,
    text,
    page: identityView(text),
    stated: {},
    hints: [],
    skipped: [],
    warnings: [...decoded.warnings, ...warnings],
  };
}
