import { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { type Input, piece } from '../input.ts';
import { isolated } from '../isolated/run.ts';

type Recurse = (input: Input) => AsyncIterable<Source>;

/** The pages of a web archive, one source each, by their addresses. When a page was captured says nothing of when it was written. */
export async function* readWarc(input: Input, recurse: Recurse): AsyncGenerator<Source> {
  const captures = await isolated('warc', input.bytes, 'WARC', input.options.seconds);
  if (captures.length === 0) throw new Problem('ARCHIVE_EMPTY');
  const keys = new Set<string>();
  for (const [i, { url, mime, bytes, broken }] of captures.entries()) {
    const name = url ?? String(i + 1);
    const key = keys.has(name) ? `${name}#${i + 1}` : name;
    keys.add(key);
    try {
      if (broken !== undefined) throw new Problem('INPUT_DAMAGED', { what: 'WARC', reason: broken });
      input.run.count(bytes.length);
      const options = { ...input.options, url: url ?? undefined, inputFormat: formatOf(mime) };
      for await (const source of recurse(piece(input, Buffer.from(bytes), key, { options })))
        yield source.format === 'html' || source.format === 'text' ? { ...source, format: 'warc', url } : source;
    } catch (error) {
      input.run.unread(key, error);
    }
  }
}

/** What the server said of a page counts where the page itself could be taken for text. */
const formatOf = (mime: string): 'html' | undefined =>
  mime === 'text/html' || mime === 'application/xhtml+xml' ? 'html' : undefined;
