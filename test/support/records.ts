import type { ArticleRecord } from '../../src/model/generated/record.ts';
import isRecord from '../../src/record/generated/record-validator.js';

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
  `__proto__ constructor ${'a'.repeat(100_000)}`,
];

/** Lists that an article may leave empty, each with one entry, so that every field is there to be made hostile. */
const FILLED = {
  subtitles: ['부제'],
  captions: ['사진'],
  byline: [{ name: '한들', role: '기자', email: 'a@example.org' }],
  outlet: { name: '새봄일보', domain: 'example.org' },
  findings: [
    {
      code: 'WEEKDAY_MISMATCH',
      severity: 'error',
      message: '요일',
      rule: 'check/weekday',
      at: null,
    },
  ],
  warnings: [{ code: 'TEXT_CUT', message: '잘림' }],
} as const;

/** Texts without which nothing is drawn. */
export const DRAWN: readonly string[] = ['currency', 'value', 'kind'];

/**
 * The record with a hostile string at the head of every text in which the schema allows one, but for the keys in `kept`. Values keep their
 * places where they can.
 */
export function hostile(record: ArticleRecord, bad: string, kept: readonly string[] = []): ArticleRecord {
  const changed = structuredClone({
    ...record,
    ...FILLED,
    source: { ...record.source, url: 'http://x' },
  }) as never;
  for (const [holder, key] of textsOf(changed)) {
    if (key === 'field' || kept.includes(key)) continue;
    const text = holder[key] as string;
    holder[key] = bad + text;
    // an enumeration or a constant
    if (!isRecord(changed)) holder[key] = text;
  }
  const made = changed as ArticleRecord;
  (made.source as { url: string }).url = bad;
  // amounts where they now stand
  for (const entity of made.money as unknown as {
    text: string;
    at: { field: string; start: number; end: number };
  }[]) {
    if (entity.at.field !== 'body') continue;
    entity.text = entity.text.slice(bad.length);
    entity.at.start += bad.length;
    entity.at.end += bad.length;
  }
  return made;
}

/** Every string below a value, with what holds it. */
function* textsOf(value: object): Generator<[Record<string, unknown>, string]> {
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string') yield [value as Record<string, unknown>, key];
    else if (typeof item === 'object' && item !== null) yield* textsOf(item);
  }
}
