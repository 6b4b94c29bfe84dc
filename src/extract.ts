import { check } from './check/index.ts';
import { articleView, labelBlocks } from './clean/index.ts';
import { readDateline } from './dateline/index.ts';
import { findMentions, resolveMentions } from './entities/index.ts';
import type { ArticleRecord } from './model/generated/record.ts';
import type { Source } from './model/source.ts';
import { applyPlugins } from './plugin/apply.ts';
import { labelOf } from './plugin/rules.ts';
import { finishPlaces, toRecord } from './record/index.ts';
import type { Setup } from './setup.ts';

/**
 * A document in, its record out: the text is never edited, stages say things about spans of it. Pure: the same source and setup give
 * the same record, on any day and in any locale. Never throws on article content;
 * a Problem where a plug-in does.
 */
export function extract(source: Source, setup: Setup): ArticleRecord {
  const { lexicon, options } = setup;
  const cleaned = labelBlocks(source, lexicon);
  const article = articleView(source, cleaned);
  const mentions = findMentions(article, lexicon);
  const dateline = readDateline(source, article, mentions, lexicon, options.asOf);
  const entities = resolveMentions(mentions, dateline, article, lexicon);
  const { labels } = cleaned;
  const { lang, today } = options;
  const findings = check({ source, labels, article, dateline, entities, lexicon, today }, lang);
  const record = toRecord({
    source,
    labels,
    article,
    dateline,
    entities,
    findings,
    rules: setup.rules,
    plugins: setup.plugins.map(labelOf),
    tablesUntil: lexicon.tables.meta.tables_until,
    lang,
  });
  const whole = setup.plugins.length === 0 ? record : applyPlugins(record, article, setup.plugins, options);
  return finishPlaces(whole, article, source, options);
}
