import type { ArticleRecord } from '../../src/model/generated/record.ts';

/** What a page must never run, obey or break on. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'-alert(3)-'</script><svg/onload=alert(4)>",
  'javascript:alert(5)',
  '\u202e거꾸로\u2066',
  '\ud800 반쪽 \udc00',
  '-->]]><!--<script>',
  '=HYPERLINK("http://x")',
  '가'.repeat(100_000),
];

const TEXTS = new Set(
  'title text name canonical label message reason url path item department phone email cue'.split(' '),
);

/** The record with a hostile string in every text that an input decides. */
export function hostile(record: ArticleRecord, bad: string): ArticleRecord {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) || key === 'body' ? `${bad}${value}` : value;
    if (Array.isArray(value))
      return value.map((item) => change(item, key === 'subtitles' || key === 'captions' ? 'text' : key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item, name)]));
  };
  const changed = change(record, '') as ArticleRecord;
  const own = changed.source as { url: string | null };
  own.url = bad;
  return {
    ...changed,
    subtitles: [bad],
    captions: [bad],
    outlet: { name: bad, domain: null },
    byline: [{ name: bad, role: bad, email: bad }],
    findings: [{ code: 'WEEKDAY_MISMATCH', severity: 'error', message: bad, rule: 'check/weekday', at: null }],
    organizations: changed.organizations.map((organization) => ({ ...organization, kind: 'ministry' })),
    // values where they now stand
    money: changed.money.map((entity) =>
      entity.at.field === 'body'
        ? {
            ...entity,
            text: entity.text.slice(bad.length),
            at: { ...entity.at, start: entity.at.start + bad.length, end: entity.at.end + bad.length },
          }
        : entity,
    ),
  };
}
