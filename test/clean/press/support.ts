import { labelBlocks } from '../../../src/clean/index.ts';
import { readText } from '../../../src/inputs/text.ts';
import type { Zone } from '../../../src/model/label.ts';
import { setup } from '../../support/extract.ts';

/** A release, as cleaning reads it: its head, and its texts by zone. */
export async function releaseOf(text: string) {
  const source = await readText(Buffer.from(text), 'release.txt');
  const { kind, head, labels } = labelBlocks(source, setup.lexicon);
  const texts = (zone: Zone): string[] => {
    const found: string[] = [];
    for (const label of labels) {
      if (label.zone !== zone) continue;
      const own = source.page.text.slice(label.span.start, label.span.end);
      const isRest = found.length > 0 && ((zone === 'title' && label.join !== 'join') || label.join === 'join-space');
      if (isRest) found[found.length - 1] += ` ${own}`;
      else if (label.join === 'join') found[found.length - 1] += own;
      else found.push(own);
    }
    return found;
  };
  return { kind, head, title: texts('title')[0] ?? null, subtitles: texts('subtitle'), body: texts('body') };
}
