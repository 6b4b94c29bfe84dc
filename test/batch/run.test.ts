import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { shardOf, tasksOf } from '../../src/batch/tasks.ts';
import { partialOf } from '../../src/outputs/files/partial.ts';
import { article, tree, writeArticles } from '../support/batch.ts';
import { bin, root, run, tempFolder } from '../support/cli.ts';

// more than it takes to start workers
const COUNT = 310;
let cwd = '';

vi.setConfig({ testTimeout: 90_000 });

beforeAll(() => {
  cwd = tempFolder();
  writeArticles(cwd, COUNT);
  writeFileSync(join(cwd, 'in/3/binary.txt'), Buffer.from([0, 1, 2, 3, 0, 5, 0, 9]));
});

describe('the same bytes however the work is cut', () => {
  test('-j 1, 2 and 8, and shards joined', async () => {
    const one = await run(['in', '-f', 'ndjson', '-j', '1', '-q'], { cwd });
    expect(one.code).toBe(2);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(COUNT);
    for (const jobs of ['2', '8'])
      expect((await run(['in', '-f', 'ndjson', '-j', jobs, '-q'], { cwd })).stdout).toBe(one.stdout);
    const parts: string[] = [];
    for (const shard of ['1/4', '2/4', '3/4', '4/4'])
      parts.push((await run(['in', '-f', 'ndjson', '--shard', shard, '-q'], { cwd })).stdout);
    expect(parts.join('')).toBe(one.stdout);
  });
  test('one JSON array, YAML documents', async () => {
    const json = (await run(['in', '-f', 'json', '--limit', '3', '-q'], { cwd })).stdout;
    expect(JSON.parse(json)).toHaveLength(3);
    expect((await run(['in', '--limit', '3', '-q'], { cwd })).stdout.split('\n---\n')).toHaveLength(3);
  });
});

describe('what cannot be read', () => {
  test('is named in the errors, and the rest is complete', async () => {
    const { code, stderr, stdout } = await run(['in', '-f', 'ndjson', '--errors', 'errors.ndjson', '--lang', 'en'], {
      cwd,
    });
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([2, COUNT]);
    expect(
      readFileSync(join(cwd, 'errors.ndjson'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ path: 'in/3/binary.txt', item: null, code: 'INPUT_BINARY', message: expect.any(String) }]);
    expect(stderr).toMatch(new RegExp(`${COUNT + 1} documents, [\\d.]+ s, 1 failed\n$`));
  });
  test('--fail-fast stops there', async () => {
    const { code, stdout } = await run(['in/3/binary.txt', 'in/0/0.txt', '-f', 'ndjson', '--fail-fast', '-q'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('into a folder', () => {
  test('mirrors the tree, a file a record; a second run with --resume does only what is left or changed', async () => {
    const out = join(cwd, 'out');
    await run(['in', '-f', 'json', '-d', 'out', '-q', '--lang', 'en'], { cwd });
    const first = tree(out);
    expect(Object.keys(first)).toHaveLength(COUNT);
    expect(JSON.parse(first['0/0.json']!).title).toBe('온샘시, 0번째 마을 도서관 연다');
    rmSync(join(out, '1/1.json'));
    writeFileSync(join(cwd, 'in/2/2.txt'), article(1002));
    const { stderr } = await run(['in', '-f', 'json', '-d', 'out', '--resume', '--lang', 'en'], { cwd });
    expect(stderr).toContain('3 documents');
    expect(stderr).toContain(`${COUNT - 2} done before`);
    expect(tree(out)['1/1.json']).toBe(first['1/1.json']);
    expect(JSON.parse(tree(out)['2/2.json']!).title).toContain('1002번째');
    // other settings made other records
    expect(
      (await run(['in', '-f', 'json', '--brief', '-d', 'out', '--resume', '--lang', 'en'], { cwd })).stderr,
    ).toContain(`${COUNT + 1} documents`);
    writeFileSync(join(cwd, 'in/2/2.txt'), article(2));
  });
  test('a signal ends the run with whole records and its own exit code', async () => {
    const { code, lines } = await new Promise<{ code: number | null; lines: string[] }>((done) => {
      const child = spawn(process.execPath, [bin, 'in', '-f', 'ndjson', '-q', '-j', '1'], { cwd });
      let text = '';
      child.stdout.on('data', (chunk) => {
        if (text === '') child.kill('SIGTERM');
        text += chunk;
      });
      child.on('close', (status) => done({ code: status, lines: text.trimEnd().split('\n') }));
    });
    expect(code).toBe(143);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });
  test('no name writes outside of the folder; equal names keep their extensions', () => {
    expect(tasksOf(['../../etc/x.txt', '/abs/y.txt', 'C:\\z.txt', '-'], null).map(({ output }) => output)).toEqual([
      'etc/x',
      'abs/y',
      'z',
      '-',
    ]);
    expect(tasksOf(['n/a.txt', 'n/a.html', 'n/b.txt'], 'n/').map(({ output }) => output)).toEqual([
      'a.txt',
      'a.html',
      'b',
    ]);
  });
});

test('shards are a partition', () => {
  const list = Array.from({ length: 10 }, (_, i) => i);
  expect([1, 2, 3].flatMap((i) => shardOf(list, i, 3))).toEqual(list);
});

test('the built worker is there', () => {
  expect(statSync(join(root, 'dist/worker.js')).isFile()).toBe(true);
});

describe('names in the output folder', () => {
  test('no two records in one place, whatever the inputs are called', () => {
    const outputs = tasksOf(['n/a.txt', 'n/a.html', 'n/a.txt.md', 'n/../x.txt', 'x.txt', 'x.txt'], null).map(
      ({ output }) => output,
    );
    expect(new Set(outputs).size).toBe(6);
    expect(outputs).toEqual(['n/a.txt', 'n/a.html', 'n/a.txt.md', 'x.txt', 'x.txt~2', 'x.txt~3']);
  });
  test('shards of one run write into one tree: names are as without shards', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.txt'), article(1));
    writeFileSync(join(folder, 'in/a.text'), article(2));
    await run(['in', '-f', 'json', '-d', 'whole', '-q'], { cwd: folder });
    for (const shard of ['1/2', '2/2'])
      await run(['in', '-f', 'json', '-d', 'parts', '-q', '--shard', shard], { cwd: folder });
    expect(Object.keys(tree(join(folder, 'whole')))).toEqual(['a.text.json', 'a.txt.json']);
    expect(tree(join(folder, 'parts'))).toEqual(tree(join(folder, 'whole')));
  });
  test('what a killed run left half written goes, what another one is at stays', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.txt'), article(1));
    const left = (pid: number): string => partialOf(join(folder, 'out/a.json')).replace(`${process.pid}`, `${pid}`);
    mkdirSync(join(folder, 'out'));
    // no system gives a process this number
    for (const pid of [2 ** 30, process.pid]) writeFileSync(left(pid), '{');
    await run(['in', '-f', 'json', '-d', 'out', '-q'], { cwd: folder });
    expect(existsSync(left(2 ** 30))).toBe(false);
    expect(existsSync(left(process.pid))).toBe(true);
  });
  test('a feed that has become shorter leaves no record of its last items', async () => {
    const folder = tempFolder();
    const feed = (count: number): string =>
      `<rss version="2.0"><channel><title>온샘</title>${Array.from({ length: count }, (_, n) => `<item><title>온샘시, ${n}번째 마을 도서관 연다</title><description>온샘시는 ${n + 1}억 원을 들여 마을 도서관을 새로 열기로 했다고 밝혔다.</description></item>`).join('')}</channel></rss>`;
    const names = (): string[] => Object.keys(tree(join(folder, 'out')));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/feed.xml'), feed(3));
    await run(['in', '-f', 'json', '-d', 'out', '-q', '--resume'], { cwd: folder });
    expect(names()).toEqual(['feed.xml/0001.json', 'feed.xml/0002.json', 'feed.xml/0003.json']);
    writeFileSync(join(folder, 'in/feed.xml'), feed(2));
    await run(['in', '-f', 'json', '-d', 'out', '-q', '--resume'], { cwd: folder });
    expect(names()).toEqual(['feed.xml/0001.json', 'feed.xml/0002.json']);
  });
  test('/dev/null stays what it is', async () => {
    const { code } = await run(['in/0/0.txt', '-o', '/dev/null', '-q'], { cwd });
    expect([code, statSync('/dev/null').isCharacterDevice()]).toEqual([0, true]);
  });
});

test('a document that takes too long is given up alone, and soon', async () => {
  const folder = tempFolder();
  // one that takes seconds, in the middle of a batch
  for (let n = 0; n < 40; n++) writeFileSync(join(folder, `${String(n).padStart(2, '0')}.txt`), article(n));
  writeFileSync(join(folder, '20-long.txt'), article(1).repeat(20_000));
  const start = performance.now();
  const { code, stdout, stderr } = await run(['.', '-f', 'ndjson', '--doc-timeout', '1', '--lang', 'en'], {
    cwd: folder,
  });
  expect([code, stdout.trimEnd().split('\n').length]).toEqual([2, 40]);
  expect(stderr).toMatch(/^sandbox-extract: 20-long.txt: not done within 1 s/m);
  // not one second for each of its batch
  expect(performance.now() - start).toBeLessThan(15_000);
}, 60_000);
