// Broken variants of one whole input, each read and made records of in this process: none may crash it, take longer than its bound or
// swell it. usage: node test/nightly/variants.mjs SAMPLE COUNT
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createSetup, extract, readDocuments } from '../../dist/index.js';

const [path, count] = process.argv.slice(2);
const name = `a.${basename(path)}`;
const sample = readFileSync(path);
const MOST_SECONDS = 10;
const MOST_MEMORY = 300;

// mulberry32: the same variants on every run
let state = 20251124;
const random = (below) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
};

/** A third is cut, a third has bits flipped, a third has both. */
function variant(i) {
  const bytes = Buffer.from(i % 3 === 1 ? sample : sample.subarray(0, 1 + random(sample.length)));
  if (i % 3 > 0) for (let flips = 1 + random(8); flips > 0; flips--) bytes[random(bytes.length)] ^= 1 << random(8);
  return bytes;
}

const setup = createSetup();
let [slowest, most, records, problems] = [0, 0, 0, 0];
const start = performance.now();
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
for (let i = 0; i < Number(count); i++) {
  const bytes = variant(i);
  const began = performance.now();
  try {
    const onUnread = () => problems++;
    for await (const source of readDocuments(bytes, name, { onUnread, seconds: MOST_SECONDS - 2 })) {
      JSON.stringify(extract(source, setup));
      records++;
    }
  } catch (error) {
    // a problem has a code of its own
    if (typeof error.code !== 'string' || error.code === 'INPUT_FAILED')
      throw new Error(`${name}, variant ${i}`, { cause: error });
    problems++;
  }
  slowest = Math.max(slowest, performance.now() - began);
  most = Math.max(most, process.memoryUsage.rss());
}
clearInterval(watch);
const figures = `${name}: ${count} variants in ${Math.round((performance.now() - start) / 1000)} s, the slowest ${(slowest / 1000).toFixed(1)} s, ${Math.round(most / 2 ** 20)} MB; ${records} records, ${problems} problems`;
if (slowest > MOST_SECONDS * 1000 || most > MOST_MEMORY * 2 ** 20 || records + problems === 0) throw new Error(figures);
console.log(figures);
process.exit(0);
