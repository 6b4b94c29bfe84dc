import type { Lexicon } from '../data/lexicon.ts';
import { EMPTY_HEAD } from '../model/head.ts';
import type { Source } from '../model/source.ts';
import type { Cleaned } from './cleaned.ts';
import { pageLines } from './page.ts';

export { articleView } from './article.ts';
export type { Cleaned } from './cleaned.ts';

/** Says what each block of the page is. */
export function labelBlocks(source: Source, _lexicon: Lexicon): Cleaned {
  const labels = pageLines(source.page.text).map((line, i) => ({
    span: line.trimmed,
    zone: i === 0 ? ('title' as const) : ('body' as const),
    rule: i === 0 ? 'clean/first-line' : 'clean/default-body',
  }));
  return { kind: 'news_article', labels, head: EMPTY_HEAD };
}
