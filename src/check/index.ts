import type { Lexicon } from '../data/lexicon.ts';
import type { Article } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Entities } from '../model/entities.ts';
import type { Finding } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';

export interface Checked {
  readonly source: Source;
  readonly article: Article;
  readonly dateline: Dateline;
  readonly entities: Entities;
  readonly lexicon: Lexicon;
  readonly lang: 'ko' | 'en';
}

/** What a careful desk editor would question. */
export function check(_checked: Checked): Finding[] {
  return [];
}
