import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completionText } from '../src/cli/completion/index.ts';
import { COMMANDS, FLAGS, partsOf, SHELLS, type Shell } from '../src/cli/flags/index.ts';
import { root, run } from './support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-completion-'));
mkdirSync(join(folder, 'news'));
writeFileSync(join(folder, 'article one.txt'), '');
for (const shell of SHELLS) writeFileSync(join(folder, `.${shell}`), completionText(shell, 'en'));

const call = (command: string, args: readonly string[]): string[] =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } }).split('\n');

const BASH = `source .bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sandbox_extract; printf '%s\\n' "\${COMPREPLY[@]}"`;

/** What a shell offers behind a line, as the shell itself works it out. */
const OFFERS: Readonly<Record<Shell, (line: string) => string[]>> = {
  bash: (line) => call('bash', ['--norc', '-c', BASH, 'bash', ...line.split(/ |(?==)|(?<==)/)]),
  zsh: (line) => call('zsh', ['-f', join(root, 'test/support/zsh-offers.zsh'), line]).filter((word) => word !== 'END'),
  fish: (line) => call('fish', ['--no-config', '-c', 'source .fish; complete -C "$argv[1]"', line]),
};

/** The words alone: no descriptions, no escapes, no slash behind a folder, no flag before its value. */
const wordsOf = (offers: readonly string[]): string[] => [
  ...new Set(offers.map((offer) => offer.split('\t')[0]!.replace(/^--\w+=|\\|\/$/g, '')).filter(Boolean)),
];

const long = (command: string): string[] => [
  ...FLAGS.filter(({ of }) => of.some((one) => one === command)).map((flag) => partsOf(flag).long),
  '--help',
  '--version',
];
const choices = (name: string): readonly string[] => FLAGS.find((flag) => partsOf(flag).long === name)!.choices!;
const FILES = ['article one.txt', 'news'];

/** A line, and all that is offered behind it. */
const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['sandbox-extract ', [...COMMANDS, ...FILES]],
  ['sandbox-extract val', ['validate']],
  ['sandbox-extract --form', ['--format']],
  ['sandbox-extract -f ', choices('--format')],
  ['sandbox-extract --format=n', ['ndjson']],
  ['sandbox-extract --format nd', ['ndjson']],
  ['sandbox-extract article.txt --', long('extract')],
  ['sandbox-extract validate --', long('validate')],
  ['sandbox-extract schema --', long('schema')],
  ['sandbox-extract diff ', FILES],
  ['sandbox-extract explain --only q', ['quantities', 'quotes']],
  ['sandbox-extract validate x --report-file ', FILES],
  ['sandbox-extract x --out-dir ', ['news']],
  ['sandbox-extract completion ', SHELLS],
  ['sandbox-extract completion f', ['fish']],
  ['sandbox-extract filter ', []],
];

describe.each(SHELLS)('%s', (shell) => {
  const there = spawnSync('sh', ['-c', `command -v ${shell}`]).status === 0;
  if (!there) console.log(`\n!!! SKIPPED: the completion was NOT tried in ${shell}: it is not installed\n`);

  test.skipIf(!there)('reads the script without complaint', () => {
    const { status, stderr } = spawnSync(shell, ['-n', `.${shell}`], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test.skipIf(!there).each(CASES)('%s', (line, offered) => {
    const found = wordsOf(OFFERS[shell](line)).filter((word) => !/^(?:\.|-[^-])/.test(word));
    expect(found.sort()).toEqual([...offered].sort());
  });
});

test('the command prints the script in the language of the call', async () => {
  for (const shell of SHELLS) expect((await run(['completion', shell])).stdout).toBe(completionText(shell, 'ko'));
  expect((await run(['completion', 'zsh', '--lang', 'en'])).stdout).toBe(completionText('zsh', 'en'));
});

test('a shell that there is none for', async () => {
  for (const args of [['completion'], ['completion', 'cmd']]) {
    const { code, stdout, stderr } = await run([...args, '--lang', 'en']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^sandbox-extract: completion: .*choose one of bash, zsh, fish\n$/);
  }
});
