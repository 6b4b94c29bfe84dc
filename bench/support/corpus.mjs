// The corpus of the bench, made from the fixtures by a seeded generator and kept below bench/.corpus until one of the two changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { FIXTURES, makers } from './perturb.mjs';
import { randomOf } from './random.mjs';

const FOLDER = new URL('../.corpus/', import.meta.url).pathname;

/** Documents in a folder: few enough that listing one is quick. */
const A_FOLDER = 1000;

const SEEDS = { text: 1, html: 2 };

/**
 * A folder of `count` documents: `text` (about 5 KB of UTF-8), `html` (about 25 KB) or `cp949` (the texts in CP949, number for number).
 * Made where it is not there yet. Returns `{ folder, files, bytes }`, the files in order.
 */
export function corpus(kind, count) {
  const folder = join(FOLDER, `${kind}-${count}-${stamp()}`);
  const extension = kind === 'html' ? 'html' : 'txt';
  const nameOf = (i) =>
    join(String(Math.floor(i / A_FOLDER)).padStart(4, '0'), `${String(i).padStart(6, '0')}.${extension}`);
  if (!existsSync(folder)) make(kind, count, folder, nameOf);
  const files = Array.from({ length: count }, (_, i) => join(folder, nameOf(i)));
  return { folder, files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

function make(kind, count, folder, nameOf) {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const { text, html } = makers();
  const random = randomOf(SEEDS[kind === 'html' ? 'html' : 'text']);
  for (let i = 0; i < count; i++) {
    const file = join(partial, nameOf(i));
    if (i % A_FOLDER === 0) mkdirSync(dirname(file), { recursive: true });
    const document = kind === 'html' ? html(random) : text(random);
    writeFileSync(file, kind === 'cp949' ? iconv.encode(document, 'cp949') : document);
  }
  renameSync(partial, folder);
}

/** Names the generator and the fixtures: a corpus of others is none of ours. */
function stamp() {
  const hash = createHash('sha256');
  for (const name of ['corpus.mjs', 'perturb.mjs', 'random.mjs'])
    hash.update(readFileSync(new URL(name, import.meta.url)));
  for (const name of readdirSync(FIXTURES).sort())
    for (const file of ['input.txt', 'input.html'])
      if (existsSync(join(FIXTURES, name, file))) hash.update(readFileSync(join(FIXTURES, name, file)));
  return hash.digest('hex').slice(0, 10);
}
