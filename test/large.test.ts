import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, tempFolder } from './support/cli.ts';

const folder = tempFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** Megabytes that a refusal may take: the bytes and their text, not what rules would make of it. */
const MEGABYTES = 300;

test('a document of 50 MB is refused in one clear line', { timeout: 60_000 }, () => {
  const file = join(folder, 'large.txt');
  const line = '온샘시는 8일 도서관 세 곳을 연다고 밝혔다.\n';
  writeFileSync(file, line.repeat(Math.ceil((50 * 2 ** 20) / Buffer.byteLength(line))));
  const peak = `process.on('exit', () => process.stderr.write('peak ' + Math.round(process.resourceUsage().maxRSS / 1024)))`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(peak)}`,
      join(root, 'bin/sandbox-extract.js'),
      '-f',
      'ndjson',
      file,
    ],
    { encoding: 'utf8' },
  );
  const [, said = '', megabytes] = /^(.*)peak (\d+)$/s.exec(stderr) ?? [];
  expect({ status, stdout, lines: said.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(said).toMatch(/large\.txt.*8/);
  expect(said).not.toMatch(/\n\s+at /);
  expect(Number(megabytes)).toBeLessThan(MEGABYTES);
});
