// Documents a second of the whole pipeline in memory, and where the time goes by size. usage: node bench/speed.mjs FILE...
import { readFileSync } from 'node:fs';
import { createSetup, extract, readText } from '../dist/index.js';

const files = process.argv.slice(2);
const setup = createSetup();
const sources = await Promise.all(files.map((file) => readText(readFileSync(file), file)));
for (const source of sources) extract(source, setup);
const start = performance.now();
let n = 0;
while (performance.now() - start < 3000) for (const source of sources) n += extract(source, setup) ? 1 : 0;
console.log(
  `${((n * 1000) / (performance.now() - start)).toFixed(0)} documents/s, ${(sources.reduce((sum, { bytes }) => sum + bytes, 0) / sources.length / 1024).toFixed(1)} KB each`,
);
