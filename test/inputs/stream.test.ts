import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openStream, readStream } from '../../src/inputs/index.ts';
import { elementParts } from '../../src/inputs/streams/elements.ts';
import { Problem } from '../../src/model/problem.ts';
import { root, run, tempFolder } from '../support/cli.ts';
import { readAll, seeded } from '../support/inputs.ts';

const record = (type: string, url: string, body: string, length = Buffer.byteLength(body)): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
const text = (i: number): string =>
  `온샘시, 도서관 ${i}곳 연다\n\n온샘시는 8일 도서관을 연다고 밝혔다. 예산은 ${i}억 원이다.\n`;
const page = (i: number): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>온샘시, 도서관 ${i}곳 연다</h1><article>${`<p>온샘시는 8일 도서관을 연다고 밝혔다. 예산은 ${i}억 원이다.</p>`.repeat(3)}</article></body></html>`;
const many = (make: (i: number) => string): string[] => Array.from({ length: 40 }, (_, i) => make(i));

const WET = [
  record('warcinfo', 'x', 'software: x\r\n'),
  ...many((i) => record('conversion', `https://a/${i % 30}`, text(i))),
];
const WARC = many((i) =>
  i % 3 === 0 ? record('conversion', `https://a/${i}`, text(i)) : record('response', `https://a/${i}`, page(i)),
);
const LINES = many((i) => `${i === 7 ? '{"broken"' : JSON.stringify({ id: `n${i}`, text: text(i) })}\n`);
const LIST = `[\n${many((i) => JSON.stringify({ id: `n${i}`, text: text(i), tags: ['[', '{"', `\\${i}`], of: { a: [i] } })).join(' ,\n')}\n]`;
const members = (pieces: readonly string[]): Buffer => Buffer.concat(pieces.map((piece) => gzipSync(piece)));

/** Reads bytes as a stream that comes in chunks of one size. */
async function streamed(bytes: Buffer, name: string, size: number) {
  const chunks = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const problems: string[] = [];
  const sources: unknown[] = [];
  try {
    const opened = await openStream(chunks(), name);
    if (!opened) return undefined;
    const [{ hash } = { hash: '' }] = (await readAll(bytes, name)).sources;
    const onUnread = (item: string, { code }: Problem): void => void problems.push(`${item}: ${code}`);
    for await (const { page: view, ...source } of readStream(opened, { name, bytes: bytes.length, hash }, { onUnread }))
      sources.push({ ...source, page: view.text });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.push(error.code);
  }
  return { sources, problems };
}

describe('a stream gives what its bytes as a whole give', () => {
  test.each([
    ['WET', Buffer.from(WET.join('')), 'a.wet'],
    ['WARC', Buffer.from(WARC.join('')), 'a.warc'],
    ['NDJSON', Buffer.from(LINES.join('')), 'a.ndjson'],
    ['NDJSON under another name', Buffer.from(LINES.filter((_, i) => i !== 7).join('')), 'a.json'],
    ['a JSON list', Buffer.from(LIST), 'a.json'],
    ['a JSON list without ids', Buffer.from(LIST.replace(/"id":"n\d+",/g, '')), 'a.json'],
    ['a JSON list in CP949', iconv.encode(LIST, 'cp949'), 'a.json'],
    ['a JSON list that was cut', Buffer.from(LIST.slice(0, -300)), 'a.json'],
    ['a JSON list with a stray word', Buffer.from(LIST.replace(' ,', ' , x ,')), 'a.json'],
    ['two JSON lists', Buffer.from(LIST + LIST), 'a.json'],
    ['a JSON list in gzip', gzipSync(LIST), 'a.json.gz'],
    ['WET, a gzip member a record', members(WET), 'a.wet.gz'],
    ['WARC, a gzip member a record', members(WARC), 'a.warc.gz'],
    ['NDJSON in gzip in gzip', gzipSync(gzipSync(LINES.join(''))), 'a.ndjson.gz.gz'],
  ])('%s', async (_, bytes, name) => {
    const { sources, problems } = await readAll(bytes, name);
    const whole = { sources: sources.map(({ page: view, ...source }) => ({ ...source, page: view.text })), problems };
    expect(whole.sources.length).toBeGreaterThan(35);
    for (const size of [1, 7, 1000, 65_536]) expect(await streamed(bytes, name, size)).toEqual(whole);
  });
  test.each([
    ['a text', Buffer.from(text(1)), 'a.txt'],
    ['a page', Buffer.from('<!doctype html><html><body>글</body></html>'), 'a.html'],
    [
      'one JSON text',
      Buffer.from(JSON.stringify({ items: [{ text: text(1) }, { text: text(2) }] }, null, 1)),
      'a.json',
    ],
    ['a packed text', gzipSync(text(1)), 'a.txt.gz'],
    ['a zip', Buffer.from('504b030414000600080000002100', 'hex'), 'a.zip'],
  ])('%s has to be read as a whole', async (_, bytes, name) => {
    expect(await streamed(bytes, name, 100)).toBeUndefined();
  });
});

describe('what is wrong costs itself alone', () => {
  test('a length that is not what follows', async () => {
    const wrong = [...WET];
    wrong[5] = record('conversion', 'https://a/short', text(5), 20);
    wrong[9] = record('conversion', 'https://a/none', text(9)).replace(/Content-Length: \d+/, 'Content-Length: x');
    wrong[12] = record('conversion', 'https://a/large', 'x', 70 * 2 ** 20);
    const short = await streamed(Buffer.from(wrong.slice(0, 12).join('')), 'a.wet', 1000);
    expect([short!.sources.length, short!.problems]).toEqual([
      9,
      ['https://a/short: INPUT_DAMAGED', 'https://a/none: INPUT_DAMAGED'],
    ]);
    const large = await streamed(Buffer.from(wrong.join('')), 'a.wet', 1000);
    expect(large!.problems.at(-1)).toBe('https://a/large: INPUT_TOO_LARGE');
  });
  test('a stream that was cut gives all whole records, and then says so', async () => {
    const bytes = gzipSync(WET.join(''));
    const { sources, problems } = (await streamed(bytes.subarray(0, bytes.length - 40), 'a.wet.gz', 100))!;
    expect(sources.length).toBeGreaterThan(20);
    expect(problems.at(-1)).toBe('INPUT_DAMAGED');
    expect(problems.length).toBe(2);
  });
  test('a stream that swells', async () => {
    const random = seeded(20251208);
    const noise = Array.from({ length: 60_000 }, () => String.fromCharCode(0xac00 + random(11_172))).join('');
    const good = record('conversion', 'https://a/1', noise) + record('conversion', 'https://a/2', text(2));
    const bomb = gzipSync(Buffer.concat([Buffer.from(good), Buffer.alloc(200 * 2 ** 20)]));
    const { sources, problems } = (await streamed(bomb, 'a.wet.gz', 1000))!;
    expect([sources.length, problems.at(-1)]).toEqual([2, 'ARCHIVE_BOMB']);
  });
  test('a line that is longer than any document', async () => {
    const chunks = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(`${LINES[0]}{"text":"`);
      for (let i = 0; i < 200; i++) yield Buffer.alloc(2 ** 20, 'a');
      yield Buffer.from(`"}\n${LINES[1]}${LINES[7]}${LINES[2]}`);
    };
    const problems: string[] = [];
    const onUnread = (item: string, { code }: Problem): void => void problems.push(`${item}: ${code}`);
    const opened = await openStream(chunks(), 'a.ndjson');
    const ids: string[] = [];
    for await (const { id } of readStream(opened!, { name: 'a.ndjson', bytes: 1, hash: 'x' }, { onUnread }))
      ids.push(id);
    expect([ids, problems]).toEqual([
      ['n0', 'n1', 'n2'],
      ['2: INPUT_TOO_LARGE', '4: INPUT_DAMAGED'],
    ]);
  });
});

test('a list is cut between its elements, whatever stands in their strings', async () => {
  const elements = Array.from({ length: 40 }, (_, i) => ({
    i,
    signs: ['"', '"', '[', '\\', '\\"', '[{', '}],', ','],
    of: [[{}]],
    long: 'x'.repeat(100_000),
  }));
  const bytes = Buffer.from(JSON.stringify(elements));
  const chunks = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += 9999) yield bytes.subarray(at, at + 9999);
  };
  const found: unknown[] = [];
  for await (const part of elementParts(chunks())) {
    if ('problem' in part) throw part.problem;
    expect(part.bytes.length).toBeLessThan(1.3 * 2 ** 20);
    found.push(...JSON.parse(part.bytes.toString()));
  }
  expect(found).toEqual(elements);
});

describe('standard input', () => {
  const dump = (i: number): object => ({ id: `n${i}`, text: text(i), more: 'x'.repeat(16_000) });
  const long = record('metadata', 'x', 'x'.repeat(1.1 * 2 ** 20));
  const objects = Array.from({ length: 80 }, (_, i) => dump(i));
  test.each([
    ['NDJSON', Buffer.from(objects.map((object) => `${JSON.stringify(object)}\n`).join('')), 'ndjson'],
    ['a JSON list', Buffer.from(JSON.stringify(objects)), 'json'],
    ['WET', Buffer.from(WET.join('') + long), 'wet'],
    ['packed WET', gzipSync(WET.join('') + long, { level: 0 }), 'wet.gz'],
  ])('%s gives what a file gives, and leaves nothing behind', { timeout: 60_000 }, async (_, bytes, extension) => {
    const folder = tempFolder();
    const temporary = tempFolder();
    writeFileSync(join(folder, `a.${extension}`), bytes);
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    const env = { TMPDIR: temporary };
    const fromFile = await run([`a.${extension}`, '-f', 'ndjson', '-q'], { cwd: folder, env });
    const fromInput = await run(['-', '-f', 'ndjson', '-q'], { cwd: folder, env, input: bytes });
    expect(fromInput.code).toBe(0);
    expect(fromInput.stdout.replaceAll('"path":"-"', `"path":"a.${extension}"`)).toBe(fromFile.stdout);
    expect(fromInput.stdout.split('\n').length).toBeGreaterThan(39);
    const checked = await run(['validate', '-'], { cwd: folder, env, input: bytes });
    const checkedFile = await run(['validate', `a.${extension}`], { cwd: folder, env });
    expect([checked.code, checked.stdout.replaceAll('-:', `a.${extension}:`)]).toEqual([
      checkedFile.code,
      checkedFile.stdout,
    ]);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(folder, { recursive: true });
    rmSync(temporary, { recursive: true });
  });
  test('what has to be read as a whole is refused beyond the limit, in one line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"items":[{"text":"'),
      Buffer.alloc(65 * 2 ** 20, 'a'),
      Buffer.from('"}]}'),
    ]);
    const { code, stderr } = await run(['-', '--lang', 'en'], { input: bytes });
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/66 MB.*64/);
  });
});

test('of 330 MB a few are in memory', { timeout: 120_000 }, () => {
  const folder = tempFolder();
  const file = join(folder, 'crawl.wet');
  const body = '온샘시는 8일 도서관을 연다고 밝혔다. 예산은 35억 원이다.\n'.repeat(400);
  for (let i = 0; i < 11; i++)
    appendFileSync(
      file,
      Array.from({ length: 1000 }, (_, k) => record('conversion', `https://a/${i}/${k}`, body)).join(''),
    );
  const code = `
    import { readFiles } from '${root}/dist/index.js';
    let [count, bytes, most] = [0, 0, 0];
    for await (const { text } of readFiles('${file}')) {
      bytes += Buffer.byteLength(text);
      if (++count % 100 === 0) most = Math.max(most, process.memoryUsage.rss());
    }
    console.log(JSON.stringify({ count, bytes, most }));`;
  const { count, bytes, most } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  );
  rmSync(folder, { recursive: true });
  expect(count).toBe(11_000);
  expect(bytes).toBeGreaterThan(320 * 2 ** 20);
  expect(most / 2 ** 20).toBeLessThan(300);
});

test('the command line gives the records of a long dump as it reads it, into one file or one each', async () => {
  const folder = tempFolder();
  const lines = Array.from(
    { length: 300 },
    (_, i) => `${JSON.stringify({ id: `n${i}`, text: text(i), more: i % 3 === 0 ? 'x'.repeat(12_000) : '' })}\n`,
  );
  writeFileSync(join(folder, 'long.ndjson'), lines.join(''));
  expect(statSync(join(folder, 'long.ndjson')).size).toBeGreaterThan(2 ** 20);
  const one = await run(['long.ndjson', '-f', 'ndjson', '-o', 'out.ndjson'], { cwd: folder });
  expect(one.code).toBe(0);
  const records = readFileSync(join(folder, 'out.ndjson'), 'utf8').trimEnd().split('\n');
  expect(records.map((record) => JSON.parse(record).id)).toEqual(lines.map((_, i) => `n${i}`));
  const each = await run(['long.ndjson', '-f', 'json', '-d', 'out', '--resume'], { cwd: folder });
  expect(each.code).toBe(0);
  for (const i of [1, 64, 65, 300])
    expect(
      JSON.parse(readFileSync(join(folder, `out/long.ndjson/${String(i).padStart(4, '0')}.json`), 'utf8')).id,
    ).toBe(`n${i - 1}`);
  const clustered = await run(['long.ndjson', '-f', 'json', '-d', 'clustered', '--cluster'], { cwd: folder });
  expect(clustered.code).toBe(0);
  expect(readdirSync(join(folder, 'clustered/long.ndjson')).length).toBe(300);
  rmSync(folder, { recursive: true });
});
