import { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { type Input, piece } from '../input.ts';
import { isolated } from '../isolated/run.ts';
import { once } from '../streams/bytes.ts';
import { warcParts } from '../streams/captures.ts';
import type { Capture } from './record.ts';

type Recurse = (input: Input) => AsyncIterable<Source>;

/** The pages of a web archive, one source each, by their addresses. When a page was captured says nothing of when it was written. */
export async function* readWarc(
  input: Input,
  recurse: Recurse,
  parts = warcParts(once(input.bytes)),
): AsyncGenerator<Source> {
  const keys = new Set<string>();
  let number = 0;
  for await (const part of parts) {
    if ('problem' in part) {
      number++;
      input.run.unread(part.item, part.problem);
      continue;
    }
    let captures: readonly Capture[] = [];
    try {
      captures = 'texts' in part ? part.texts : await isolated('warc', part.bytes, 'WARC', input.options.seconds);
    } catch (error) {
      input.run.unread(String(++number), error);
    }
    for (const capture of captures) {
      number++;
      const name = capture.url ?? String(number);
      const key = keys.has(name) ? `${name}#${number}` : name;
      keys.add(key);
      try {
        yield* page(capture, key, input, recurse);
      } catch (error) {
        input.run.unread(key, error);
      }
    }
  }
  if (number === 0) throw new Problem('ARCHIVE_EMPTY');
}

async function* page(
  { url, mime, bytes, broken }: Capture,
  key: string,
  input: Input,
  recurse: Recurse,
): AsyncGenerator<Source> {
  if (broken !== undefined) throw new Problem('INPUT_DAMAGED', { what: 'WARC', reason: broken });
  input.run.count(bytes.length);
  const options = { ...input.options, url: url ?? undefined, inputFormat: formatOf(mime) };
  for await (const source of recurse(piece(input, Buffer.from(bytes), key, { options })))
    yield source.format === 'html' || source.format === 'text' ? { ...source, format: 'warc', url } : source;
}

/** What the server said of a page counts where the page itself could be taken for text. */
const formatOf = (mime: string): 'html' | undefined =>
  mime === 'text/html' || mime === 'application/xhtml+xml' ? 'html' : undefined;
