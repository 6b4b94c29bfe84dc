import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { bin, root, tempFolder } from './support/cli.ts';

/** The commands of a page: its code blocks that say `sh` and no more. */
const blocksOf = (page: string): string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);

const TEXT =
  '온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 3억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다.\n';

let cwd = '';

beforeAll(() => {
  cwd = tempFolder();
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(bin, join(cwd, 'bin/sandbox-extract'));
  mkdirSync(join(cwd, 'news'));
  writeFileSync(join(cwd, 'news/release.txt'), TEXT);
  writeFileSync(join(cwd, 'news/copy.txt'), TEXT.replace('3억', '30억'));
  writeFileSync(join(cwd, 'lines.ndjson'), `${JSON.stringify({ id: 'a', text: TEXT })}\n{"id":"b"}\n`);
});

// the blocks of a page build on one another, so they are one test
test('docs/batch.md: every command ends well and leaves what it says', { timeout: 120_000 }, async () => {
  const script = blocksOf('docs/batch.md').join('\n');
  expect(script.split('sandbox-extract').length).toBeGreaterThan(15);
  const env = {
    ...process.env,
    PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
    FILTER: join(root, 'dist/sandbox-extract-filter.mjs'),
  };
  await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd, env });
  const left = [
    'news.ndjson',
    'records/copy.json',
    'tables/articles',
    'sheets/money.csv',
    'some.ndjson',
    'clustered/money',
  ];
  for (const path of left) expect(existsSync(join(cwd, path)), path).toBe(true);
  expect(JSON.parse(readFileSync(join(cwd, 'clustered.ndjson'), 'utf8').split('\n')[0]!).cluster.size).toBe(2);
  expect(readFileSync(join(cwd, 'answers.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

test("README.md: every picture is there, small, and made by the repository's script", () => {
  const pictures = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[.+\]\((docs\/images\/([\w-]+)\.webp)\)/g),
  ];
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  const script = readFileSync(join(root, 'src/build/screenshots.mjs'), 'utf8');
  for (const [, file, name] of pictures) {
    expect(statSync(join(root, file!)).size, file).toBeLessThan(120_000);
    expect(script).toContain(`'${name}'`);
  }
});
