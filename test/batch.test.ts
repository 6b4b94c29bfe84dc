import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MANIFEST_NAME } from '../src/batch/manifest.ts';
import { shardOf, tasksOf } from '../src/batch/tasks.ts';
import { bin, root, run, tempFolder } from './support/cli.ts';

const article = (n: number): string =>
  `온샘시, ${n}번째 마을 도서관 연다\n\n한들 기자 입력 2025-12-${String((n % 28) + 1).padStart(2, '0')} 10:00\n\n온샘시는 ${n}억 원을 들여 마을 도서관을 새로 열기로 했다고 밝혔다.\n\n시는 주민 설명회를 거쳐 자리를 정했다.\n`;

// more than it takes to start workers
const COUNT = 310;
let cwd = '';

vi.setConfig({ testTimeout: 90_000 });

beforeAll(() => {
  cwd = tempFolder();
  for (let n = 0; n < COUNT; n++) {
    const path = join(cwd, `in/${n % 7}/${n}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, article(n));
  }
  writeFileSync(join(cwd, 'in/3/binary.txt'), Buffer.from([0, 1, 2, 3, 0, 5, 0, 9]));
});

const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== MANIFEST_NAME)
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );

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
    expect(JSON.parse(first['/0/0.json']!).title).toBe('온샘시, 0번째 마을 도서관 연다');
    rmSync(join(out, '1/1.json'));
    writeFileSync(join(cwd, 'in/2/2.txt'), article(1002));
    const { stderr } = await run(['in', '-f', 'json', '-d', 'out', '--resume', '--lang', 'en'], { cwd });
    expect(stderr).toContain('3 documents');
    expect(stderr).toContain(`${COUNT - 2} done before`);
    expect(tree(out)['/1/1.json']).toBe(first['/1/1.json']);
    expect(JSON.parse(tree(out)['/2/2.json']!).title).toContain('1002번째');
    // other settings made other records
    expect(
      (await run(['in', '-f', 'json', '--brief', '-d', 'out', '--resume', '--lang', 'en'], { cwd })).stderr,
    ).toContain(`${COUNT + 1} documents`);
    writeFileSync(join(cwd, 'in/2/2.txt'), article(2));
  });
  test('a run that is killed at any moment loses nothing that it reported done, and leaves no half file', async () => {
    const out = join(cwd, 'killed');
    for (const wait of [120, 200, 300, 450]) {
      await new Promise<void>((done) => {
        const child = spawn(process.execPath, [bin, 'in', '-f', 'json', '-d', 'killed', '--resume', '-q', '-j', '2'], {
          cwd,
        });
        setTimeout(() => child.kill('SIGKILL'), wait);
        child.on('close', () => done());
      });
      for (const text of Object.entries(existsSync(out) ? tree(out) : {})
        .filter(([name]) => !name.endsWith('.partial'))
        .map(([, text]) => text))
        expect(() => JSON.parse(text)).not.toThrow();
    }
    const manifest = join(out, MANIFEST_NAME);
    if (existsSync(manifest)) appendFileSync(manifest, '{"path":"in/0/0.txt","size":');
    await run(['in', '-f', 'json', '-d', 'killed', '--resume', '-q'], { cwd });
    await run(['in', '-f', 'json', '-d', 'whole', '-q'], { cwd });
    const files = Object.fromEntries(Object.entries(tree(out)).filter(([name]) => !name.endsWith('.partial')));
    expect(files).toEqual(tree(join(cwd, 'whole')));
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
