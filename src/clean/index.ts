import type { Lexicon } from '../data/lexicon.ts';
import type { Source } from '../model/source.ts';
import type { Cleaned } from './cleaned.ts';
import { labelNews } from './news/index.ts';
import { pageLines } from './page.ts';
import { isPressRelease, labelPress } from './press/index.ts';
import { unhinted, withStated } from './stated.ts';

export { articleView } from './article.ts';
export type { Cleaned } from './cleaned.ts';

/** Says what each block of the page is. */
export function labelBlocks(source: Source, lexicon: Lexicon): Cleaned {
  const lines = unhinted(pageLines(source.page.text), source.hints);
  const cleaned = isPressRelease(lines, lexicon)
    ? labelPress(source, lines, lexicon)
    : labelNews(source, lines, lexicon);
  return withStated(cleaned, source, lexicon);
}
