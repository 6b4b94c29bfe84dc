// Scores the built tool on the annotated corpus beside the repository, where there is one, and fails below the floors of floors.json.
// With --after FILE the closing line also counts the tests whose JSON report that file is.
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
const floors = JSON.parse(readFileSync(join(here, 'floors.json'), 'utf8'));
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
finish();
