import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../src/inputs/decode.ts';
import { Problem } from '../../src/model/problem.ts';

const SENTENCE = '온샘시는 8일 도서관 세 곳을 연다고 밝혔다.\n';
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const sign = fc.constantFrom(...'0123456789 .,()%~·“”‘’「」…\n漢字㎡①');
/** A sentence and then anything that CP949 can write: the sentence lets a text be told from noise. */
const korean = fc
  .array(fc.oneof({ weight: 6, arbitrary: syllable }, sign), { maxLength: 80 })
  .map((list) => SENTENCE + list.join(''));

test('a text in CP949 or UTF-16 is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(korean, async (text) => {
      expect((await decode(iconv.encode(text, 'cp949'), 'cp949')).text).toBe(text);
      for (const encoding of ['utf16-le', 'utf16-be'])
        expect((await decode(iconv.encode(text, encoding, { addBOM: true }))).text.replace(/^\ufeff/, '')).toBe(text);
    }),
  );
});

test('CP949 is told without being said', async () => {
  await fc.assert(
    fc.asyncProperty(korean, async (text) => {
      expect((await decode(iconv.encode(text, 'cp949'))).text).toBe(text);
    }),
  );
});

test('any bytes are a text, the same each time, or refused with a code', async () => {
  const read = async (bytes: Uint8Array): Promise<unknown> =>
    decode(Buffer.from(bytes)).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Problem);
      return (error as Problem).code;
    });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await read(bytes)).toEqual(await read(bytes));
    }),
  );
});
