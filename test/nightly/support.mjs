import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(dirname(new URL(import.meta.url).pathname), '../..');

/** The command of a page in a code block of this kind: `sh spark`. */
export const blockOf = (page, kind) =>
  new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'ms').exec(readFileSync(join(root, page), 'utf8'))[1];

/** Whether a command is there and ends well. */
export const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Says aloud that something was not tested. */
export const skipped = (what, why) => console.log(`\n!!! SKIPPED: ${what} was NOT run: ${why}\n`);

/** A folder to work in, with `sandbox-extract` on the path of what `shell` runs in it. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-nightly-'));
  mkdirSync(join(folder, '.bin'));
  symlinkSync(join(root, 'bin/sandbox-extract.js'), join(folder, '.bin/sandbox-extract'));
  const shell = (script, env = {}) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: {
        ...process.env,
        FILTER: join(root, 'dist/sandbox-extract-filter.mjs'),
        EXAMPLES: join(root, 'examples'),
        ...env,
        PATH: `${join(folder, '.bin')}:${env.PATH ?? process.env.PATH}`,
      },
    });
    if (status !== 0) throw new Error(`${script}\nended with ${status}\n${stderr.slice(-6000)}`);
    return stdout;
  };
  return { folder, shell };
}

/** NDJSON, parsed. */
export const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
