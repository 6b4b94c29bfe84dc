import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, tempFolder } from './support/cli.ts';

/** A copy of the tree to lay files out in. */
function copy(): {
  call: (command: string, ...args: string[]) => string;
  fill: (file: string, ...changes: [string, string][]) => void;
} {
  const folder = tempFolder();
  for (const part of ['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', 'src', 'test', 'fixtures'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const call = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    return `${status}\n${stdout}${stderr}`;
  };
  const fill = (file: string, ...changes: [string, string][]): void => {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    writeFileSync(path, text);
  };
  return { call, fill };
}

// half a minute each: `npm run test:new`
const isNightly = process.env.NIGHTLY === '1';
if (!isNightly)
  console.log('\n!!! SKIPPED: what new:finding and new:rule lay out was NOT tried: only npm run test:new does\n');

const OK = /^0\n/;
const FAILS = /^1\n[\s\S]*\b1 failed/;

test.runIf(isNightly)(
  'new:finding lays out a check that compiles, and a test that fails until it is filled',
  {
    timeout: 180_000,
  },
  () => {
    const { call, fill } = copy();
    expect(call('npm', 'run', '-s', 'new:finding', '--', 'AMOUNT_WITHOUT_UNIT')).toMatch(OK);
    expect(call('npm', 'run', '-s', 'tables')).toMatch(OK);
    expect(call('npx', 'biome', 'check', 'src/check', 'test/check')).toMatch(OK);
    expect(call('npx', 'tsc', '--noEmit')).toMatch(OK);
    const run = (): string => call('npx', 'vitest', 'run', 'test/check/amount-without-unit.test.ts');
    expect(run()).toMatch(FAILS);
    fill('src/check/amount-without-unit.ts', ['/(?!)/g', '/\\d억을/g']);
    fill('test/check/amount-without-unit.test.ts', ['도서관을 연다고 8일 밝혔다.', '3억을 쓴다고 8일 밝혔다.']);
    expect(run()).toMatch(OK);
    // a second time it touches nothing
    expect(call('npm', 'run', '-s', 'new:finding', '--', 'AMOUNT_WITHOUT_UNIT')).toMatch(/^2\n.*is there already/);
    expect(call('npm', 'run', '-s', 'new:finding', '--', 'lower')).toMatch(/^2\nusage/);
  },
);

test.runIf(isNightly)(
  'new:rule lays out a row and a page, whose test fails until the row knows the line',
  { timeout: 180_000 },
  () => {
    const { call, fill } = copy();
    expect(call('npm', 'run', '-s', 'new:rule', '--', 'reading-club')).toMatch(OK);
    const run = (): string => {
      expect(call('npm', 'run', '-s', 'tables')).toMatch(OK);
      return call('npx', 'vitest', 'run', 'test/articles.test.ts', '-t', 'rule--reading-club');
    };
    expect(run()).toMatch(FAILS);
    fill('fixtures/articles/rule--reading-club/input.txt', [
      '할 일: 이 줄을 지워야 할 줄로 바꾼다',
      '온샘 글벗 모임에 함께하세요',
    ]);
    expect(run()).toMatch(FAILS);
    fill('src/data/tables/boilerplate.yaml', ['lines: []', 'lines: [온샘 글벗 모임에 함께하세요]']);
    expect(run()).toMatch(OK);
  },
);
