import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';

const base64 = (bytes: Buffer | string): string => Buffer.from(bytes as Buffer).toString('base64');
const word = (text: string): string => `=?EUC-KR?B?${base64(iconv.encode(text, 'cp949'))}?=`;

const HEAD = [
  'Received: from a by b; Mon, 08 Dec 2025 15:20:05 +0900',
  `From: ${word('온샘시 공보관')} <press@onsaem.example>`,
  `Subject: ${word('온샘시, 뚝섬 도서관 연다')}`,
  'Date: Mon, 08 Dec 2025 15:20:00 +0900',
  'MIME-Version: 1.0',
];

test('subject, date with its offset and text of a mail in CP949; syllables that EUC-KR does not have', async () => {
  const mail = [
    ...HEAD,
    'Content-Type: text/plain; charset=ks_c_5601-1987',
    'Content-Transfer-Encoding: base64',
    '',
    base64(iconv.encode('온샘시는 뚝섬에 뙇 하고 도서관을 연다고 밝혔다.', 'cp949')),
  ].join('\r\n');
  const { sources, problems } = await readAll(mail, 'a.eml');
  expect(problems).toEqual([]);
  expect(sources).toHaveLength(1);
  expect(sources[0]).toMatchObject({
    format: 'eml',
    item: 'message',
    text: '온샘시, 뚝섬 도서관 연다\n\n온샘시는 뚝섬에 뙇 하고 도서관을 연다고 밝혔다.',
    stated: { title: '온샘시, 뚝섬 도서관 연다', published: '2025-12-08T15:20:00+09:00' },
  });
});

test('attachments are documents of their own; pictures are none, and a broken one costs itself alone', async () => {
  const part = (name: string, bytes: Buffer | string): string =>
    `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`;
  const mail = `${HEAD.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>자료를 보냅니다.</p><p>예산은 35억 원이다.</p>\r\n${part('../a.txt', '온샘시, 도서관 연다\n\n글이다.\n')}${part('p.png', Buffer.from('89504e470d0a', 'hex'))}${part('b.exe', Buffer.from('4d5a9000', 'hex'))}--b--\r\n`;
  const { sources, problems } = await readAll(mail, 'a.eml');
  expect(sources.map(({ format, item, page }) => [format, item, page.text.split(/\n+/)[1]])).toEqual([
    ['eml', 'message', '자료를 보냅니다.'],
    ['text', 'a.txt', '글이다.'],
  ]);
  expect(problems).toEqual(['b.exe: INPUT_BINARY']);
});

test('a text that begins like a mail is a text', async () => {
  expect((await readAll('To: 기자 여러분\n\n온샘시는 밝혔다.')).sources[0]!.format).toBe('text');
  expect((await readAll('Subject matters: 온샘시는 밝혔다.\n글이다.')).sources[0]!.format).toBe('text');
});
