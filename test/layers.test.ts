import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(new URL('../src', import.meta.url).pathname);

/** Lowest first. The folders of one row never import one another, types included. */
const LAYERS: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['korean'],
  ['data'],
  ['clean', 'dateline', 'entities', 'check', 'inputs', 'record', 'outputs', 'cluster', 'diff'],
  ['plugin'],
  ['extract.ts'],
  ['setup.ts'],
  ['batch'],
  ['library'],
  ['index.ts'],
  ['cli'],
];

const part = (file: string): string => relative(src, file).split('/')[0] ?? '';
const layerOf = (name: string): number => LAYERS.findIndex((row) => row.includes(name));

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

test('every file has a layer', () => {
  expect(files.filter((file) => layerOf(part(file)) < 0)).toEqual([]);
});

test('imports go one way', () => {
  const wrong: string[] = [];
  for (const file of files) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const [own, other] = [part(file), part(resolve(dirname(file), target!))];
      // setup is what extract leans on: its type alone may be named there
      if (own === other || (own === 'extract.ts' && other === 'setup.ts')) continue;
      if (layerOf(other) >= layerOf(own)) wrong.push(`${relative(src, file)} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('below cli/ nothing reads the clock, the locale, the environment or random numbers, or prints', () => {
  const forbidden =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.(env|stdout|stderr|argv)|console\.|toLocale|Intl\./;
  expect(
    files
      .filter((file) => part(file) !== 'cli' && forbidden.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file)),
  ).toEqual([]);
});

test('no decoder that is known to be wrong, no \\b or \\w beside Hangul', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /TextDecoder\(['"](euc-kr|ks_c|korean|windows-949)/.test(text) || /[가-힣]\\[bw]|\\[bw][가-힣]/.test(text);
  });
  expect(wrong.map((file) => relative(src, file))).toEqual([]);
});

test('the maps in CONTRIBUTING.md and docs/architecture.md name what is there, and nothing else', () => {
  const map = readFileSync(join(src, '../CONTRIBUTING.md'), 'utf8');
  const named = [...map.matchAll(/^\| (`src[^|]*) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`src\/([\w.]+)`/g)].map(([, name]) => name!),
  );
  expect(named.sort()).toEqual(readdirSync(src).sort());
  const paths = [
    ...readFileSync(join(src, '../docs/architecture.md'), 'utf8').matchAll(/^\| .*? \| (.*?) \|/gm),
  ].flatMap(([, cell]) => [...cell!.matchAll(/`([a-z]+\/[\w./-]*)`/g)].map(([, path]) => path!));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(src, path)))).toEqual([]);
});
