import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { bin, root, run, tempFolder } from './support/cli.ts';

const TEXT =
  '온샘시, 마을 도서관 세 곳 연다\n\n온샘시는 3억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다.\n';
const HTML =
  '<html><body><h1>온샘시, 마을 도서관 세 곳 연다</h1><p>온샘시는 3억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다. 시는 자리를 정했다.</p></body></html>';

/** A record, or why there is none. */
interface Answer extends ArticleRecord {
  readonly error?: { readonly code: string };
}

const filter = async (
  lines: readonly unknown[],
  ...args: string[]
): Promise<{ code: number | null; answers: Answer[] }> => {
  const { code, stdout } = await run(['filter', ...args], {
    input: lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  });
  return {
    code,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('one line out for each line in, in order', () => {
  test('text, html, bytes and paths; the id is the input’s', async () => {
    const file = join(tempFolder(), 'a.txt');
    writeFileSync(file, TEXT);
    const { code, answers } = await filter([
      { id: 'a', text: TEXT },
      { id: 7, html: HTML },
      { id: 'c', b64: iconv.encode(TEXT, 'cp949').toString('base64') },
      { id: 'd', path: file },
      { text: TEXT },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id).slice(0, 4)).toEqual(['a', '7', 'c', 'd']);
    expect(answers[4]!.id).toMatch(/^sha256:/);
    for (const { title } of answers) expect(title).toBe('온샘시, 마을 도서관 세 곳 연다');
    expect(answers[2]!.source.encoding).toBe('cp949');
  });
  test('a date in the input is the article’s', async () => {
    const { answers } = await filter([{ id: 'a', text: TEXT, date: '2025-12-09T10:00:00+09:00' }]);
    expect(answers[0]!.published).toMatchObject({ value: '2025-12-09T10:00:00+09:00', basis: 'stated' });
    expect(answers[0]!.dates[0]).toMatchObject({ text: '8일', value: '2025-12-08' });
  });
  test('what is no document is answered in its line: exit 0, with --strict 2', async () => {
    const lines = ['', '{"id":"x"', '[1]', { id: 'n' }, { id: 'm', path: '/no/such' }, { id: 'ok', text: TEXT }];
    const { code, answers } = await filter(lines);
    expect(code).toBe(0);
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      [null, 'FILTER_NOT_JSON'],
      [null, 'FILTER_NOT_JSON'],
      [null, 'FILTER_NOT_OBJECT'],
      ['n', 'FILTER_NO_CONTENT'],
      ['m', 'INPUT_MISSING'],
      ['ok', null],
    ]);
    expect((await filter(lines, '--strict')).code).toBe(2);
  });
  test('keys made to reach a prototype are data', async () => {
    const { answers } = await filter(['{"id":"p","text":"온샘시 도서관","__proto__":{"polluted":1}}']);
    expect(answers[0]!.id).toBe('p');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('who sends one line and waits gets its answer; a signal ends the wait for more', async () => {
  const child = spawn(process.execPath, [bin, 'filter']);
  const answer = once(child.stdout, 'data');
  child.stdin.write(`${JSON.stringify({ id: 'a', text: TEXT })}\n`);
  const [first] = await answer;
  expect(JSON.parse(String(first)).id).toBe('a');
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(143);
});

test('the same record as extract gives, but for id and source; alone in one file, too', async () => {
  const folder = join(root, 'fixtures/articles');
  const files = readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file === 'input.txt')
      .map((file) => join(folder, name, file)),
  );
  const plain = (record: object): unknown => ({ ...record, id: null, source: null });
  const extracted = (await run([...files, '-f', 'ndjson', '-q'])).stdout
    .trimEnd()
    .split('\n')
    .map((line) => plain(JSON.parse(line)));
  const lines = files.map((file, i) => JSON.stringify({ id: String(i), text: readFileSync(file, 'utf8') }));
  const filtered = (await filter(lines)).answers;
  expect(filtered.map(({ id }) => id)).toEqual(files.map((_, i) => String(i)));
  expect(filtered.map(plain)).toEqual(extracted);
  // nothing but Node around it: no package, no table, no chunk
  const alone = join(tempFolder(), 'filter.mjs');
  copyFileSync(join(root, 'dist/sandbox-extract-filter.mjs'), alone);
  const { stdout } = await promisify(execFile)('bash', ['-c', `printf '%s\\n' "$LINES" | node ${alone}`], {
    env: { ...process.env, LINES: lines.slice(0, 8).join('\n') },
  });
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => plain(JSON.parse(line))),
  ).toEqual(extracted.slice(0, 8));
});
