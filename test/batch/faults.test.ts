import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { disturbed, failedIn, noted, recordsIn, tree, writeArticles, writePoison } from '../support/batch.ts';
import { bin, run, tempFolder } from '../support/cli.ts';
import { seeded } from '../support/inputs.ts';

/** `NIGHTLY=1`: more points, and files by the ten thousand. */
const NIGHTLY = process.env.NIGHTLY === '1';
const POINTS = NIGHTLY ? 20 : 3;

// more than it takes to start workers, and one in a hundred is poison
const COUNT = 396;
const POISONED = 4;

vi.setConfig({ testTimeout: NIGHTLY ? 900_000 : 120_000, hookTimeout: 120_000 });

let cwd = '';
let poison: string[] = [];
let undisturbed: Record<string, string> = {};
const INTO = ['in', '-f', 'json', '-j', '2', '--lang', 'en', '--resume', '-d'];

beforeAll(async () => {
  cwd = tempFolder();
  writeArticles(cwd, COUNT);
  poison = writePoison(cwd, POISONED);
  const { code } = await run([...INTO, 'whole', '--errors', 'whole.ndjson'], { cwd });
  expect(code).toBe(2);
  undisturbed = tree(join(cwd, 'whole'));
  expect(Object.keys(undisturbed)).toHaveLength(COUNT);
});

/** The run is done again into a folder in which it was disturbed: then all is as if it had not been. */
async function goesOn(out: string): Promise<void> {
  const before = noted(join(cwd, out)).length;
  const { code, stderr } = await run([...INTO, out, '--errors', `${out}.ndjson`], { cwd });
  expect(code).toBe(2);
  if (before > 0) expect(stderr).toContain(`${before} done before`);
  expect(tree(join(cwd, out))).toEqual(undisturbed);
  expect(failedIn(join(cwd, `${out}.ndjson`))).toEqual(poison);
}

/** What a disturbed run left: whole files alone, and no less than it noted as done. */
function isSound(out: string): void {
  const files = tree(join(cwd, out));
  const visible = Object.entries(files).filter(([name]) => !/(^|\/)\./.test(name));
  for (const [name, text] of visible) expect(text, name).toBe(undisturbed[name]);
  for (const { written } of noted(join(cwd, out)))
    for (const name of written) expect(files[name], name).toBe(undisturbed[name]);
}

test('every poisoned input is named in the errors', () => {
  expect(failedIn(join(cwd, 'whole.ndjson'))).toEqual(poison);
});

describe('a run that is killed goes on where it stopped', () => {
  const random = seeded(20251208);
  test.each(
    Array.from({ length: POINTS }, (_, i) => ({
      signal: (['SIGKILL', 'SIGINT', 'SIGTERM'] as const)[i % 3]!,
      at: random(COUNT - 20),
      wait: random(40),
    })),
  )('$signal after $at records and $wait ms', async ({ signal, at, wait }) => {
    const out = `killed-${signal}-${at}-${wait}`;
    const folder = join(cwd, out);
    const ended = await disturbed(
      [...INTO, out],
      cwd,
      () => recordsIn(folder) >= at,
      (kill) => setTimeout(() => kill(signal), wait),
    );
    expect(signal === 'SIGKILL' ? ended.signal : ended.code).toBe(
      { SIGKILL: 'SIGKILL', SIGINT: 130, SIGTERM: 143 }[signal],
    );
    isSound(out);
    // a signal that can be heard leaves nothing to be cleared away
    if (signal !== 'SIGKILL') expect(Object.keys(tree(folder)).filter((name) => name.includes('.partial'))).toEqual([]);
    await goesOn(out);
  });
});

/** A disk of its own, of so many KB; null, said aloud, where none can be mounted. */
function smallDisk(name: string, kilobytes: number): { readonly remount: (options: string) => boolean } | null {
  const folder = join(cwd, name);
  mkdirSync(folder);
  const { status, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (error || status !== 0) {
    console.warn(`\n!!! SKIPPED: no disk can be mounted here: full and read-only disks were NOT tested\n`);
    return null;
  }
  mounted.push(folder);
  return { remount: (options) => spawnSync('mount', ['-o', `remount,${options}`, folder]).status === 0 };
}
const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) execFileSync('umount', ['-l', folder]);
  rmSync(cwd, { recursive: true, force: true });
});

describe('a disk that takes no more', () => {
  test('full: the run stops with one line for it and no half file, and goes on when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk('full', 400);
    if (!disk) return skip();
    const { code, stderr } = await run([...INTO, 'full', '--errors', 'first.ndjson'], { cwd });
    expect(code).toBe(2);
    expect(stderr.match(/the disk takes no more.*ENOSPC/g)).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(recordsIn(join(cwd, 'full'))).toBeGreaterThan(5);
    isSound('full');
    expect(Object.keys(tree(join(cwd, 'full'))).filter((name) => name.includes('.partial'))).toEqual([]);
    expect(disk.remount('size=64m')).toBe(true);
    await goesOn('full');
  });
  test('read-only while the run goes: the same', async ({ skip }) => {
    const disk = smallDisk('sealed', 65_536);
    if (!disk) return skip();
    // a disk is busy while a file on it is being written
    let sealed = false;
    const { code, stderr } = await disturbed(
      [...INTO, 'sealed'],
      cwd,
      () => recordsIn(join(cwd, 'sealed')) > 60 && (sealed = disk.remount('ro')),
      () => {},
    );
    expect([sealed, code]).toEqual([true, 2]);
    expect(stderr.match(/the disk takes no more.*EROFS/g)).toHaveLength(1);
    isSound('sealed');
    expect(disk.remount('rw')).toBe(true);
    await goesOn('sealed');
  });
  test.each([
    ['-o', (disk: string) => ['-f', 'ndjson', '-o', `${disk}/all.ndjson`]],
    ['CSV', (disk: string) => ['-f', 'csv', '-d', disk]],
    ['Parquet', (disk: string) => ['-f', 'parquet', '-d', disk]],
  ])('full, with %s: exit 2, one line, nothing left', async (name, args) => {
    const disk = `disk-${name}`;
    if (!smallDisk(disk, 16)) return;
    const { code, stderr } = await run(
      ['in', '--limit', '60', '--exclude', 'poison*', '--lang', 'en', '-q', ...args(disk)],
      { cwd },
    );
    expect([code, stderr.trimEnd().split('\n')]).toEqual([
      2,
      [expect.stringMatching(/the disk takes no more.*ENOSPC/)],
    ]);
    const left = readdirSync(join(cwd, disk), { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
  test.each(['ndjson', 'yaml'])('full, behind standard output as %s: exit 2, not a shorter list', (format) => {
    const disk = `disk-stdout-${format}`;
    if (!smallDisk(disk, 16)) return;
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" in --limit 20 -q --lang en -f ${format} > ${disk}/all`],
      { cwd, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/the disk takes no more.*ENOSPC/)]);
  });
});

test(`${NIGHTLY ? '10,000' : 'hundreds of'} files where 64 may be open`, () => {
  const count = NIGHTLY ? 10_000 : 330;
  const folder = tempFolder();
  writeArticles(folder, count);
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -n 64; exec "${process.execPath}" "${bin}" in -f json -d out -j 2 --lang en`],
    { cwd: folder, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(new RegExp(`${count} documents, [\\d.]+ s, 0 failed\n$`)),
  ]);
  expect(recordsIn(join(folder, 'out'))).toBe(count);
  rmSync(folder, { recursive: true });
});
