// Reading HTML pages against Readability on linkedom over the same pages in one run. usage: node bench/html.mjs [FILE...]
// Without files it reads the pages of fixtures/articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readDocuments } from '../dist/index.js';

const folder = new URL('../fixtures/articles/', import.meta.url).pathname;
const files =
  process.argv.length > 2
    ? process.argv.slice(2)
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

/** Pages a second over two seconds or more, after a warm-up. */
async function speed(run) {
  for (let i = 0; i < 5; i++) await run();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 2000) {
    await run();
    rounds++;
  }
  return (rounds * pages.length * 1000) / (performance.now() - start);
}

const [own, other] = [await speed(ours), await speed(theirs)];
console.log(
  `${pages.length} pages: ${own.toFixed(0)} against ${other.toFixed(0)} pages/s, ${(own / other).toFixed(1)} ×`,
);
