import type { ArticleRecord } from '../model/generated/record.ts';
import type { Head } from '../model/head.ts';
import type { Label } from '../model/label.ts';

/** What cleaning says of a page: what each block is, and the values that stand around the article. */
export interface Cleaned {
  readonly kind: ArticleRecord['kind'];
  /** In order, not overlapping; every character of the page that is not white space is in one. */
  readonly labels: readonly Label[];
  readonly head: Head;
}
