import { labelBlocks } from '../../src/clean/index.ts';
import type { ArticleRecord } from '../../src/model/generated/record.ts';
import { HEADER_ZONES, KEPT_ZONES } from '../../src/model/label.ts';
import type { Source } from '../../src/model/source.ts';
import { VALUE_KINDS } from '../../src/model/value-kinds.ts';
import { setup } from './extract.ts';

/** What is wrong with any record, whatever its text: an empty list for a sound one. */
export function broken(record: ArticleRecord, source: Source): string[] {
  const problems: string[] = [];
  const fields: Record<string, string> = { title: record.title ?? '', body: record.body, source: source.text };
  record.subtitles.forEach((text, i) => {
    fields[`subtitles[${i}]`] = text;
  });
  record.captions.forEach((text, i) => {
    fields[`captions[${i}]`] = text;
  });
  for (const list of VALUE_KINDS) {
    for (const entity of record[list]) {
      const mentions = 'mentions' in entity ? entity.mentions : [entity];
      if (mentions.length === 0) problems.push(`${list}: an entity without a mention: ${JSON.stringify(entity)}`);
      for (const { text, at } of mentions) {
        if (fields[at.field]?.slice(at.start, at.end) !== text)
          problems.push(`${list}: ${at.field} ${at.start}-${at.end} is not ${JSON.stringify(text)}`);
        if (text === '' || text !== text.trim())
          problems.push(`${list}: ${JSON.stringify(text)} is empty or has white space at an end`);
      }
    }
  }
  const { labels } = labelBlocks(source, setup.lexicon);
  const page = source.page.text;
  let end = 0;
  for (const { span, rule } of labels) {
    if (span.start < end) problems.push(`labels overlap or are out of order at ${span.start} (${rule})`);
    const between = page.slice(end, span.start);
    if (/[^\s\u200b-\u200d\u2060\ufeff]/.test(between))
      problems.push(`no label for ${JSON.stringify(between.trim().slice(0, 60))} before ${span.start}`);
    end = span.end;
  }
  if (/[^\s\u200b-\u200d\u2060\ufeff]/.test(page.slice(end)))
    problems.push(`no label for ${JSON.stringify(page.slice(end).trim().slice(0, 60))} at the end`);
  const kept = new Set<string>([...KEPT_ZONES, ...HEADER_ZONES]);
  for (const { zone, span } of labels) {
    if (kept.has(zone)) continue;
    const place = source.page.toSource(span);
    if (!record.removed.some(({ source: [from, to] }) => from <= place.start && place.end <= to))
      problems.push(`not in removed: ${zone} ${span.start}-${span.end}`);
  }
  return problems;
}
