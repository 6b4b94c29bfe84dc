// Reading HTML pages against Readability on linkedom over the same pages in one run. usage: node bench/html.mjs [--at-least N] [FILE...]
// Without files it reads the pages of fixtures/articles. Ends with 1 where it is less than N times as fast.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readDocuments } from '../dist/index.js';

const { values, positionals } = parseArgs({ options: { 'at-least': { type: 'string' } }, allowPositionals: true });
const folder = new URL('../fixtures/articles/', import.meta.url).pathname;
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(folder)
        .filter((name) => name.includes('--html-'))
        .map((name) => join(folder, name, 'input.html'));
const pages = files.map((name) => ({ name, bytes: readFileSync(name) }));
// Readability takes text: it gets the decoded page for nothing
for (const page of pages) for await (const { text } of readDocuments(page.bytes, page.name)) page.text = text;

const ours = async () => {
  for (const { bytes, name } of pages) for await (const source of readDocuments(bytes, name)) source.page.text;
};
const theirs = async () => {
  for (const { text } of pages) new Readability(parseHTML(text).document).parse();
};

/** Milliseconds of processor time that one round takes, over a quarter of a second or more. */
async function cost(run) {
  const from = process.cpuUsage();
  const start = performance.now();
  let rounds = 0;
  for (; performance.now() - start < 250; rounds++) await run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000 / rounds;
}

for (const run of [ours, theirs, ours, theirs]) await cost(run);
// in turn, so that whatever else the machine does slows both down
const turns = [];
for (let i = 0; i < 10; i++) turns.push([await cost(ours), await cost(theirs)]);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const speed = (side) => ((1000 * pages.length) / median(turns.map((turn) => turn[side]))).toFixed(0);
const ratios = turns.map(([own, other]) => other / own);
console.log(
  `${pages.length} pages: ${speed(0)} against ${speed(1)} pages/s, ${median(ratios).toFixed(1)} × (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)} in ${turns.length} turns)`,
);
if (median(ratios) < Number(values['at-least'] ?? 0)) process.exitCode = 1;
