// What each table earns: leaves one out after the other, and says how many records of the fixtures and of the annotated corpus change
// and how the corpus' figures move (points of F1, or of what floors.json measures). Run by `npm run ablate`, after a build.
//   npm run ablate                      every table
//   npm run ablate -- boilerplate ranks these tables
//   npm run ablate -- boilerplate:menu  the rows of that rule, id, name or word
//   npm run ablate -- --rows boilerplate each rule of the table
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import YAML from 'yaml';
import { createSetup, extract, readDocuments } from '../../dist/index.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const tables = join(root, 'src/data/tables');
const corpus = resolve(root, '../shared/corpus');
const scorer = resolve(root, '../shared/eval/score.mjs');
const out = mkdtempSync(join(tmpdir(), 'ablate-'));

const rowsOf = (table) => YAML.parse(readFileSync(join(tables, `${table}.yaml`), 'utf8'));
const nameOf = (row) => row.rule ?? row.id ?? row.name ?? row.word ?? row.is;
/** What to leave out, by the call's arguments. */
function switches(args) {
  if (args[0] === '--rows') {
    return args.slice(1).flatMap((table) => [...new Set(rowsOf(table).map(nameOf))].map((name) => `${table}:${name}`));
  }
  if (args.length > 0) return args;
  const names = readdirSync(tables).map((file) => file.replace('.yaml', ''));
  return names.filter((name) => Array.isArray(rowsOf(name)));
}

/** The documents, read once: the fixtures' inputs and, where it is there, the annotated corpus by its sets. */
async function documents() {
  const read = async (set, folder, files) => {
    const sources = [];
    for (const file of files) {
      for await (const source of readDocuments(readFileSync(join(folder, file)), file)) sources.push(source);
    }
    return { set, sources };
  };
  const inputs = readdirSync(join(root, 'fixtures/articles'), { recursive: true }).filter((file) =>
    /input\.(txt|html)$/.test(file),
  );
  const sets = [await read('fixtures', join(root, 'fixtures/articles'), inputs)];
  for (const set of existsSync(corpus) ? readdirSync(corpus) : []) {
    const files = readdirSync(join(corpus, set)).filter((file) => /\.(txt|html)$/.test(file));
    sets.push(await read(set, join(corpus, set), files));
  }
  return sets;
}

/** Every record as a line, and the corpus' rows of figures, without what `left` names. */
function run(sets, left) {
  const setup = createSetup({}, {}, left);
  const lines = [];
  const figures = new Map();
  for (const { set, sources } of sets) {
    const records = sources.map((source) => JSON.stringify(extract(source, setup)));
    lines.push(...records);
    if (set === 'fixtures') continue;
    const file = join(out, `${set}.ndjson`);
    writeFileSync(file, `${records.join('\n')}\n`);
    const args = [scorer, '--gold', join(corpus, set), '--records', file, '--json'];
    const score = JSON.parse(execFileSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 }));
    figures.set(`${set} leaks`, -score.leaks);
    for (const [kind, row] of Object.entries(score.rows)) if (row.gold > 0) figures.set(`${set} ${kind}`, 100 * row.f1);
  }
  return { lines, figures };
}

const sets = await documents();
const whole = run(sets, []);
console.log(
  `${whole.lines.length} documents; the corpus ${existsSync(corpus) ? 'is there' : 'IS NOT THERE: figures are not shown'}`,
);
for (const name of switches(process.argv.slice(2))) {
  const { lines, figures } = run(sets, [name]);
  const changed = lines.filter((line, i) => line !== whole.lines[i]).length;
  const moved = [...whole.figures]
    .map(([kind, before]) => [kind, figures.get(kind) - before])
    .filter(([, by]) => Math.abs(by) >= 0.05)
    .sort((a, b) => a[1] - b[1]);
  console.log(
    `without ${name}: ${changed} records change${moved.map(([kind, by]) => `; ${kind} ${by > 0 ? '+' : ''}${by.toFixed(1)}`).join('')}`,
  );
}
