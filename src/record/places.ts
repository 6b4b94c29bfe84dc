import type { Article } from '../model/article.ts';
import type { ArticleRecord, Place } from '../model/generated/record.ts';
import type { Source } from '../model/source.ts';
import { VALUE_KINDS } from '../model/value-kinds.ts';

interface PlaceOptions {
  readonly offsets: 'utf16' | 'codepoint';
  readonly sourceSpans: boolean;
}

/** The record with its places as the caller asked for them: code points instead of UTF-16 units, offsets into the source beside them. */
export function finishPlaces(
  record: ArticleRecord,
  article: Article,
  source: Source,
  options: PlaceOptions,
): ArticleRecord {
  if (options.offsets === 'utf16' && !options.sourceSpans) return record;
  const fields = new Map(article.fields.map((field) => [field.name, field]));
  const measures = new Map<string, (offset: number) => number>();
  const measureOf = (name: string): ((offset: number) => number) => {
    const known = measures.get(name);
    if (known) return known;
    const made =
      options.offsets === 'codepoint'
        ? codePoints(name === 'source' ? source.text : (fields.get(name)?.text ?? ''))
        : same;
    measures.set(name, made);
    return made;
  };
  const finish = (at: Place): Place => {
    const measure = measureOf(at.field);
    const field = fields.get(at.field);
    const own = field ? field.view.toSource(at) : at;
    const inSource = measureOf('source');
    const placed = { ...at, start: measure(at.start), end: measure(at.end) };
    return options.sourceSpans ? { ...placed, source: [inSource(own.start), inSource(own.end)] } : placed;
  };
  const result = { ...record } as Record<string, unknown> & ArticleRecord;
  for (const list of VALUE_KINDS) {
    Object.assign(result, {
      [list]: record[list].map((entity) =>
        'mentions' in entity
          ? { ...entity, mentions: entity.mentions.map((mention) => ({ ...mention, at: finish(mention.at) })) }
          : { ...entity, at: finish(entity.at) },
      ),
    });
  }
  const extensions =
    record.extensions &&
    Object.fromEntries(
      Object.entries(record.extensions).map(([name, list]) => [
        name,
        list.map((value) => ({ ...value, at: finish(value.at) })),
      ]),
    );
  const evidence = record.published.evidence.map((clue) => ({ ...clue, at: clue.at && finish(clue.at) }));
  const inSource = measureOf('source');
  return {
    ...result,
    ...(extensions ? { extensions } : {}),
    published: { ...record.published, evidence },
    findings: record.findings.map((finding) => ({ ...finding, at: finding.at && finish(finding.at) })),
    removed: record.removed.map((removal) => ({
      ...removal,
      source: [inSource(removal.source[0]!), inSource(removal.source[1]!)],
    })),
  };
}

const same = (offset: number): number => offset;

/** UTF-16 offsets of a text to code points, by the places of its surrogate pairs. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  if (pairs.length === 0) return same;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
