// Mutation testing: changes the code in small ways, one at a time, and counts the changes that no test sees. Takes a long time, so it is no
// part of CI. Works on a copy of the tree, into which it installs Stryker; prints the mutants that survived and the share that was killed.
// usage: npm run mutation [-- FOLDER …]     folders of src (default: korean dateline); the summary goes to dist/mutation-FOLDER.json
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
/** The share of mutants, in percent, that tests have to kill. */
const FLOOR = 75;
/** The tests that know a folder, beside those of its own. */
const TESTS = { korean: ['test/phrases.test.ts'], dateline: ['test/articles.test.ts'] };

const isAlive = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const keyOf = ({ file, location, mutatorName, replacement }) =>
  JSON.stringify([file, location, mutatorName, replacement]);

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['korean', 'dateline'];
const work = mkdtempSync(join(tmpdir(), 'sandbox-extract-mutation-'));
const call = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: work, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`);
};

try {
  for (const part of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'bin',
    'src',
    'test',
    'fixtures',
    'docs',
    'README.md',
  ])
    cpSync(join(root, part), join(work, part), { recursive: true });
  call('npm', ['ci', '--no-audit', '--no-fund', '--silent']);
  call('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--silent', ...STRYKER]);
  call('npm', ['run', '-s', 'tables']);
  const failed = folders.filter((folder) => mutate(folder) < FLOOR);
  if (failed.length > 0) {
    console.error(`below ${FLOOR} %: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Mutates one folder of src: with its own tests first, then what these leave alive with the others too. The share that was killed, in percent. */
function mutate(folder) {
  const own = [`test/${folder}/**/*.test.ts`];
  const first = stryker(own, [`src/${folder}/**/*.ts`]);
  const alive = first.filter(isAlive);
  if (alive.length === 0 || !TESTS[folder]) return summary(folder, first);
  const places = alive.map(
    ({ file, location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
  );
  const second = stryker([...own, ...TESTS[folder]], [...new Set(places)]);
  const killed = new Set(second.filter((mutant) => !isAlive(mutant)).map(keyOf));
  return summary(
    folder,
    first.map((mutant) => (killed.has(keyOf(mutant)) ? { ...mutant, status: 'Killed' } : mutant)),
  );
}

/** The mutants of these places under these tests. */
function stryker(include, places) {
  writeFileSync(
    join(work, 'vitest.config.ts'),
    `export default { test: { include: ${JSON.stringify(include)}, testTimeout: 20_000 } };\n`,
  );
  writeFileSync(
    join(work, 'stryker.config.json'),
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'vitest.config.ts' },
      // TypeScript 7 has no interface for tools; nothing here needs it
      tsconfigFile: 'none.json',
      disableTypeChecks: false,
      mutate: places,
      coverageAnalysis: 'perTest',
      concurrency: 1,
      timeoutMS: 20_000,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: 'mutation.json' },
    }),
  );
  call('npx', ['stryker', 'run']);
  const { files } = JSON.parse(readFileSync(join(work, 'mutation.json'), 'utf8'));
  return Object.entries(files)
    .flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })))
    .filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
}

/** Says what is alive and what share was killed; writes it to dist/. */
function summary(folder, mutants) {
  const alive = mutants.filter(isAlive).map(({ file, location: { start }, status, mutatorName, replacement }) => ({
    file,
    ...start,
    status,
    mutatorName,
    replacement,
  }));
  for (const { file, line, column, status, mutatorName, replacement } of alive)
    console.log(`${file}:${line}:${column} ${status} ${mutatorName} ${replacement?.replace(/\s+/g, ' ').slice(0, 80)}`);
  const killed = mutants.length - alive.length;
  const share = (100 * killed) / mutants.length;
  console.log(`src/${folder}: ${killed} of ${mutants.length} mutants killed (${share.toFixed(1)} %)`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const report = { folder, mutants: mutants.length, killed, share, alive };
  writeFileSync(join(root, `dist/mutation-${folder}.json`), `${JSON.stringify(report, null, 1)}\n`);
  return share;
}
