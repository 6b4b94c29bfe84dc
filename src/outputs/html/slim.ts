import type { ArticleRecord, Place } from '../../model/generated/record.ts';
import { valuesOf } from '../values.ts';
import type { Detail, Mark, Summary } from './data.ts';

const MAX_EVENTS = 6;
const MAX_REMOVED = 2_000;
const AROUND = 24;

/** What the page's lists, filters and plots need of a record. */
export function summaryOf(record: ArticleRecord): Summary {
  const amounts = record.money.flatMap(({ amount, currency }) =>
    amount !== null && currency === 'KRW' ? [amount] : [],
  );
  return {
    title: record.title ?? record.body.slice(0, 60),
    outlet: record.outlet?.name ?? record.issuer?.canonical ?? record.issuer?.name ?? '',
    kind: record.kind,
    date: record.published.value?.slice(0, 10) ?? '',
    zones: unique(record.zones.map(({ canonical, name }) => canonical ?? name)),
    people: unique(
      record.officials.flatMap(({ name, title, organization }) =>
        name === null ? [] : [[name, organization?.canonical, title].filter(Boolean).join(' ')],
      ),
    ),
    programs: record.programs.map(({ name, budget }) => ({
      name,
      budget: budget?.currency === 'KRW' ? budget.amount : null,
    })),
    ministries: unique(
      record.organizations.flatMap(({ kind, canonical, name }) => (kind === 'ministry' ? [canonical ?? name] : [])),
    ),
    findings: record.findings.map(({ code, severity, message }) => ({ code, severity, message })),
    events: record.dates
      .filter(({ type, value, at }) => type === 'date' && /^\d{4}-\d\d/.test(value ?? '') && at.field !== 'source')
      .slice(0, MAX_EVENTS)
      .map(({ value, at }) => ({ day: value!.slice(0, 10).replace(/\/.*/, ''), text: around(record, at) })),
    speakers: record.quotes.map(({ speaker }) => speaker?.label ?? speaker?.name ?? ''),
    amount: amounts.length > 0 ? amounts.reduce((a, b) => Math.max(a, b)) : null,
  };
}

/** What the page of one article needs; `source` is the decoded source where it is there. */
export function detailOf(record: ArticleRecord, source: string | null): Detail {
  const texts = [
    { field: 'title', text: record.title ?? '' },
    ...record.subtitles.map((text, i) => ({ field: `subtitles[${i}]`, text })),
    { field: 'body', text: record.body },
    ...record.captions.map((text, i) => ({ field: `captions[${i}]`, text })),
  ];
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

function around(record: ArticleRecord, { field, start, end }: Place): string {
  const text = field === 'title' ? (record.title ?? '') : field === 'body' ? record.body : '';
  const line = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return line.replace(/\s+/g, ' ');
}

const cut = (text: string, length: number): string => (length > text.length ? `${text} …` : text);
const unique = (names: readonly string[]): string[] => [...new Set(names)];
