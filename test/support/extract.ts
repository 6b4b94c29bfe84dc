import { articleView } from '../../src/clean/index.ts';
import { pageLines } from '../../src/clean/page.ts';
import { findMentions, resolveMentions } from '../../src/entities/index.ts';
import { extract } from '../../src/extract.ts';
import { readText } from '../../src/inputs/text.ts';
import type { Dateline } from '../../src/model/dateline.ts';
import type { Entities } from '../../src/model/entities.ts';
import type { ArticleRecord } from '../../src/model/generated/record.ts';
import { EMPTY_HEAD } from '../../src/model/head.ts';
import { createSetup } from '../../src/setup.ts';

export const setup = createSetup();

/** The record of a text, as a file of that name would give it. */
export const recordOf = async (text: string, name = 'test.txt', asOf: string | null = null): Promise<ArticleRecord> =>
  extract(await readText(Buffer.from(text), name), asOf === null ? setup : createSetup({ asOf }));

/** The entities of a text that is all body, in an article of the day `asOf` (`YYYY-MM-DD`; none: the date is not known). */
export async function entitiesOf(text: string, asOf: string | null = null): Promise<Entities> {
  const source = await readText(Buffer.from(text), 'phrase.txt');
  const labels = pageLines(source.page.text).map((line) => ({
    span: line.trimmed,
    zone: 'body' as const,
    rule: 'test',
  }));
  const article = articleView(source, { kind: 'news_article', labels, head: EMPTY_HEAD });
  const mentions = findMentions(article, setup.lexicon);
  const dateline: Dateline = {
    published: { value: asOf, basis: asOf ? 'given' : null, confidence: null, rule: null, evidence: [], rejected: [] },
    modified: null,
    anchor: asOf ? { first: asOf.slice(0, 10), last: asOf.slice(0, 10) } : null,
  };
  return resolveMentions(mentions, dateline, article, setup.lexicon);
}
