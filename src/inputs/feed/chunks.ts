import { createHash } from 'node:crypto';
import type { Source } from '../../model/source.ts';
import { Run } from '../input.ts';
import type { ReadOptions } from '../options.ts';
import { readFeedChunks } from './read.ts';

/**
 * The items of an XML feed of any length, with a few of them in memory: what `readDocuments` gives for its bytes. `open` gives the bytes
 * from their start; it is called twice, for an item's id is made of the hash of the whole.
 */
export async function* readFeedDocuments(
  open: () => AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<Source> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const run = new Run(options);
  yield* readFeedChunks(open(), {
    bytes: Buffer.alloc(0),
    name,
    origin: { name: name.replaceAll('\\', '/'), bytes, hash: `sha256:${hash.digest('hex')}`, item: null },
    options,
    warnings: [],
    run,
    depth: 0,
  });
  run.finish();
}
