import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract.ts';
import { createSetup } from '../../src/setup.ts';
import { readAll } from '../support/inputs.ts';

const TEXT = '온샘시, 도서관 세 곳 연다\n\n온샘시는 8일 도서관 세 곳을 연다고 밝혔다.\n';
const zip = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );

describe('gzip and zstd', () => {
  test('what was packed alone is one document under its own name', async () => {
    const { sources } = await readAll(gzipSync(TEXT), 'a.txt.gz');
    expect(sources.map(({ name, item, text, format }) => [name, item, text, format])).toEqual([
      ['a.txt.gz', null, TEXT, 'text'],
    ]);
  });
  test('several members are one stream', async () => {
    const { sources } = await readAll(Buffer.concat([gzipSync('온샘시는 '), gzipSync('밝혔다.')]));
    expect(sources[0]!.text).toBe('온샘시는 밝혔다.');
  });
  test('a file that was cut gives what is there, with a warning', async () => {
    const noise = Array.from({ length: 3000 }, (_, i) => `${i}째 줄 ${(i * 7919) % 1013}이다.`).join('\n');
    const bytes = gzipSync(noise);
    const { sources } = await readAll(bytes.subarray(0, bytes.length - 200));
    expect(sources[0]!.warnings[0]).toEqual({ code: 'INPUT_CUT', values: { what: 'gzip' } });
    expect(noise.startsWith(sources[0]!.text.slice(0, 1000))).toBe(true);
  });
  test('zstd', async () => {
    // printf '온샘시는 밝혔다.\n' | zstd
    const raw = Buffer.from('온샘시는 밝혔다.\n');
    const frame = Buffer.concat([
      Buffer.from('28b52ffd20', 'hex'),
      Buffer.from([raw.length]),
      Buffer.from([(raw.length << 3) | 1, raw.length >> 5, 0]),
      raw,
    ]);
    expect((await readAll(frame, 'a.txt.zst')).sources[0]!.text).toBe('온샘시는 밝혔다.\n');
    expect((await readAll(frame.subarray(0, 20))).problems).toEqual(['INPUT_DAMAGED']);
  });
  test('bombs are refused: gzip, gzip in gzip, gzip in zip', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20));
    expect((await readAll(bomb)).problems).toEqual(['ARCHIVE_BOMB']);
    expect((await readAll(gzipSync(bomb))).problems).toEqual(['ARCHIVE_BOMB']);
    expect((await readAll(zip({ 'a.gz': bomb }))).problems).toEqual(['a.gz: ARCHIVE_BOMB']);
    let nested = gzipSync(TEXT);
    for (let i = 0; i < 9; i++) nested = gzipSync(nested);
    expect((await readAll(nested)).problems).toEqual(['ARCHIVE_TOO_DEEP']);
  });
});

describe('zip', () => {
  test('each member in its order, by its content; pictures and litter are passed over', async () => {
    const { sources, problems } = await readAll(
      zip({
        'b/2.txt': TEXT,
        'a.json': JSON.stringify([{ id: 5, text: '글이다.' }]),
        '__MACOSX/._a': 'x',
        'photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      }),
      'set.zip',
    );
    expect(problems).toEqual([]);
    expect(sources.map(({ name, item, format, id }) => [name, item, format, id.slice(0, 7)])).toEqual([
      ['set.zip', 'b/2.txt', 'text', 'sha256:'],
      ['set.zip', 'a.json/5', 'json', '5'],
    ]);
  });
  test('equal members have ids of their own', async () => {
    const { sources } = await readAll(zip({ 'a.txt': TEXT, 'b.txt': TEXT }));
    expect(new Set(sources.map(({ id }) => id)).size).toBe(2);
  });
  test('names in CP949, as Korean Windows writes them', async () => {
    const bytes = Buffer.from(zip({ 'xxxx.txt': TEXT }));
    const name = iconv.encode('보도', 'cp949');
    for (let at = bytes.indexOf('xxxx'); at >= 0; at = bytes.indexOf('xxxx', at)) name.copy(bytes, at);
    expect((await readAll(bytes)).sources[0]!.item).toBe('보도.txt');
  });
  test('names that climb lead nowhere', async () => {
    const { sources } = await readAll(zip({ '../../etc/x.txt': TEXT, '/C:/a.txt': TEXT }));
    expect(sources.map(({ item }) => item)).toEqual(['etc/x.txt', 'a.txt']);
  });
  test('a broken member, an encrypted one and a program cost themselves alone', async () => {
    const bytes = Buffer.from(zip({ 'a.txt': TEXT.repeat(50), 'b.txt': TEXT, 'c.txt': TEXT, 'd.exe': 'MZ\x90\0\0\0' }));
    bytes.fill(0x55, 40, 60);
    const second = bytes.indexOf('PK\x01\x02', bytes.indexOf('PK\x01\x02') + 1);
    bytes.writeUInt16LE(bytes.readUInt16LE(second + 8) | 1, second + 8);
    const { sources, problems } = await readAll(bytes);
    expect(sources.map(({ item }) => item)).toEqual(['c.txt']);
    expect(problems).toEqual(['a.txt: INPUT_DAMAGED', 'b.txt: INPUT_PASSWORD', 'd.exe: INPUT_BINARY']);
  });
  test('without a listener the first problem is thrown once all else was read', async () => {
    const bytes = zip({ 'a.exe': 'MZ\x90\0\0\0', 'b.txt': TEXT });
    const { sources, problems } = await readAll(bytes, 'x', { onUnread: undefined });
    expect([sources.length, problems]).toEqual([1, ['ITEM_UNREAD']]);
  });
  test('members that claim too much, and zips in zips without end', async () => {
    const bomb = zip({ 'a.txt': new Uint8Array(100 * 2 ** 20) });
    expect((await readAll(bomb)).problems[0]).toMatch(/ARCHIVE_BOMB|INPUT_TOO_LARGE/);
    let nested = zip({ 'a.txt': TEXT });
    for (let i = 0; i < 8; i++) nested = zip({ 'n.zip': nested });
    expect((await readAll(nested)).problems).toEqual([expect.stringContaining('ARCHIVE_TOO_DEEP')]);
  });
  test('an archive of pictures is said to hold no document', async () => {
    expect((await readAll(zip({ 'a.jpg': new Uint8Array([0xff, 0xd8, 0xff]) }))).problems).toEqual(['ARCHIVE_EMPTY']);
  });
});

test('a member’s record is the record of the file itself, but for where it is', async () => {
  const setup = createSetup();
  const [alone] = (await readAll(TEXT, 'a.txt')).sources;
  const [member] = (await readAll(zip({ 'a.txt': TEXT }), 'a.zip')).sources;
  const strip = ({ id, source, ...rest }: ReturnType<typeof extract>) => rest;
  expect(strip(extract(member!, setup))).toEqual(strip(extract(alone!, setup)));
});
