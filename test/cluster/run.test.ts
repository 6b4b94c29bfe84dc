import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import YAML from 'yaml';
import type { ArticleRecord } from '../../src/model/generated/record.ts';
import { run, tempFolder } from '../support/cli.ts';
import { copiesOf } from '../support/copies.ts';

const copies = copiesOf(16, 4).slice(0, 60);
let cwd = '';

beforeAll(() => {
  cwd = tempFolder();
  mkdirSync(join(cwd, 'in'));
  for (const [i, { body }] of copies.entries())
    writeFileSync(
      join(cwd, `in/${String(i).padStart(3, '0')}.txt`),
      `온샘 소식 ${i}\n\n한들 기자 입력 2025-12-${String((i % 28) + 1).padStart(2, '0')} 10:00\n\n${body}\n`,
    );
});

const parse = (text: string): ArticleRecord[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('--cluster', () => {
  test('each record says which copies it has; all else is as without it', async () => {
    const plain = parse((await run(['in', '-f', 'ndjson', '-q'], { cwd })).stdout);
    const records = parse((await run(['in', '-f', 'ndjson', '-q', '--cluster'], { cwd })).stdout);
    expect(records.map(({ cluster: _, ...record }) => record)).toEqual(plain);
    expect(plain.every((record) => !('cluster' in record))).toBe(true);
    for (const [i, { cluster }] of records.entries()) {
      const same = records.filter((other) => other.cluster!.id === cluster!.id);
      expect(cluster!.size).toBe(same.length);
      expect(new Set(same.map((other) => copies[records.indexOf(other)]!.text))).toEqual(new Set([copies[i]!.text]));
      expect(same.map(({ id }) => id)).toContain(cluster!.original);
    }
    expect(new Set(records.map(({ cluster }) => cluster!.id)).size).toBeLessThan(20);
  });
  test('in YAML and JSON, into a folder, into tables', async () => {
    const records = parse((await run(['in', '-f', 'ndjson', '-q', '--cluster'], { cwd })).stdout);
    const yaml = (await run(['in', '-q', '--cluster', '--brief', '--limit', '2'], { cwd })).stdout;
    expect(YAML.parseAllDocuments(yaml).map((document) => document.toJS().cluster.size)).toHaveLength(2);
    await run(['in', '-f', 'json', '-q', '--cluster', '-d', 'out'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(copies.length);
    expect(JSON.parse(readFileSync(join(cwd, 'out/007.json'), 'utf8'))).toEqual(records[7]);
    await run(['in', '-f', 'csv', '-q', '--cluster', '-d', 'csv'], { cwd });
    expect(readFileSync(join(cwd, 'csv/articles.csv'), 'utf8')).toContain(records[7]!.cluster!.original);
    const linked = JSON.parse((await run(['in', '-f', 'jsonld', '-q', '--cluster'], { cwd })).stdout);
    for (const [i, { id, cluster }] of records.entries())
      expect(linked[i].isBasedOn?.identifier ?? id, `${i}`).toBe(cluster!.original);
    expect(linked.filter((one: object) => 'isBasedOn' in one).length).toBeGreaterThan(20);
  });
  test('not with --resume: clusters are of all records of a run', async () => {
    const { code, stderr } = await run(['in', '-d', 'out', '--cluster', '--resume', '--lang', 'en'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^sandbox-extract: --cluster and --resume do not go together: [^\n]+\n$/),
    ]);
  });
});
