// Scores the built tool on the annotated corpus beside the repository, where there is one, and fails below the floors of floors.json.
// With --raise the floors rise to what is measured; they never sink. With --after FILE the closing line also counts the tests whose JSON report that file is.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const shared = resolve(root, '../shared');
let passed = 0;
const failures = [];
const report = process.argv[process.argv.indexOf('--after') + 1];
if (process.argv.includes('--after')) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  if (numFailedTests > 0) failures.push(`${numFailedTests} tests`);
}
const finish = () => {
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
};
if (!existsSync(join(shared, 'corpus'))) {
  console.log('SKIPPED: the scored corpus (../shared/corpus) is not here; its floors were not checked.');
  finish();
}
const floorsFile = join(here, 'floors.json');
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
/** What a row is held to: its F1, but recall where the annotations are not exhaustive and precision where only foreign text counts. */
const MEASURE = {
  'body characters': 'precision',
  'body paragraphs kept': 'recall',
  organizations: 'recall',
  programs: 'recall',
  'quantities found': 'recall',
  'durations found': 'recall',
};
const raise = (floor, score) => {
  floor.leaks = Math.min(floor.leaks, score.leaks);
  floor.counts_taken_for_money = Math.min(floor.counts_taken_for_money, score.counts_taken_for_money);
  for (const [kind, row] of Object.entries(score.rows)) {
    if (row.gold === 0) continue;
    const measure = MEASURE[kind] ?? 'f1';
    const before = floor.rows[kind]?.[measure] ?? 0;
    floor.rows[kind] = { ...floor.rows[kind], [measure]: Math.max(before, Math.floor(1000 * row[measure]) / 10) };
  }
};
const out = mkdtempSync(join(tmpdir(), 'scored-'));
const say = (ok, line) => (ok ? passed++ : failures.push(line));

for (const [set, floor] of Object.entries(floors)) {
  const records = join(out, `${set}.ndjson`);
  const run = (args) =>
    execFileSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  writeFileSync(records, run(['bin/sandbox-extract.js', join(shared, 'corpus', set), '-f', 'ndjson', '-q']));
  const score = JSON.parse(
    run([join(shared, 'eval/score.mjs'), '--gold', join(shared, 'corpus', set), '--records', records, '--json']),
  );
  console.log(
    `[${set}] ${score.documents} documents, leaks ${score.leaks}/${score.leak_checks}, counts taken for money ${score.counts_taken_for_money}/${score.trap_checks}`,
  );
  if (process.argv.includes('--raise')) raise(floor, score);
  say(score.leaks <= floor.leaks, `${set}: leaks ${score.leaks} > ${floor.leaks}`);
  say(
    score.counts_taken_for_money <= floor.counts_taken_for_money,
    `${set}: counts taken for money ${score.counts_taken_for_money} > ${floor.counts_taken_for_money}`,
  );
  for (const [kind, measures] of Object.entries(floor.rows)) {
    for (const [measure, least] of Object.entries(measures)) {
      const value = 100 * (score.rows[kind]?.[measure] ?? 0);
      console.log(`  ${value + 0.05 >= least ? ' ' : '!'} ${kind} ${measure} ${value.toFixed(1)} (floor ${least})`);
      say(value + 0.05 >= least, `${set}: ${kind} ${measure} ${value.toFixed(1)} < ${least}`);
    }
  }
}
if (process.argv.includes('--raise')) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
finish();
