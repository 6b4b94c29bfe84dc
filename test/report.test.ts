import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { HtmlReport, MAX_ARTICLES } from '../src/outputs/html/index.ts';
import { run, tempFolder } from './support/cli.ts';
import { HOSTILE, hostile } from './support/records.ts';

const FOLDER = 'fixtures/articles/saebom--policy-page';

const unpacked = (html: string, id: string): string => {
  const data = new RegExp(`<script type="text/plain" id="${id}">([A-Za-z0-9+/=]+)</script>`).exec(html);
  return inflateRawSync(Buffer.from(data![1]!, 'base64')).toString('utf8');
};

test('inputs and records give one page each that holds them and asks nothing of a network', async () => {
  const folder = tempFolder();
  const [page, again, records] = [join(folder, 'a.html'), join(folder, 'b.html'), join(folder, 'r.ndjson')];
  const made = await run(['report', FOLDER, '-o', page]);
  expect(made.code).toBe(0);
  expect(made.stdout).toBe('');
  await run(['report', FOLDER, '-o', again, '-q']);
  expect(readFileSync(page, 'utf8')).toBe(readFileSync(again, 'utf8'));
  const html = readFileSync(page, 'utf8');
  expect(html).toContain("default-src 'none'; script-src 'sha256-");
  expect(html).not.toMatch(/unsafe-|<(?:link|img|iframe)\b|<script src/);
  expect(unpacked(html, 'index')).toContain('새봄군, 수소 안전 실증');
  expect(unpacked(html, 'piece-0')).toContain('많이 본 기사');

  await run([FOLDER, '-f', 'ndjson', '-o', records]);
  const fromRecords = await run(['report', records, '-o', page]);
  expect(fromRecords.code).toBe(0);
  const index = unpacked(html, 'index');
  expect(index).toContain('"withoutSource":0');
  expect(unpacked(readFileSync(page, 'utf8'), 'index')).toBe(index.replace('"withoutSource":0', '"withoutSource":1'));
});

test('a wrong call, a record that is none and an output that is an input are said', async () => {
  const folder = tempFolder();
  const file = join(folder, 'r.ndjson');
  writeFileSync(file, '{"schema_version":"1"}\n');
  const [noOutput, broken, same] = await Promise.all([
    run(['report', FOLDER]),
    run(['report', file, '-o', join(folder, 'x.html')]),
    run(['report', file, '-o', file]),
  ]);
  expect([noOutput.code, broken.code, same.code]).toEqual([2, 2, 2]);
  expect(noOutput.stderr).toContain('-o report.html');
  expect(broken.stderr).toContain('--brief');
  expect(existsSync(join(folder, 'x.html'))).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('schema_version');
});

test('no text of an article stands in the page unpacked', async () => {
  const { stdout } = await run([`${FOLDER}/input.txt`, '-f', 'json']);
  const report = new HtmlReport({ script: ';', style: '', version: '0', lang: 'ko' });
  for (const bad of HOSTILE) report.add(hostile(JSON.parse(stdout) as ArticleRecord, bad), null);
  const html = report.finish();
  expect(html.match(/<\/?script/g)).toHaveLength(2 * 3);
  expect(html).not.toMatch(/alert|onerror|[\u0080-\uffff]/);
});

test('articles beyond the limit are counted', async () => {
  const { stdout } = await run([`${FOLDER}/input.txt`, '-f', 'json']);
  const record = {
    ...(JSON.parse(stdout) as ArticleRecord),
    body: '',
    removed: [],
    money: [],
    dates: [],
    quantities: [],
  };
  const report = new HtmlReport({ script: ';', style: '', version: '0', lang: 'ko' });
  for (let i = 0; i < MAX_ARTICLES + 3; i++) report.add(record, null);
  expect([report.articles, report.leftOut]).toEqual([MAX_ARTICLES, 3]);
  expect(unpacked(report.finish(), 'index')).toContain('"leftOut":3');
});

test('--no-contacts leaves phones and addresses out of the page', async () => {
  const folder = tempFolder();
  const [input, page] = [join(folder, 'a.txt'), join(folder, 'a.html')];
  writeFileSync(input, '새봄군, 도서관 연다\n\n새봄군은 도서관을 연다고 밝혔다. 문의 043-123-4567, a@example.org\n');
  await run(['report', input, '-o', page, '--no-contacts']);
  expect(unpacked(readFileSync(page, 'utf8'), 'piece-0')).not.toMatch(/043-123-4567|a@example\.org/);
});
