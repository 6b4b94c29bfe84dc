import { createHash } from 'node:crypto';
import type { Source } from '../model/source.ts';
import { identityView } from '../text/view.ts';
import { decode } from './decode.ts';

/** Reads a plain-text document. */
export async function readText(bytes: Buffer, name: string): Promise<Source> {
  const { text, encoding } = await decode(bytes);
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return {
    id: hash,
    name,
    format: 'text',
    encoding,
    bytes: bytes.length,
    hash,
    item: null,
    url: null,
    text,
    page: identityView(text),
    stated: {},
    warnings: [],
  };
}
