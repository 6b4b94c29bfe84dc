import type { ArticleRecord, Cluster, Place } from '../../model/generated/record.ts';
import { valuesOf } from '../values.ts';
import type { Copies, Detail, Mark, Summary } from './data.ts';

const MAX_REMOVED = 2_000;
const MAX_QUOTE = 160;
const AROUND = 32;

/** What the page's lists, filters and plots need of a record. */
export function summaryOf(record: ArticleRecord): Summary {
  const amounts = record.money.flatMap(({ amount, currency }) =>
    amount !== null && currency === 'KRW' ? [amount] : [],
  );
  return {
    title: record.title ?? record.body.slice(0, 60),
    outlet: record.outlet?.name ?? record.issuer?.canonical ?? record.issuer?.name ?? '',
    kind: record.kind,
    date: (record.published.value ?? '').split('/')[0]!.slice(0, 10),
    zones: unique(record.zones.map(({ canonical, name }) => canonical ?? name)),
    people: unique(
      record.officials.flatMap(({ name, title, organization }) =>
        name === null ? [] : [[name, organization?.canonical, title].filter(Boolean).join(' ')],
      ),
    ),
    programs: record.programs.map(({ name, budget, period }) => ({
      name,
      budget: budget?.currency === 'KRW' ? budget.amount : null,
      period: period?.value ?? null,
    })),
    ministries: unique(
      record.organizations.flatMap(({ kind, canonical, name }) => (kind === 'ministry' ? [canonical ?? name] : [])),
    ),
    findings: record.findings.map(({ code, severity, message }) => ({ code, severity, message })),
    events: eventsOf(record),
    quotes: record.quotes.map(({ speaker, text }) => ({
      speaker: speaker?.label ?? speaker?.name ?? '',
      text: cut(text.slice(0, MAX_QUOTE), text.length),
    })),
    amount: amounts.length > 0 ? amounts.reduce((a, b) => Math.max(a, b)) : null,
    copies: copiesOf(record.id, record.cluster ?? null),
  };
}

/** What the page says of a record's copies: nothing where it has none. */
export function copiesOf(id: string, cluster: Cluster | null): Copies | null {
  if (cluster === null || cluster.size < 2) return null;
  return { id: cluster.id, size: cluster.size, similarity: cluster.similarity, isOriginal: cluster.original === id };
}

/** What the page of one article needs; `source` is the decoded source where it is there. */
export function detailOf(record: ArticleRecord, source: string | null): Detail {
  const texts = textsOf(record);
  const index = new Map(texts.map(({ field }, i) => [field, i]));
  const placed = (at: Place, own: string | null): { text: number; start: number; end: number } | null => {
    const text = index.get(at.field);
    if (text === undefined) return null;
    const span = utf16Span(texts[text]!.text, at, own);
    return span && { text, ...span };
  };
  return {
    path: record.source.item === null ? record.source.path : `${record.source.path} » ${record.source.item}`,
    url: record.source.url,
    byline: record.byline.map(({ name, role }) => [name, role].filter(Boolean).join(' ')).join(', '),
    texts,
    marks: valuesOf(record).flatMap(({ kind, text, value, notes, rule, certainty, at }): Mark[] => {
      const place = placed(at, text);
      return place ? [{ kind, ...place, value, notes, rule, certainty, line: at.line }] : [];
    }),
    published: {
      value: record.published.value,
      basis: record.published.basis,
      confidence: record.published.confidence,
      evidence: record.published.evidence.map(({ rule, text, allows }) => ({ rule, text, allows })),
      rejected: record.published.rejected,
    },
    quotes: record.quotes.map(({ text, speaker, at }) => ({
      text,
      speaker: speaker?.label ?? speaker?.name ?? '',
      line: at.line,
    })),
    findings: record.findings.map(({ code, severity, message, at }) => ({
      code,
      severity,
      message,
      line: at?.line ?? null,
      place: at && placed(at, null),
    })),
    removed: record.removed.map(({ kind, rule, lines, source: [start, end] }) => ({
      kind,
      rule,
      lines,
      text: source === null ? null : cut(source.slice(start, Math.min(end, start + MAX_REMOVED)), end - start),
    })),
  };
}

/** The span in UTF-16 code units, also where the record counts code points; null where the text is not the mention's own. */
function utf16Span(text: string, { start, end }: Place, own: string | null): { start: number; end: number } | null {
  if (own === null || text.slice(start, end) === own) return end <= text.length && start <= end ? { start, end } : null;
  let [point, unit, from] = [0, 0, 0];
  for (const character of text) {
    if (point === start) from = unit;
    if (point === end) break;
    point++;
    unit += character.length;
  }
  return point === end && text.slice(from, unit) === own ? { start: from, end: unit } : null;
}

const textsOf = (record: ArticleRecord): { field: string; text: string }[] => [
  { field: 'title', text: record.title ?? '' },
  ...record.subtitles.map((text, i) => ({ field: `subtitles[${i}]`, text })),
  { field: 'body', text: record.body },
  ...record.captions.map((text, i) => ({ field: `captions[${i}]`, text })),
];

/** The dates that have a place in a calendar, each once, where it is first said. */
function eventsOf(record: ArticleRecord): Summary['events'] {
  const texts = new Map(textsOf(record).map(({ field, text }) => [field, text]));
  const events = new Map<string, string>();
  for (const { type, value, at } of record.dates) {
    const text = texts.get(at.field);
    if (type !== 'date' || text === undefined || value === null || !/^\d{4}/.test(value) || events.has(value)) continue;
    events.set(value, around(text, at));
  }
  return [...events].map(([date, text]) => ({ date, text }));
}

/** The words around a mention on its own line, whole ones where there is a space to cut at. */
function around(text: string, { start, end }: Place): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split('\n')
    .at(-1)!;
  const after = text.slice(end, end + AROUND).split('\n')[0]!;
  const isCutBefore = start - before.length > 0 && text[start - before.length - 1] !== '\n';
  const isCutAfter = end + after.length < text.length && text[end + after.length] !== '\n';
  const head = isCutBefore ? `…${before.replace(/^\S*\s/, '')}` : before;
  const tail = isCutAfter ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${head}${text.slice(start, end)}${tail}`.replace(/\s+/g, ' ').trim();
}

const cut = (text: string, length: number): string => (length > text.length ? `${text} …` : text);
const unique = (names: readonly string[]): string[] => [...new Set(names)];
