import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { HtmlReport } from '../src/outputs/html/index.ts';
import { root, run, tempFolder } from './support/cli.ts';

const part = (name: string): string => readFileSync(join(root, 'dist/report-page', name), 'utf8');
const empty = () => new HtmlReport({ script: part('page.js'), style: part('page.css'), version: '0', lang: 'ko' });

test('a page is at most 600 KB and three times the gzip of its records', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  const [records, page] = [join(folder, 'r.ndjson'), join(folder, 'r.html')];
  const { stdout } = await run(['fixtures/articles', '-f', 'ndjson']);
  writeFileSync(records, stdout);
  const bare = Buffer.byteLength(empty().finish());
  expect(bare).toBeLessThan(600_000);
  // with the removed text, which the records do not hold
  for (const input of ['fixtures/articles', records]) {
    expect((await run(['report', input, '-o', page, '-q'])).code).toBe(0);
    expect(readFileSync(page).length - bare).toBeLessThan(3 * gzipSync(stdout).length);
  }
  // many articles of which each says something else, in pieces of a hundred
  const report = empty();
  const lines: string[] = [];
  for (let i = 0; i < 30; i++)
    for (const line of stdout.trimEnd().split('\n')) {
      // other figures in every text, of the same length: values keep their places
      const record = JSON.parse(line, (_, item) =>
        typeof item === 'string' ? item.replace(/[1-9]/g, (digit) => String(((Number(digit) + i) % 9) + 1)) : item,
      ) as ArticleRecord;
      lines.push(JSON.stringify(record));
      report.add(record, null);
    }
  expect(Buffer.byteLength(report.finish()) - bare).toBeLessThan(3 * gzipSync(lines.join('\n')).length);
});
