// Writes the types of the library to dist/types: those files that src/index.ts leads to, and no others.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'dist/types');
rmSync(out, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src/build/types.json')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

/** The modules that a file of declarations names: `from './a.ts'`, `import('./a.ts')`. */
const IMPORT = /((?:from|import)\s*\(?\s*['"])(\.[^'"]+)\.ts(['"])/g;
const kept = new Set();

/** Keeps a file and those it leads to; their imports name what a resolver of any age finds. */
function keep(file) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, , module] of text.matchAll(IMPORT)) keep(resolve(dirname(file), `${module}.d.ts`));
  writeFileSync(file, text.replace(IMPORT, '$1$2.js$3'));
}
keep(join(out, 'index.d.ts'));
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !kept.has(file)) rmSync(file);
}
