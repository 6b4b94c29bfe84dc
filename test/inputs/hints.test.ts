import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, tempFolder } from '../support/cli.ts';

const TEXT =
  '온샘시, 작은 도서관 세 곳 연다\n\n온샘시는 4억 원을 들여 작은 도서관 세 곳을 연다고 밝혔다. 문은 아침 아홉 시에 연다.\n';

async function recordOf(args: readonly string[], input: string) {
  const { code, stdout, stderr } = await run(['-', '-f', 'json', '-q', ...args], { input });
  expect([code, stderr]).toEqual([0, '']);
  return [JSON.parse(stdout)].flat()[0];
}

describe('--url', () => {
  test.each([
    ['https://news.example/2025/12/08/library.html', '2025-12-08'],
    ['https://news.example/article/20251208040600062', '2025-12-08'],
    ['https://www.yna.co.kr/view/AKR20251208040600062', '2025-12-08'],
    ['https://news.example/view?date=2025-12-08&no=3', '2025-12-08'],
    // no day of the calendar, or no day at all
    ['https://news.example/2025/02/30/a', null],
    ['https://news.example/view.php?idxno=20251208', null],
    ['https://news.example/120251208/a', null],
    ['https://news.example/article/1234567', null],
  ])('%s: a day in the path is a clue', async (url, day) => {
    const { published, source } = await recordOf(['--url', url], TEXT);
    expect([published.value, published.basis, source.url]).toEqual([day, day && 'inferred', url]);
    if (day) expect(published.evidence.map(({ rule }: { rule: string }) => rule)).toContain('dateline/address');
  });
  test('what the page says is worth more, and so is what the text lets be worked out', async () => {
    const url = ['--url', 'https://news.example/2025/12/08/a'];
    const stated = await recordOf(url, TEXT.replace('\n\n', '\n\n입력 2025.12.07 18:30\n\n'));
    expect([stated.published.value, stated.published.basis]).toEqual(['2025-12-07T18:30+09:00', 'stated']);
    const told = await recordOf(url, TEXT.replace('밝혔다', '8일 밝혔다'));
    expect(told.published.value).toBe('2025-12-08');
    expect(told.dates.map(({ value }: { value: string }) => value)).toContain('2025-12-08');
  });
  test('the outlet is that of the domain, where nothing names one', async () => {
    expect((await recordOf(['--url', 'https://www.cnbnews.com/news/article.html?no=1'], TEXT)).outlet).toEqual({
      name: 'CNB뉴스',
      domain: 'cnbnews.com',
    });
    expect((await recordOf(['--url', 'https://evilcnbnews.com/'], TEXT)).outlet).toBeNull();
  });
});

const BODY = TEXT.slice(TEXT.indexOf('\n\n') + 2);

describe('fields of crawlers', () => {
  test.each([
    [{ title: '온샘시, 작은 도서관 세 곳 연다', content: BODY, link: 'https://a/1', pubDate: '2025-12-08 15:20:46' }],
    [
      {
        headline: '온샘시, 작은 도서관 세 곳 연다',
        article_body: BODY,
        url: 'https://a/1',
        published_at: '2025-12-08T15:20:46+09:00',
      },
    ],
    [{ Title: '온샘시, 작은 도서관 세 곳 연다', Body: BODY, URL: 'https://a/1', reg_dt: '20251208152046' }],
  ])('%j', async (object) => {
    const { title, source, published, body } = await recordOf(['--input-format', 'json'], JSON.stringify(object));
    expect([title, source.url, published.value.slice(0, 19)]).toEqual([
      '온샘시, 작은 도서관 세 곳 연다',
      'https://a/1',
      '2025-12-08T15:20:46',
    ]);
    expect(body).toContain('4억 원을 들여');
  });
  test('--keep-field takes fields over as they are, and nothing else', async () => {
    const folder = tempFolder();
    const objects = [
      { id: 'a', text: TEXT, crawl: { at: 1765174846, by: ['x', null] }, score: 0.1, secret: 's' },
      { id: 'b', text: TEXT },
    ];
    writeFileSync(join(folder, 'a.ndjson'), objects.map((object) => JSON.stringify(object)).join('\n'));
    const kept = ['--keep-field', 'crawl', '--keep-field', 'crawl.at', '--keep-field', 'score'];
    const { code, stdout } = await run(['a.ndjson', '-f', 'ndjson', '-q', ...kept], { cwd: folder });
    const [a, b] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, a.source.fields, b.source.fields]).toEqual([
      0,
      { crawl: objects[0]!.crawl, 'crawl.at': 1765174846, score: 0.1 },
      {},
    ]);
    writeFileSync(join(folder, 'records.ndjson'), stdout);
    expect((await run(['validate', 'records.ndjson', '-q'], { cwd: folder })).code).toBe(0);
    const without = await run(['a.ndjson', '-f', 'ndjson', '-q'], { cwd: folder });
    expect(without.stdout).not.toContain('"fields"');
    rmSync(folder, { recursive: true });
  });
});
