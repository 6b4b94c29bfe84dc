import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, FLAGS, partsOf } from '../src/cli/flags/index.ts';
import { helpText } from '../src/cli/help.ts';
import { cliPage, manPage } from '../src/cli/manual/index.ts';
import { root, run, tempFolder } from './support/cli.ts';

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const have = { man: works('man', '--version'), mandoc: works('sh', '-c', 'command -v mandoc') };
for (const [name, is] of Object.entries(have))
  if (!is) console.log(`\n!!! SKIPPED: the manual page was NOT read by ${name}: it is not installed\n`);

test('docs/cli.md is what the tables of flags say (else: npm run docs)', () => {
  expect(readFileSync(join(root, 'docs/cli.md'), 'utf8')).toBe(cliPage());
});

describe.each([
  ['--help', helpText('ko')],
  ['--help --lang en', helpText('en')],
  ['docs/cli.md', cliPage()],
  ['the manual page', manPage().replaceAll('\\-', '-')],
])('%s', (_, text) => {
  test('names every command and every flag', () => {
    for (const command of COMMANDS.slice(1)) expect(text).toMatch(new RegExp(`\\b${command}\\b`));
    for (const flag of FLAGS) expect(text).toMatch(new RegExp(`${partsOf(flag).long}(?![\\w-])`));
  });
});

test('the binary takes every flag of its command, and none that is not in the tables', async () => {
  for (const flag of FLAGS.filter(({ of }) => of.includes('filter'))) {
    const { long, value } = partsOf(flag);
    if (['--config', '--shard', '--as-of'].includes(long)) continue;
    const args = ['filter', long, ...(value === null ? [] : [flag.choices![0]!])];
    expect([long, (await run(args)).stderr]).toEqual([long, '']);
  }
  expect((await run(['filter', '--only', 'money'])).code).toBe(2);
});

describe('the manual page', () => {
  const file = join(tempFolder(), 'sandbox-extract.1');
  writeFileSync(file, manPage());

  test.skipIf(!have.man)('man reads it', () => {
    const shown = execFileSync('man', ['-l', file], {
      env: { ...process.env, MANWIDTH: '200', LC_ALL: 'C.UTF-8' },
    }).toString();
    for (const flag of FLAGS) expect(shown).toContain(partsOf(flag).long);
    expect(shown).toContain('sandbox-extract dump.ndjson --text-field body');
    expect(shown).not.toMatch(/\\[&e-]|\\f[BIR]/);
  });

  test.skipIf(!have.mandoc)('mandoc finds no fault in it but that it has no date', () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', file], { encoding: 'utf8' });
    expect((stdout + stderr).split('\n').filter((line) => line && !line.includes('missing date'))).toEqual([]);
  });
});
