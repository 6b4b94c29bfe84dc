// Packs the package, checks the tarball with publint and arethetypeswrong, and installs it under Node 20, 22 and 24 into an empty prefix with
// an empty home and nothing of this environment; there it runs the main job, the filter, validate, report and the library. Skipped, loudly,
// where no package registry answers.
// usage: node test/nightly/install.mjs [major …]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { root, skipped } from './support.mjs';

const MAJORS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const ATTW = '@arethetypeswrong/cli@0.18.5';
const TEXT =
  '온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 국비 210억 원을 들여 도서관을 연다고 8일 밝혔다.\n';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-install-'));
const must = (what, { status, stdout, stderr, error }) => {
  if (status !== 0) throw new Error(`${what} ended with ${status ?? error}\n${stdout}\n${stderr}`.slice(-4000));
  return stdout;
};
const call = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', cwd: folder, maxBuffer: 2 ** 28, ...options });
const check = (what, holds) => {
  if (!holds) throw new Error(`${what}: not as expected`);
};

/** How this machine reaches the registry: the one thing that an empty environment is given. */
const network = Object.fromEntries([
  ...Object.entries(process.env).filter(([name]) => /^https?_proxy$|^no_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name)),
  ...['registry', 'cafile', 'proxy', 'https-proxy']
    .map((name) => [
      `npm_config_${name.replace('-', '_')}`,
      call('npm', ['config', 'get', name], { cwd: root }).stdout?.trim(),
    ])
    .filter(([, value]) => value && value !== 'null'),
]);
if (call('npm', ['view', 'node', 'version'], { cwd: root, timeout: 60_000 }).status !== 0)
  skipped('the installation under Node 20, 22 and 24', 'no package registry answers');
else {
  must('npm pack', call('npm', ['pack', '--pack-destination', folder], { cwd: root }));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tarball = join(folder, `${name}-${version}.tgz`);
  must('publint', call('npx', ['publint', 'run', tarball, '--strict'], { cwd: root }));
  must('arethetypeswrong', call('npx', ['-y', ATTW, '--profile', 'esm-only', tarball]));
  console.log('the tarball: publint and arethetypeswrong find nothing');
  const npm = join(must('npm root', call('npm', ['root', '-g'])).trim(), 'npm/bin/npm-cli.js');
  for (const major of MAJORS) tryUnder(major, npm, tarball);
}
rmSync(folder, { recursive: true, force: true });

/** Installs and runs under one Node, whose binary the registry has as a package of its own. */
function tryUnder(major, npm, tarball) {
  const platform = `node-${process.platform}-${process.arch}`;
  const nodes = join(folder, `node-${major}`);
  mkdirSync(nodes);
  must(platform, call('npm', ['install', '--prefix', nodes, '--no-save', '--no-package-lock', `${platform}@${major}`]));
  const bin = join(nodes, 'node_modules', platform, 'bin');
  const [home, prefix, cwd] = ['home', 'prefix', 'work'].map((part) => {
    const path = join(folder, `${part}-${major}`);
    mkdirSync(path);
    return path;
  });
  const env = { HOME: home, PATH: [bin, '/usr/bin', '/bin'].join(delimiter), ...network };
  const installed = call(join(bin, 'node'), [npm, 'install', '-g', '--prefix', prefix, tarball], {
    env,
    cwd,
    timeout: 300_000,
  });
  must(`npm install -g under Node ${major}`, installed);
  const tool = (args, input = '') => call(join(prefix, 'bin/sandbox-extract'), args, { env, cwd, input });

  writeFileSync(join(cwd, 'article.txt'), TEXT);
  const record = JSON.parse(must('extract', tool(['article.txt', '-f', 'json'])));
  check('the record', record.money[0].amount === 21_000_000_000 && record.published.value === '2025-12-08T10:00+09:00');
  const answer = JSON.parse(must('filter', tool(['filter'], `${JSON.stringify({ id: 'a', text: TEXT })}\n`)));
  check('the answer of the filter', answer.id === 'a' && answer.body === record.body);
  must('validate', tool(['validate', 'article.txt']));
  must('report', tool(['report', 'article.txt', '-o', 'report.html']));
  const [, data] = /<script type="text\/plain" id="\w+">([\w+/=]+)<\/script>/.exec(
    readFileSync(join(cwd, 'report.html'), 'utf8'),
  );
  check('the report', inflateRawSync(Buffer.from(data, 'base64')).toString('utf8').includes('온샘시'));
  must('parquet', tool(['article.txt', '-f', 'parquet', '-d', 'tables']));
  check('the tables', existsSync(join(cwd, 'tables')));
  writeFileSync(
    join(cwd, 'use.mjs'),
    `import { extract, readFiles } from ${JSON.stringify(join(prefix, 'lib/node_modules/sandbox-extract/dist/index.js'))};\n` +
      `for await (const source of readFiles('article.txt')) console.log(extract(source).money[0].amount);\n`,
  );
  check('the library', must('the library', call(join(bin, 'node'), ['use.mjs'], { env, cwd })) === '21000000000\n');
  const node = must('node', call(join(bin, 'node'), ['--version'])).trim();
  console.log(
    `Node ${node}: installs into an empty prefix with an empty home; extract, filter, validate, report, parquet and the library run`,
  );
}
