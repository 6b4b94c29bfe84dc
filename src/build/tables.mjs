// Compiles the tables (src/data/tables/*.yaml) into one module that loads in no time: YAML of 5,000 rows costs 440 ms at start-up,
// the same rows as JSON 9 ms, and few runs read all of them. Also computes the hash of rules and tables that every record carries.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import YAML from 'yaml';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const tablesDir = join(src, 'data/tables');
const tables = {};
for (const file of readdirSync(tablesDir).sort()) {
  if (!file.endsWith('.yaml')) continue;
  // Where a fact comes from is for people who read the tables; no rule reads it.
  tables[file.replace(/\.yaml$/, '')] = YAML.parse(readFileSync(join(tablesDir, file), 'utf8'), (key, value) =>
    key === 'because' || key === 'note' ? undefined : value,
  );
}

const hash = createHash('sha256');
const ruleFolders = ['text', 'korean', 'data', 'clean', 'dateline', 'entities', 'check', 'record'];
const ruleFiles = ruleFolders.flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|yaml)$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name)),
);
for (const file of [...ruleFiles.sort(), join(src, 'extract.ts')]) {
  hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}

const out = join(src, 'data/generated');
mkdirSync(out, { recursive: true });
const literal = (text) => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
const texts = Object.entries(tables).map(([name, rows]) => [name, JSON.stringify(rows)]);
const head = `// Generated from src/data/tables by src/build/tables.mjs.
export const RULES_HASH = 'sha256:${hash.digest('hex')}';
`;
writeFileSync(
  join(out, 'tables.ts'),
  `${head}
const texts: Readonly<Record<string, string>> = {
${texts.map(([name, text]) => `  ${literal(name)}: ${literal(text)},`).join('\n')}
};
export const tableNames: readonly string[] = Object.keys(texts);
/** A table as JSON, for its first reader to parse. */
export const tableText = (name: string): string => texts[name]!;
`,
);

// The same for the command line: its tables lie in a file beside it, so that a start does not load those that it does not read.
let end = 0;
const places = texts.map(([name, text]) => `  ${literal(name)}: [${end}, ${(end += Buffer.byteLength(text))}],`);
writeFileSync(join(out, 'tables.bin'), texts.map(([, text]) => text).join(''));
writeFileSync(
  join(out, 'tables-file.ts'),
  `${head}
import { readFileSync } from 'node:fs';

const places: Readonly<Record<string, readonly [number, number]>> = {
${places.join('\n')}
};
let bytes: Buffer | undefined;
export const tableNames: readonly string[] = Object.keys(places);
/** A table as JSON, for its first reader to parse. */
export const tableText = (name: string): string => {
  bytes ??= readFileSync(new URL('./tables.bin', import.meta.url));
  return bytes.toString('utf8', ...places[name]!);
};
`,
);
