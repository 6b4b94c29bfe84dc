import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { messageText } from '../../src/data/messages.ts';
import { type Reading, readAll, seeded } from '../support/inputs.ts';
import { docx, hangul, odt, zip } from '../support/office.ts';
import { pdf } from '../support/pdf.ts';

/** More with `VARIANTS=1000`. */
const VARIANTS = Number(process.env.VARIANTS ?? 50);
/** No input of a few kilobytes may take longer, whatever is in it. */
const SECONDS = 10;

const TEXT = '온샘시, 도서관 세 곳 연다\n\n온샘시는 8일 도서관 세 곳을 연다고 밝혔다. 예산은 35억 원이다.\n'.repeat(5);
const P = '<w:p><w:r><w:t>온샘시는 8일 도서관을 연다고 밝혔다.</w:t></w:r></w:p>';
const ITEM = `<item><guid>1</guid><title>온샘시, 도서관 연다</title><description>${TEXT}</description></item>`;
const WARC = (type: string, body: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://a/1\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;

/** What each format looks like where it is whole; made when the tests begin. */
const SAMPLES: Record<string, () => Buffer> = {
  text: () => Buffer.from(TEXT),
  html: () => Buffer.from(`<!doctype html><html><body><h1>온샘시</h1><article><p>${TEXT}</p></article></body></html>`),
  feed: () =>
    Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>들녘</title>${ITEM}${ITEM}</channel></rss>`),
  json: () =>
    Buffer.from(
      JSON.stringify([
        { id: 1, text: TEXT },
        { id: 2, text: TEXT },
      ]),
    ),
  ndjson: () => Buffer.from(`${JSON.stringify({ id: 1, text: TEXT })}\n${JSON.stringify({ id: 2, text: TEXT })}\n`),
  hwp: () =>
    Buffer.from(
      hangul([
        TEXT,
        [
          ['구분', '값'],
          ['예산', '35억 원'],
        ],
      ]).exportHwp(),
    ),
  hwpx: () =>
    Buffer.from(
      hangul([
        TEXT,
        [
          ['구분', '값'],
          ['예산', '35억 원'],
        ],
      ]).exportHwpx(),
    ),
  pdf: () => pdf([TEXT.split('\n').map((text, i) => ({ text: text || '-', x: 60, y: 780 - 16 * i }))]),
  docx: () => docx(P.repeat(20)),
  odt: () => odt('<text:p>온샘시는 8일 도서관을 연다고 밝혔다.</text:p>'.repeat(20)),
  zip: () => zip({ 'a.txt': TEXT, 'b.html': '<p>글이다.</p>' }),
  gzip: () => gzipSync(TEXT + Math.PI),
  zstd: () => Buffer.from('28b52ffd2005290000' + Buffer.from('hello').toString('hex'), 'hex'),
  warc: () => Buffer.from(WARC('conversion', TEXT) + WARC('conversion', TEXT)),
  eml: () =>
    Buffer.from(
      `Subject: a\r\nFrom: b@c\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`,
    ),
};

/** Formats whose reader can know that something is missing: what was cut is never taken for the whole. */
const KNOWS_ITS_END = new Set(['hwp', 'hwpx', 'pdf', 'docx', 'odt', 'zip', 'gzip', 'zstd']);

/** A clear answer: sources, or problems that have a text of their own. */
function isClear({ sources, problems }: Reading): boolean {
  const codes = problems.map((problem) => problem.replace(/^.*: /, ''));
  return (
    sources.length + problems.length > 0 &&
    codes.every((code) => messageText(code, 'ko') !== code && code !== 'INPUT_FAILED')
  );
}

describe.each(Object.keys(SAMPLES))('%s', (format) => {
  let sample: Buffer;
  beforeAll(() => {
    sample = SAMPLES[format]!();
    // test/nightly/variants.mjs takes them from there
    if (process.env.SAMPLES) writeFileSync(join(process.env.SAMPLES, format), sample);
  });
  const read = async (bytes: Buffer, name = `a.${format}`): Promise<Reading> => {
    const before = performance.now();
    const reading = await readAll(bytes, name, { seconds: SECONDS - 2 });
    expect(performance.now() - before).toBeLessThan(SECONDS * 1000);
    return reading;
  };

  test('whole, and under a name that lies', async () => {
    for (const name of [`a.${format}`, 'a.txt', 'a.hwp', 'a.pdf', 'a']) {
      const { sources, problems } = await read(sample, name);
      expect([sources.length > 0, problems]).toEqual([true, []]);
    }
  });
  test('cut at 20 places', async () => {
    for (let i = 1; i <= 20; i++) {
      const reading = await read(sample.subarray(0, Math.floor((sample.length * i) / 21)));
      expect(isClear(reading), `${i}: ${reading.problems}`).toBe(true);
      if (KNOWS_ITS_END.has(format) && reading.problems.length === 0)
        for (const { format: found, warnings } of reading.sources)
          if (found !== 'text' || format === 'gzip')
            expect(warnings.length, `cut ${i}: ${warnings}`).toBeGreaterThan(0);
    }
  });
  test(`${VARIANTS} variants with bytes flipped`, { timeout: VARIANTS * 2000 }, async () => {
    const random = seeded(20251208);
    for (let i = 0; i < VARIANTS; i++) {
      const bytes = Buffer.from(sample);
      for (let flips = 1 + random(8); flips > 0; flips--) bytes[random(bytes.length)]! ^= 1 << random(8);
      const reading = await read(bytes);
      expect(isClear(reading), `variant ${i}: ${reading.problems}`).toBe(true);
    }
  });
});

test('nothing at all is an empty text', async () => {
  for (const name of ['a.txt', 'a.hwp', 'a.pdf', 'a.zip', 'a.json', 'a.eml', 'a.xml']) {
    const { sources, problems } = await readAll('', name);
    expect([name, sources.map(({ text }) => text), problems]).toEqual([name, [''], []]);
  }
});

test('a format said by hand that the input is not is a clear problem', async () => {
  for (const inputFormat of [
    'feed',
    'json',
    'hwp',
    'hwpx',
    'pdf',
    'docx',
    'odt',
    'zip',
    'gzip',
    'zstd',
    'warc',
  ] as const) {
    const reading = await readAll(TEXT, 'a', { inputFormat, seconds: SECONDS });
    expect([inputFormat, isClear(reading), reading.sources.length]).toEqual([inputFormat, true, 0]);
  }
});
