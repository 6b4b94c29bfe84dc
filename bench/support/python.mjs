// The peers in Python, in a virtual environment of the bench's own (bench/.venv), timed inside of one process that keeps running.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const FOLDER = new URL('../.venv/', import.meta.url).pathname;
const SCRIPT = new URL('peers.py', import.meta.url).pathname;
/** What pip installs for each: one of trafilatura's own dependencies forgets one of its own. */
const PACKAGES = { dateparser: ['dateparser'], trafilatura: ['trafilatura', 'lxml_html_clean'] };

/** `{ missing, run(name, files), stop() }`: `missing[name]` says why a peer is not there, `run` resolves to milliseconds. */
export async function startPython() {
  const missing = {};
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  try {
    if (!existsSync(`${FOLDER}bin/python`)) execFileSync('python3', ['-m', 'venv', FOLDER], quiet);
  } catch (error) {
    for (const name of Object.keys(PACKAGES)) missing[name] = `no virtual environment: ${lastLine(error)}`;
    return { missing, stop() {} };
  }
  for (const [name, packages] of Object.entries(PACKAGES)) {
    try {
      execFileSync(`${FOLDER}bin/python`, ['-c', `import ${name}`], quiet);
    } catch {
      try {
        execFileSync(`${FOLDER}bin/python`, ['-m', 'pip', 'install', '--quiet', ...packages], quiet);
        execFileSync(`${FOLDER}bin/python`, ['-c', `import ${name}`], quiet);
      } catch (error) {
        missing[name] = `pip install ${packages.join(' ')}: ${lastLine(error)}`;
      }
    }
  }
  const child = spawn(`${FOLDER}bin/python`, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    missing,
    async run(name, files) {
      child.stdin.write(`${JSON.stringify({ name, files })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended`);
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}

const lastLine = (error) =>
  String(error.stderr || error.message)
    .trimEnd()
    .split('\n')
    .at(-1);
