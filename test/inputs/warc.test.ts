import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';

const PAGE = `<!doctype html><html><head><meta property="og:title" content="온샘시, 도서관 세 곳 연다"></head><body><h1>온샘시, 도서관 세 곳 연다</h1><article><p>온샘시는 8일 오래된 동사무소 건물을 고쳐 마을 도서관 세 곳을 연다고 밝혔다. 예산은 모두 35억 원이다.</p></article></body></html>`;

const record = (headers: Record<string, string>, content: Buffer): Buffer => {
  const lines = {
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date': '2026-01-02T03:04:05Z',
    ...headers,
  };
  const head = Object.entries({ ...lines, 'Content-Length': content.length })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head}\r\n`), content, Buffer.from('\r\n\r\n')]);
};

const response = (url: string, type: string, body: Buffer | string, headers = '', status = '200 OK'): Buffer =>
  record(
    { 'WARC-Type': 'response', 'WARC-Target-URI': url, 'Content-Type': 'application/http; msgtype=response' },
    Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`),
      Buffer.isBuffer(body) ? body : Buffer.from(body),
    ]),
  );

const info = record(
  { 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' },
  Buffer.from('software: x\r\n'),
);
const request = record(
  { 'WARC-Type': 'request', 'WARC-Target-URI': 'https://a/1', 'Content-Type': 'application/http; msgtype=request' },
  Buffer.from('GET /1 HTTP/1.1\r\nHost: a\r\n\r\n'),
);

describe('WARC', () => {
  const chunk = Buffer.from(PAGE);
  const chunked = Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n0\r\n\r\n')]);
  const records = [
    info,
    request,
    response('https://a/1', 'text/html; charset=utf-8', PAGE),
    response('https://a/p.png', 'image/png', Buffer.from('89504e47', 'hex')),
    response('https://a/gone', 'text/html', 'gone', '', '404 Not Found'),
    response('https://a/2', 'text/html', chunked, 'Transfer-Encoding: chunked\r\n'),
    response('https://a/3', 'text/html', gzipSync(PAGE), 'Content-Encoding: gzip\r\n'),
  ];
  test.each([
    ['plain', Buffer.concat(records)],
    ['each record in a gzip member of its own', Buffer.concat(records.map((bytes) => gzipSync(bytes)))],
  ])('responses with a page, by their addresses: %s', async (_, bytes) => {
    const { sources, problems } = await readAll(bytes, 'a.warc.gz');
    expect(problems).toEqual([]);
    expect(sources.map(({ format, item, url }) => [format, item, url])).toEqual([
      ['warc', 'https://a/1', 'https://a/1'],
      ['warc', 'https://a/2', 'https://a/2'],
      ['warc', 'https://a/3', 'https://a/3'],
    ]);
    for (const { page, stated } of sources) {
      expect(page.text).toContain('예산은 모두 35억 원이다.');
      expect(stated.published).toBeUndefined();
    }
  });
  test('WET: the text of conversions', async () => {
    const conversion = record(
      { 'WARC-Type': 'conversion', 'WARC-Target-URI': 'https://a/1', 'Content-Type': 'text/plain' },
      Buffer.from('온샘시, 도서관 연다\n글이다.\n'),
    );
    const { sources } = await readAll(Buffer.concat([info, conversion]));
    expect(sources.map(({ format, text }) => [format, text])).toEqual([['warc', '온샘시, 도서관 연다\n글이다.\n']]);
  });
  test('an archive without a page says so', async () => {
    expect((await readAll(Buffer.concat([info, request]))).problems).toEqual(['ARCHIVE_EMPTY']);
  });
});
