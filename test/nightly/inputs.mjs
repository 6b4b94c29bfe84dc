// A thousand broken variants of each input format, and a crawl of 320 MB through the command line within 300 MB of memory.
// usage: node test/nightly/inputs.mjs
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines, root, skipped, workshop } from './support.mjs';

const run = (command, args, env = {}) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
};
const samples = mkdtempSync(join(tmpdir(), 'sandbox-extract-samples-'));
run('npx', ['vitest', 'run', 'test/inputs/bad.test.ts'], { VARIANTS: '1000', SAMPLES: samples });
// memory and time in a process that does nothing else
for (const format of readdirSync(samples)) run('node', ['test/nightly/variants.mjs', join(samples, format), '1000']);
run('node', ['test/nightly/costs.mjs', samples]);
rmSync(samples, { recursive: true });

const PAGES = 16_000;
const page = (i) => {
  const text = `온샘시, 마을 도서관 ${i}곳 연다\n\n온샘시는 ${i}억 원을 들여 마을 도서관을 새로 열기로 했다고 8일 밝혔다.\n`;
  const body = Buffer.from(
    text + `도서관 ${i}호의 안내문이다. 책은 한 번에 다섯 권까지 빌린다. 문은 아홉 시에 연다.\n`.repeat(20),
  );
  const head = `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.com/${i}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
};
const filler = Buffer.from(
  `WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: text/plain\r\nContent-Length: 18000\r\n\r\n${'x'.repeat(18_000)}\r\n\r\n`,
);
if (!existsSync('/usr/bin/time')) skipped('the memory of a long crawl', '/usr/bin/time is not installed');
else {
  const { folder, shell } = workshop();
  for (let i = 0; i < PAGES; i += 100)
    appendFileSync(
      join(folder, 'crawl.wet'),
      Buffer.concat(Array.from({ length: 100 }, (_, k) => Buffer.concat([page(i + k), filler]))),
    );
  shell('/usr/bin/time -o peak -f %M node "$BIN" crawl.wet -f ndjson -q -o out.ndjson', {
    BIN: join(root, 'bin/sandbox-extract.js'),
  });
  const records = lines(readFileSync(join(folder, 'out.ndjson'), 'utf8')).length;
  const peak = Math.round(Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024);
  if (records !== PAGES || peak > 300) throw new Error(`${records} records of ${PAGES}, ${peak} MB`);
  rmSync(folder, { recursive: true, force: true });
  console.log(`a crawl of 320 MB: ${records} records, at most ${peak} MB of memory`);
}
