import { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { articleOf } from '../article.ts';
import { decode } from '../decode.ts';
import type { Input } from '../input.ts';
import { isolated } from '../isolated/run.ts';
import { isoMoment } from '../moment.ts';
import { within } from '../origin.ts';
import type { ParsedItem } from './item.ts';

/** The items of a feed, one source each, in the feed's order. */
export async function* readFeed(input: Input): AsyncGenerator<Source> {
  const { text, encoding, warnings } = await decode(input.bytes, input.options.encoding);
  const items = await isolated('feed', Buffer.from(text), 'feed', input.options.seconds);
  if (items.length === 0) throw new Problem('FEED_EMPTY');
  const keys = new Set<string>();
  for (const [i, item] of items.entries()) {
    const key = keys.has(item.key) ? `${item.key}#${i + 1}` : item.key;
    keys.add(key);
    input.run.count(item.content.length);
    const origin = within(input.origin, key);
    try {
      if (item.broken !== undefined) throw new Problem('INPUT_DAMAGED', { what: 'feed', reason: item.broken });
      const fielded = { format: 'feed', encoding, ...item, stated: statedOf(item) } as const;
      yield await articleOf(fielded, origin, { ...input, warnings: [...input.warnings, ...warnings] });
    } catch (error) {
      input.run.unread(key, error);
    }
  }
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
