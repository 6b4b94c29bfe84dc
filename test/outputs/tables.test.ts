import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { TABLES } from '../../src/outputs/tables/columns.ts';
import { run, tempFolder } from '../support/cli.ts';

const ARTICLES = 'fixtures/articles';
let folder = '';
let records: Record<string, unknown[]>[] = [];

const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
};

beforeAll(async () => {
  folder = tempFolder();
  await run([ARTICLES, '-f', 'csv', '-d', join(folder, 'csv'), '-q']);
  await run([ARTICLES, '-f', 'parquet', '-d', join(folder, 'parquet'), '-q']);
  await run([ARTICLES, '-o', join(folder, 'all.ndjson'), '-q']);
  records = readFileSync(join(folder, 'all.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}, 60_000);

const countOf = (table: string): number =>
  table === 'articles' ? records.length : records.reduce((sum, record) => sum + record[table]!.length, 0);
const won = (): number =>
  records
    .flatMap(({ money }) => money as { amount: number | null; currency: string }[])
    .reduce((sum, { amount, currency }) => sum + (currency === 'KRW' ? (amount ?? 0) : 0), 0);

describe('read back by DuckDB', () => {
  test.each(TABLES.map(({ name }) => name))('%s: as many rows in CSV and Parquet as in the records', async (name) => {
    const [csv] = await query(
      `SELECT count(*)::INT AS n FROM read_csv('${folder}/csv/${name}.csv', header = true, all_varchar = true)`,
    );
    expect(csv!.n).toBe(countOf(name));
    if (countOf(name) === 0) return;
    const [parquet] = await query(
      `SELECT count(*)::INT AS n FROM read_parquet('${folder}/parquet/${name}/*/*.parquet', hive_partitioning = true)`,
    );
    expect(parquet!.n).toBe(countOf(name));
  });
  test('the same sum of won in NDJSON, CSV and Parquet', async () => {
    const sums = await query(`
      SELECT sum(amount)::BIGINT AS s FROM read_csv('${folder}/csv/money.csv') WHERE currency = 'KRW'
      UNION ALL SELECT sum(amount)::BIGINT FROM read_parquet('${folder}/parquet/money/*/*.parquet') WHERE currency = 'KRW'
      UNION ALL SELECT sum(m.amount)::BIGINT FROM (SELECT unnest(money) AS m FROM read_json('${folder}/all.ndjson', maximum_object_size = 33554432)) WHERE m.currency = 'KRW'`);
    expect(sums.map(({ s }) => Number(s))).toEqual([won(), won(), won()].map(Math.trunc));
  });
  test('partitions are the months of the articles', async () => {
    expect(
      readdirSync(join(folder, 'parquet/articles')).every((name) => /^month=(\d{4}-\d\d|unknown)$/.test(name)),
    ).toBe(true);
  });
  test('the printed tables hold what was written', async () => {
    const { stdout } = await run(['schema', '--duckdb']);
    const copies = TABLES.filter(({ name }) => countOf(name) > 0).map(
      ({ name }) =>
        `INSERT INTO ${name} BY NAME SELECT * EXCLUDE (month) FROM read_parquet('${folder}/parquet/${name}/*/*.parquet', hive_partitioning = true);`,
    );
    const [row] = await query(`${stdout}\n${copies.join('\n')}\nSELECT count(*)::INT AS n FROM dates`);
    expect(row!.n).toBe(countOf('dates'));
  });
  test.each(['--parquet', '--spark'])('schema %s names every column', async (flag) => {
    const { stdout } = await run(['schema', flag]);
    for (const { columns } of TABLES) for (const { name } of columns) expect(stdout).toContain(name);
  });
});

describe('CSV for spreadsheets', () => {
  test('a BOM with --bom; a cell never starts a formula; numbers stay numbers', async () => {
    const out = join(folder, 'bom');
    const text =
      '=HYPERLINK("x") 온샘시 도서관 새로 연다\n\n온샘시는 △5억 원을 줄여 마을 도서관 세 곳을 새로 열기로 했다고 밝혔다.\n';
    await run(['-', '-f', 'csv', '--bom', '-d', out, '-q'], { input: text });
    const articles = readFileSync(join(out, 'articles.csv'), 'utf8');
    expect(articles.charCodeAt(0)).toBe(0xfeff);
    expect(articles).not.toMatch(/(^|,)"?=/m);
    for (const row of readFileSync(join(out, 'money.csv'), 'utf8').split('\n')) expect(row).not.toMatch(/(^|,)'-?\d/);
  });
});

test('JSON-LD: one NewsArticle a record', async () => {
  const { stdout } = await run([ARTICLES, '-f', 'jsonld', '-q']);
  const all = JSON.parse(stdout) as Record<string, unknown>[];
  expect(all).toHaveLength(records.length);
  for (const one of all)
    expect(one).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.stringMatching(/^(NewsArticle|Report)$/),
    });
});

test('YAML is read alike by YAML 1.1 and 1.2', async () => {
  const { stdout } = await run([ARTICLES, '-q']);
  const read = (version: '1.1' | '1.2'): unknown[] =>
    YAML.parseAllDocuments(stdout, { version }).map((document) => document.toJS());
  expect(read('1.1')).toEqual(records);
  expect(read('1.2')).toEqual(records);
});

test('tables want a folder', async () => {
  expect((await run(['x.txt', '-f', 'csv'])).code).toBe(2);
});
