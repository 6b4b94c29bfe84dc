import { execFile, execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';
import { root, run, tempFolder } from './support/cli.ts';
import { type Packed, packed } from './support/packed.ts';

const TEXT =
  '온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 국비 210억 원을 들여 도서관을 연다고 8일 밝혔다.\n';
const PAGE = `<html><head><title>도서관</title></head><body><h1>온샘시, 마을 도서관 세 곳 연다</h1><p>온샘시는 3억 원을 들여 도서관을 연다고 밝혔다.</p></body></html>`;
const FEED = `<rss version="2.0"><channel><title>온샘</title><item><guid>g-1</guid><title>온샘시, 도서관 연다</title><description>온샘시는 3억 원을 들인다고 밝혔다.</description></item></channel></rss>`;
const BINARY = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]);

const guide = readFileSync(join(root, 'docs/library.md'), 'utf8');
const blocks = [...guide.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code!);

/** What each block of the guide prints, in their order; a text for all of it, a pattern for some. */
const PRINTED: readonly (readonly (string | RegExp)[])[] = [
  [/^온샘시, 마을 도서관 세 곳 연다 2025-12-08T10:00\+09:00\n/, /210억 원 21000000000 KRW money\/amount stated line 5/],
  [/^news\/b\.txt.*binary/],
  [/^html utf-8 온샘시, 마을 도서관 세 곳 연다\n/, / 온샘시, 도서관 연다\n$/],
  ['온샘시도서관재단\n'],
  [/^\w+ SUM_MISMATCH .* 3\n/],
  [/^articles dates money quantities /, /sha256:\w{64} 300000000\n$/],
  [/^\[ 2, 2 \]\n/, /^money changed 3억 원 30억 원\n$/m],
  [/^INPUT_BINARY .*binary/],
];

let pack: Packed;
const node = async (file: string): Promise<string> => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: pack.folder });
  return stderr + stdout;
};

beforeAll(() => {
  pack = packed();
  mkdirSync(join(pack.folder, 'news'));
  writeFileSync(join(pack.folder, 'news/a.txt'), TEXT);
  writeFileSync(join(pack.folder, 'news/b.txt'), BINARY);
  writeFileSync(join(pack.folder, 'page.html'), PAGE);
  writeFileSync(join(pack.folder, 'feed.xml'), FEED);
  for (const [i, code] of blocks.entries()) writeFileSync(join(pack.folder, `block-${i}.mjs`), code);
}, 60_000);

describe('docs/library.md', () => {
  test.each(blocks.map((_, i) => i))('block %i runs on the packed package and prints what it says', async (i) => {
    const printed = await node(`block-${i}.mjs`);
    expect(PRINTED[i]).toBeDefined();
    for (const part of PRINTED[i]!) expect(printed).toMatch(part);
  });

  test('the blocks have the types that the package promises', () => {
    const { folder } = pack;
    symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'NodeNext',
          target: 'ES2023',
          types: ['node'],
          allowJs: true,
          checkJs: true,
          strict: true,
          noImplicitAny: false,
          noEmit: true,
        },
        include: ['block-*.mjs'],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'pipe', encoding: 'utf8' });
    // and a slip is seen
    writeFileSync(join(folder, 'block-slip.mjs'), blocks[0]!.replace('record.money', 'record.monies'));
    expect(() => execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'pipe' })).toThrow();
  });

  test('the table names every export, and nothing else', () => {
    const named = [...guide.slice(guide.indexOf('## All exports')).matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`(\w+)/g)].map(([, name]) => name!),
    );
    expect(named.sort()).toEqual(Object.keys(library).sort());
  });
});

test('importing the package opens nothing, prints nothing and leaves nothing running', async () => {
  const { folder } = pack;
  const script = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
const before = Object.keys(globalThis).sort().join(); const seen = [];
for (const name of ['readFileSync', 'openSync', 'writeFileSync', 'existsSync', 'statSync']) { const real = fs[name]; fs[name] = (...args) => { seen.push(String(args[0])); return real(...args); }; }
syncBuiltinESMExports();
await import('sandbox-extract');
const after = Object.keys(globalThis).sort().join();
console.log(JSON.stringify({ same: before === after, opened: seen.filter((path) => !path.includes('node_modules')), running: process.getActiveResourcesInfo().filter((what) => /Worker|Message|Timeout|TCP|Pipe|FSEvent/.test(what)) }));`;
  writeFileSync(join(folder, 'import.mjs'), script);
  expect(JSON.parse(await node('import.mjs'))).toEqual({ same: true, opened: [], running: [] });
});

describe('extract', () => {
  test('a text gives what the command line gives for it', async () => {
    const { stdout } = await run(['-', '-f', 'json'], { input: TEXT });
    expect(library.extract(TEXT)).toEqual(JSON.parse(stdout));
  });

  test('a text beyond the limit is refused', () => {
    expect(() => library.extract('가'.repeat(8 * 2 ** 20 + 1))).toThrow(library.Problem);
  });
});

describe('readDocuments', () => {
  test('bytes, views of bytes and streams of them give the same document', async () => {
    const file = join(tempFolder(), 'a.txt');
    writeFileSync(file, TEXT);
    const bytes = Buffer.from(`..${TEXT}..`);
    const inputs: library.Bytes[] = [
      Buffer.from(TEXT),
      new Uint8Array(bytes.buffer, bytes.byteOffset + 2, bytes.length - 4),
      createReadStream(file),
      createReadStream(file, { encoding: 'utf8', highWaterMark: 7 }),
    ];
    const records = [];
    for (const input of inputs)
      for await (const source of library.readDocuments(input, 'a.txt')) records.push(library.extract(source));
    expect(records).toHaveLength(4);
    for (const record of records) expect(record).toEqual(records[0]);
  });

  test('a stream without end is refused at the limit', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(2 ** 24);
    }
    await expect(library.readDocuments(endless()).next()).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });
});

describe('readFiles', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.txt'), TEXT);
  writeFileSync(join(folder, 'b.txt'), BINARY);
  writeFileSync(join(folder, 'c.html'), PAGE);
  const names = async (options?: library.FileOptions, paths: string | string[] = folder): Promise<string[]> => {
    const found = [];
    for await (const source of library.readFiles(paths, options)) found.push(source.name.slice(folder.length + 1));
    return found;
  };

  test('a folder, in order; what cannot be read is told, and the rest goes on', async () => {
    const told: unknown[] = [];
    const onUnread: library.FileOptions['onUnread'] = (path, { code }, item) => told.push([path, code, item]);
    expect(await names({ onUnread }, [folder, join(folder, 'none.txt')])).toEqual(['a.txt', 'c.html']);
    expect(told).toEqual([
      [join(folder, 'b.txt'), 'INPUT_BINARY', null],
      [join(folder, 'none.txt'), 'INPUT_MISSING', null],
    ]);
  });

  test('nobody to tell: the first is thrown', async () => {
    await expect(names()).rejects.toMatchObject({ code: 'INPUT_BINARY' });
  });

  test('include and exclude', async () => {
    expect(await names({ exclude: ['b.*'] })).toEqual(['a.txt', 'c.html']);
    expect(await names({ include: ['*.html'] })).toEqual(['c.html']);
  });
});

describe('createSetup', () => {
  test.each([
    [{ asOf: '2025-13-01' }, {}, 'USAGE_DATE'],
    [{ asOf: '2025-02-29T10:00+09:00' }, {}, 'USAGE_DATE'],
    [{ lang: 'de' }, {}, 'USAGE_CHOICE'],
    [{ offsets: 'bytes' }, {}, 'USAGE_CHOICE'],
    [{}, { organisations: [] }, 'USAGE_CHOICE'],
  ])('%o %o is refused', (options, rows, code) => {
    expect(() => library.createSetup(options as object, rows as object)).toThrow(expect.objectContaining({ code }));
  });

  test('a day by hand is the article’s day', () => {
    const { published, dates } = library.extract(
      '온샘시는 내일 연다고 밝혔다.\n',
      library.createSetup({ asOf: '2025-12-08' }),
    );
    expect(published).toMatchObject({ value: '2025-12-08', basis: 'given' });
    expect(dates.map(({ value }) => value)).toEqual(['2025-12-09']);
  });
});

describe('validate', () => {
  const codes = async (...args: Parameters<typeof library.validate>): Promise<string[]> =>
    (await library.validate(...args)).map(({ code }) => code);
  const one = async (text: string) => (await library.readDocuments(Buffer.from(text), 'a.txt').next()).value!;

  test('a record of its source is well', async () => {
    const source = await one(TEXT);
    expect(await codes(library.extract(source), { source })).toEqual([]);
  });

  test.each([[null], ['text'], [{}], [{ schema_version: '1' }]])('%o is no record', async (value) => {
    expect(await codes(value)).toEqual(['RECORD_INVALID']);
  });

  test('a changed amount, a changed text, another source', async () => {
    const source = await one(TEXT);
    const record = library.extract(source);
    const [sum] = record.money;
    expect(await codes({ ...record, money: [{ ...sum!, amount: 1 }] }, { source })).toEqual(['VALUE_CHANGED']);
    expect(await codes({ ...record, money: [{ ...sum!, text: '21억 원' }] })).toEqual(['PLACE_WRONG']);
    expect(await codes(record, { source: await one(`${TEXT}\n`) })).toEqual(['SOURCE_CHANGED']);
  });

  test('messages in the language of the setup', async () => {
    const [ko] = await library.validate(null);
    const [en] = await library.validate(null, { setup: library.createSetup({ lang: 'en' }) });
    expect(ko!.message).toMatch(/[가-힣]/);
    expect(en!.message).not.toMatch(/[가-힣]/);
  });
});

describe('write', () => {
  const text = async (...args: Parameters<typeof library.write>): Promise<string> => {
    let all = '';
    for await (const piece of library.write(...args)) all += piece;
    return all;
  };

  test.each(['yaml', 'json', 'ndjson', 'jsonld'] as const)('%s: the bytes of the command line', async (format) => {
    const folder = tempFolder();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), TEXT);
    const records = [];
    for await (const source of library.readFiles(folder)) records.push(library.extract(source));
    const { stdout } = await run([folder, '-f', format]);
    expect(await text(records, format)).toBe(stdout);
  });

  test('no record at all is still a document', async () => {
    expect(JSON.parse(await text([], 'json'))).toEqual([]);
    expect(await text([], 'ndjson')).toBe('');
  });

  test('a format that there is none of is refused', async () => {
    await expect(text([], 'xml' as 'yaml')).rejects.toMatchObject({ code: 'USAGE_FORMAT' });
  });
});

test('brief leaves out places, withoutContacts hides numbers and keeps places', () => {
  const record = library.extract(
    '온샘시, 도서관 연다\n\n온샘시는 3억 원을 들인다고 밝혔다. 문의 02-123-4567, kim@onsaem.example\n',
  );
  expect(JSON.stringify(library.brief(record))).not.toContain('"at"');
  const hidden = library.withoutContacts(record);
  expect(JSON.stringify(hidden)).not.toMatch(/123-4567|kim@/);
  const { text, at } = hidden.money[0]!;
  expect(hidden.body.slice(at.start, at.end)).toBe(text);
});
