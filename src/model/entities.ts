import type { ArticleRecord } from './generated/record.ts';

/** The values of an article, as the record lists them. */
export type Entities = Pick<
  ArticleRecord,
  'dates' | 'money' | 'quantities' | 'places' | 'organizations' | 'officials' | 'zones' | 'laws' | 'programs' | 'quotes'
>;
