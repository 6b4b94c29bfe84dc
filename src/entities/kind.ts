import type { Lexicon } from '../data/lexicon.ts';
import type { Article } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Entities } from '../model/entities.ts';
import type { Mention, Mentions } from '../model/mention.ts';

type ReadingOf<K extends keyof Mentions> = Mentions[K][number] extends Mention<infer Reading> ? Reading : never;

/** What a kind may look at when it resolves its mentions. */
export interface Context {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly dateline: Dateline;
  readonly mentions: Mentions;
  /** The values of the kinds that come before this one in `entities/index.ts`. */
  readonly resolved: Partial<Entities>;
}

/** A kind of entity: how its words are found, and what they say once the article's date is known. */
export interface Kind<K extends keyof Mentions> {
  readonly name: K;
  /** Shapes and surfaces, in reading order, not overlapping within one kind. Neither the article's date nor other kinds are known yet. */
  find(article: Article, lexicon: Lexicon): Mention<ReadingOf<K>>[];
  /** The record's entries, in reading order. */
  resolve(mentions: Mentions[K], context: Context): Entities[K];
}
