import { createHash } from 'node:crypto';
import { Problem } from '../../model/problem.ts';
import type { FeedItem, Source } from '../../model/source.ts';
import { articleOf } from '../article.ts';
import { decode } from '../decode.ts';
import type { Input } from '../input.ts';
import { isolated } from '../isolated/run.ts';
import { MAX_ITEMS } from '../limits.ts';
import { isoMoment } from '../moment.ts';
import { within } from '../origin.ts';
import type { ParsedItem } from './item.ts';
import { type Placed, xmlItems } from './items.ts';

/** The items of a feed, one source each, in the feed's order. */
export const readFeed = (input: Input): AsyncGenerator<Source> => sourcesOf(itemsIn(input), input);

/** The items of an XML feed whose bytes come one chunk after the other; `input.bytes` is not looked at. */
export const readFeedChunks = (chunks: AsyncIterable<Buffer>, input: Input): AsyncGenerator<Source> =>
  sourcesOf(renewed(xmlItems(chunks, input.options), input), input);

/** What came before an item of a stream is in memory no more. */
async function* renewed(items: AsyncIterable<Placed>, { run }: Input): AsyncGenerator<Placed> {
  for await (const item of items) {
    run.renew();
    yield item;
  }
}

async function* itemsIn({ bytes, options }: Input): AsyncGenerator<Placed> {
  const isWide = bytes.subarray(0, 1024).includes(0);
  const isJson = /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(bytes.subarray(0, 1024).toString('latin1'));
  if (!isWide && !isJson) return yield* xmlItems([bytes], options, MAX_ITEMS);
  const { text, encoding, warnings } = await decode(bytes, options.encoding);
  if (text.trimStart().startsWith('<')) {
    for await (const placed of xmlItems([Buffer.from(text)], { ...options, encoding: 'utf-8' }, MAX_ITEMS))
      yield { ...placed, encoding };
    return;
  }
  for (const item of await isolated('feed', Buffer.from(text), 'feed', options.seconds))
    yield { item, encoding, warnings, raw: null, lyingCharset: null };
}

async function* sourcesOf(items: AsyncIterable<Placed>, input: Input): AsyncGenerator<Source> {
  const keys = new Set<string>();
  const texts = new Map<string, string>();
  let count = 0;
  for await (const { item, encoding, warnings, raw, lyingCharset: lying } of items) {
    count++;
    const own = item.key ?? String(count);
    const key = keys.has(own) ? `${own}#${count}` : own;
    input.run.count(item.content.length);
    try {
      if (item.broken !== undefined) throw new Problem('INPUT_DAMAGED', { what: 'feed', reason: item.broken });
      const feed: FeedItem = {
        date: item.published ?? item.updated,
        isEmpty: item.content.trim() === '',
        duplicateOf: keys.has(own) ? own : sameText(item, key, texts),
        raw,
      };
      const fielded = { format: 'feed', encoding, ...item, stated: statedOf(item) } as const;
      const source = await articleOf(fielded, within(input.origin, key), {
        ...input,
        warnings: [...input.warnings, ...warnings],
      });
      yield { ...source, feed, ...(lying !== null && count === 1 ? { lyingCharset: lying } : {}) };
    } catch (error) {
      input.run.unread(item.broken === undefined ? key : String(count), error, raw?.line);
    } finally {
      keys.add(own);
    }
  }
  if (count === 0) throw new Problem('FEED_EMPTY');
}

/** The key of an earlier item with this title and content. A title alone makes no two items one: there are many `[포토]`. */
function sameText({ title, content }: ParsedItem, key: string, texts: Map<string, string>): string | null {
  if (content.trim() === '') return null;
  const hash = createHash('sha256').update(`${title}\0${content}`).digest('base64').slice(0, 16);
  const before = texts.get(hash);
  if (before === undefined) texts.set(hash, key);
  return before ?? null;
}

function statedOf({ published, updated, byline, outlet }: ParsedItem): Source['stated'] {
  const moments = { published: isoMoment(published), modified: isoMoment(updated) };
  return {
    ...(moments.published ? { published: moments.published } : {}),
    ...(moments.modified && moments.modified !== moments.published ? { modified: moments.modified } : {}),
    ...(byline ? { byline } : {}),
    ...(outlet ? { outlet } : {}),
  };
}
