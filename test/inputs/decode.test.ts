import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/inputs/decode.ts';

const TEXT = '똠방각하가 펲시콜라를 마셨다.\n예산은 12억 원이다 ㈜하늘 ‘봄’ “꽃”\n';
const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the content says the encoding', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['cp949', iconv.encode(TEXT, 'cp949')],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', big(TEXT)],
    ['utf-16be', big(`\ufeff${TEXT}`)],
  ])('%s', async (encoding, bytes) => {
    expect(await decode(bytes)).toEqual({ text: TEXT, encoding, warnings: [] });
  });
  test('all 11,172 syllables of CP949 come through', async () => {
    const all = Array.from({ length: 11_172 }, (_, i) => String.fromCharCode(0xac00 + i)).join('');
    expect((await decode(iconv.encode(all, 'cp949'))).text).toBe(all);
  });
});

describe('damage is counted, with its place', () => {
  test('UTF-8 with a broken byte stays UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('첫 줄은 성하다\n둘째 줄의 '),
      Buffer.from([0xed, 0x95]),
      Buffer.from(' 글자가 깨졌다\n'),
    ]);
    expect(await decode(bytes)).toMatchObject({
      encoding: 'utf-8',
      warnings: [{ code: 'BYTES_DAMAGED', values: { count: 1, line: 2 } }],
    });
  });
  test('CP949 with a broken byte', async () => {
    const bytes = Buffer.concat([
      iconv.encode('첫 줄\n둘째 줄 글자 ', 'cp949'),
      Buffer.from([0xff, 0x20]),
      iconv.encode('깨짐\n', 'cp949'),
    ]);
    expect(await decode(bytes)).toMatchObject({
      encoding: 'cp949',
      warnings: [{ code: 'BYTES_DAMAGED', values: { line: 2 } }],
    });
  });
});

describe('what is no text', () => {
  test.each([
    ['NUL bytes', Buffer.from([1, 0, 2, 0, 0, 0, 9, 200, 1, 0])],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a zip', Buffer.from('504b030414000600080000002100', 'hex')],
  ])('%s', async (_, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'INPUT_BINARY' });
  });
  test('an encoding that nobody knows', async () => {
    await expect(decode(Buffer.from('가'), 'klingon')).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' });
  });
});
