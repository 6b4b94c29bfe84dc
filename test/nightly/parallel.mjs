// Runs the recipe for GNU parallel in docs/batch.md: on this machine, with parts that fail at first, and over ssh to an sshd of its own
// on the loopback; compares the answers with those of one filter. Installs what is missing where it may (Debian, root); skipped, loudly,
// where it may not. usage: node test/nightly/parallel.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSshd } from './sshd.mjs';
import { blockOf, skipped, works, workshop } from './support.mjs';

const install = (...packages) => {
  if (process.getuid?.() !== 0 || !works('apt-get', '--version')) return;
  const script = `apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  spawnSync('timeout', ['300', 'sh', '-c', script], { stdio: 'ignore' });
};
if (!works('parallel', '--version')) install('parallel');
if (!existsSync('/usr/sbin/sshd') || !works('rsync', '--version')) install('openssh-server', 'openssh-client', 'rsync');

if (!works('parallel', '--version')) skipped('the recipe for GNU parallel', 'parallel is not installed');
else await runRecipe();

async function runRecipe() {
  const { folder, shell } = workshop();
  const request = (i) => {
    const text = `온샘시, 마을 도서관 연다\n\n온샘시는 ${i + 1}억 원을 들여 마을 도서관 ${i + 2}곳을 새로 열기로 했다고 8일 밝혔다.\n`;
    return JSON.stringify({ id: String(i), text });
  };
  writeFileSync(join(folder, 'lines.ndjson'), `${Array.from({ length: 400 }, (_, i) => request(i)).join('\n')}\n`);
  const recipe = blockOf('docs/batch.md', 'sh parallel');
  const expected = shell('node "$FILTER" < lines.ndjson');
  const run = (what, hosts, script = recipe) => {
    writeFileSync(join(folder, 'hosts.txt'), hosts);
    rmSync(join(folder, 'answers.ndjson'), { force: true });
    shell(`rm -f part.* jobs.tsv\n${script}`);
    if (readFileSync(join(folder, 'answers.ndjson'), 'utf8') !== expected)
      throw new Error(`${what}: not the answers of one filter`);
    console.log(`GNU parallel, ${what}: the answers of one filter, in order`);
  };
  run('here', '2/:\n');
  run('where every part fails once', '2/:\n', recipe.replace("'node ", "'mkdir met.{#} 2>/dev/null && exit 1; node "));
  const server = await startSshd(folder);
  if (server.missing) skipped('GNU parallel over ssh', server.missing);
  else
    try {
      run('over ssh', `2/${server.ssh}\n`);
      const hosts = new Set(
        readFileSync(join(folder, 'jobs.tsv'), 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => line.split('\t')[1]),
      );
      if (hosts.has(':') || hosts.size !== 1) throw new Error(`the parts ran on ${[...hosts].join(', ')}`);
    } finally {
      server.stop();
    }
  rmSync(folder, { recursive: true, force: true });
}
