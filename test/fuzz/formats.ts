import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import type { Random } from '../support/inputs.ts';
import { docx, hangul, odt, zip } from '../support/office.ts';
import { pdf } from '../support/pdf.ts';

/** A text in the bytes of a format; `html` where the text is a page's markup. */
type Wrap = (text: string, html: boolean) => Buffer;

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
const paragraphs = (text: string, open: string, close: string): string =>
  text
    .split('\n')
    .map((line) => open + escaped(line) + close)
    .join('');
const mime = (html: boolean): string => (html ? 'text/html' : 'text/plain');
const warc = (text: string, html: boolean): string => {
  const body = html ? `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${text}` : text;
  const type = html ? 'response' : 'conversion';
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://news.example/1\r\nContent-Type: ${html ? 'application/http' : 'text/plain'}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
};
/** Short documents: the writer of the library takes long ones slowly. */
const short = (text: string): string[] =>
  text
    .slice(0, 1500)
    .split(/[\r\n]+/)
    .filter(Boolean)
    .slice(0, 40);

/** Formats that are read where they stand. */
const QUICK: Readonly<Record<string, Wrap>> = {
  text: (text) => Buffer.from(text),
  html: (text, html) =>
    Buffer.from(html ? text : `<!doctype html><html><body>${paragraphs(text, '<p>', '</p>')}</body></html>`),
  cp949: (text) => iconv.encode(text, 'cp949'),
  utf16le: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16be: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  feed: (text, html) =>
    Buffer.from(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>들녘</title><item><guid>1</guid><title>${escaped(text.slice(0, 40))}</title><description>${html ? `<![CDATA[${text}]]>` : escaped(text)}</description></item></channel></rss>`,
    ),
  json: (text) => Buffer.from(JSON.stringify([{ id: 1, title: text.slice(0, 40), text }])),
  ndjson: (text) =>
    Buffer.from(`${JSON.stringify({ id: 1, text })}\n${JSON.stringify({ id: 2, text: text.slice(50) })}\n`),
  warc: (text, html) => Buffer.from(warc(text, html) + warc(text.slice(0, 300), false)),
  gzip: (text) => gzipSync(text + text.length),
  zip: (text, html) => zip({ [html ? 'a.html' : 'a.txt']: text, 'b.txt': '온샘시는 8일 도서관을 연다고 밝혔다.' }),
};

/** Formats that a thread reads, and the slow ones to write. */
const SLOW: Readonly<Record<string, Wrap>> = {
  eml: (text, html) =>
    Buffer.from(
      `Subject: =?utf-8?B?${Buffer.from(text.slice(0, 30)).toString('base64')}?=\r\nFrom: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: ${mime(html)}; charset=utf-8\r\n\r\n${text}`,
    ),
  docx: (text) => docx(paragraphs(text, '<w:p><w:r><w:t>', '</w:t></w:r></w:p>')),
  odt: (text) => odt(paragraphs(text, '<text:p>', '</text:p>')),
  pdf: (text) => pdf([short(text).map((line, i) => ({ text: line.slice(0, 50), x: 60, y: 790 - 16 * i }))]),
  hwp: (text) => Buffer.from(hangul(short(text)).exportHwp()),
  hwpx: (text) => Buffer.from(hangul(short(text)).exportHwpx()),
};

/** One input in so many is of a slow format. */
const SELDOM = 40;

export function wrap(text: string, html: boolean, random: Random): { readonly format: string; readonly bytes: Buffer } {
  const formats = random(SELDOM) === 0 ? SLOW : QUICK;
  // half of the quick ones are what the page is: text or HTML
  const own = formats === QUICK && random(2) === 0;
  const names = Object.keys(formats);
  const format = own ? (html ? 'html' : 'text') : names[random(names.length)]!;
  return { format, bytes: formats[format]!(text, html) };
}
