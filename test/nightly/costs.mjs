// What loading the reader of each format costs, in a process that has read nothing: the figures of `sandbox-extract formats`.
// usage: node test/nightly/costs.mjs SAMPLES [RUNS]; prints `format stated measured`; fails where one is off by more than twice.
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { root } from './support.mjs';

const [samples, runs = '7'] = process.argv.slice(2);
// a capture of a page, and a text: the samples of these are a text, which needs no parser, and a page
const page = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n온샘시는 8일 연다고 밝혔다.';
writeFileSync(
  join(samples, 'warc'),
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}\r\n\r\n`,
);
writeFileSync(join(samples, 'zip'), zipSync({ 'a.txt': strToU8('온샘시는 8일 연다고 밝혔다.') }));
const code = (path, name) => `
  import { readFileSync } from 'node:fs';
  import { readDocuments } from '${root}/dist/index.js';
  const bytes = readFileSync('${path}');
  // what every format needs is no cost of one of them
  for await (const _ of readDocuments(Buffer.from('온샘시는 8일 연다고 밝혔다.'), 'a.txt'));
  const start = performance.now();
  for await (const _ of readDocuments(bytes, '${name}'));
  console.log(performance.now() - start);
  process.exit(0);`;
const table = execFileSync(process.execPath, [join(root, 'bin/sandbox-extract.js'), 'formats'], { encoding: 'utf8' });
const stated = new Map([...table.matchAll(/^(\w+) .*\+(\d+) ms$/gm)].map(([, format, cost]) => [format, Number(cost)]));
let isOff = false;
for (const format of readdirSync(samples).sort()) {
  // text is what every start reads
  if (!stated.has(format) || format === 'text') continue;
  const times = Array.from({ length: Number(runs) }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', code(join(samples, format), `a.${format}`)], {
        encoding: 'utf8',
      }),
    ),
  ).sort((a, b) => a - b);
  const cost = times[Math.floor(times.length / 4)];
  console.log(`${format.padEnd(8)} ${String(stated.get(format)).padStart(4)} ${cost.toFixed(0).padStart(4)} ms`);
  isOff ||= cost > 2 * stated.get(format) + 5 || stated.get(format) > 2 * cost + 5;
}
if (isOff) process.exitCode = 1;
