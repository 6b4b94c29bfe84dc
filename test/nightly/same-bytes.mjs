// The same bytes from the fixtures' articles, whatever runs them: one, two and eight workers; shards joined; another time zone, locale and
// clock; Node 20, 22 and 24; the filter's one file alone in an empty folder without a home. Nodes come from the package registry;
// skipped, loudly, where it does not answer.
// usage: node test/nightly/same-bytes.mjs [major …]
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines, root, skipped } from './support.mjs';

const MAJORS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const BIN = join(root, 'bin/sandbox-extract.js');

/** Copies of the fixtures: more files than it takes to start workers. */
const COPIES = 5;

/** A clock that is years off, in every thread. */
const OTHER_CLOCK = `--import=data:text/javascript,${encodeURIComponent('const now = Date.now; Date.now = () => now() - 3e11; const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [D.now()])); } };')}`;

const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-same-'));
for (let i = 0; i < COPIES; i++) cpSync(join(root, 'fixtures/articles'), join(folder, `in/${i}`), { recursive: true });

const run = (node, args, env = {}) => {
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${status}\n${String(stderr).slice(-2000)}`);
  return stdout;
};
const extract = (args = [], { node = process.execPath, env } = {}) =>
  run(node, [BIN, 'in', '-f', 'ndjson', '-q', '--exclude', 'expected.yaml', ...args], env);

const expected = extract(['-j', '1']);
if (lines(String(expected)).length < 300) throw new Error('too few files for workers');
const same = (what, bytes) => {
  if (Buffer.compare(expected, bytes) === 0) return console.log(`the same ${expected.length} bytes: ${what}`);
  const [a, b] = [lines(String(expected)), lines(String(bytes))];
  const at = a.findIndex((record, i) => JSON.stringify(record) !== JSON.stringify(b[i]));
  throw new Error(`${what}: other bytes, first in record ${at} (${a[at]?.source.path})`);
};

for (const jobs of ['2', '8']) same(`-j ${jobs}`, extract(['-j', jobs]));
same('four shards joined', Buffer.concat(['1/4', '2/4', '3/4', '4/4'].map((shard) => extract(['--shard', shard]))));
same('the one shard', extract(['--shard', '1/1']));
same(
  'another time zone and locale',
  extract([], { env: { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }),
);
same('a clock that is ten years off', extract([], { env: { NODE_OPTIONS: OTHER_CLOCK } }));

// the filter's one file, with nothing but Node around it
const articles = readdirSync(join(root, 'fixtures/articles'))
  .map((name) => join(root, 'fixtures/articles', name, 'input.txt'))
  .filter((path) => existsSync(path));
const plain = (text) => lines(String(text)).map((record) => JSON.stringify({ ...record, id: null, source: null }));
const own = plain(run(process.execPath, [BIN, ...articles, '-f', 'ndjson', '-q']));
const requests = articles.map((path, i) => JSON.stringify({ id: String(i), text: readFileSync(path, 'utf8') }));
const alone = mkdtempSync(join(tmpdir(), 'sandbox-extract-alone-'));
copyFileSync(join(root, 'dist/sandbox-extract-filter.mjs'), join(alone, 'filter.mjs'));
const filterAlone = (node) => {
  const { status, stdout, stderr } = spawnSync('env', ['-i', node, 'filter.mjs'], {
    cwd: alone,
    input: `${requests.join('\n')}\n`,
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`the filter alone ended with ${status}: ${String(stderr).slice(-2000)}`);
  if (JSON.stringify(plain(stdout)) !== JSON.stringify(own)) throw new Error('the filter alone: other records');
  if (readdirSync(alone).length !== 1) throw new Error(`the filter alone left ${readdirSync(alone).join(', ')}`);
  console.log(
    `the records of ${own.length} articles, but for id and source: the filter alone, no environment, no home`,
  );
};
filterAlone(process.execPath);

if (spawnSync('npm', ['view', 'node', 'version'], { stdio: 'ignore', timeout: 60_000 }).status !== 0)
  skipped('the comparison of Node 20, 22 and 24', 'no package registry answers');
else
  for (const major of MAJORS) {
    const name = `node-${process.platform}-${process.arch}`;
    const prefix = join(folder, `node-${major}`);
    mkdirSync(prefix);
    writeFileSync(join(prefix, 'package.json'), '{}');
    run('npm', ['install', '--silent', '--prefix', prefix, '--no-save', '--no-package-lock', `${name}@${major}`]);
    const node = join(prefix, 'node_modules', name, 'bin/node');
    const version = String(run(node, ['--version'])).trim();
    same(`Node ${version}`, extract([], { node }));
    same(`Node ${version}, one job`, extract(['-j', '1'], { node }));
    filterAlone(node);
  }
rmSync(folder, { recursive: true, force: true });
rmSync(alone, { recursive: true, force: true });
