import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { root, tempFolder } from '../support/cli.ts';
import { docx, hwpx, odt, zip } from '../support/office.ts';

/** What a process may grow to and how long it may take over an input that is made to harm, whatever its format. */
const MEGABYTES = 300;
const SECONDS = 10;

const folder = tempFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 2 ** 20, 0x20);
const deep = (name: string, count = 200_000): string => `<${name}>`.repeat(count);
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "하하">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};&a${i};&a${i};">`).join('')}]>`;
const swollenPdf = (): Buffer => {
  const stream = deflateSync(zeros(400));
  const head =
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n';
  const open = `4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head + open),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'),
  ]);
};

const INPUTS: Readonly<Record<string, () => Buffer>> = {
  'gzip.gz': () => gzipSync(zeros(400)),
  'gzip-in-gzip.gz': () => gzipSync(gzipSync(zeros(400))),
  'dump.ndjson.gz': () => gzipSync(Buffer.concat([Buffer.from('{"text":"'), zeros(400)])),
  'zip.zip': () => zip({ 'a.txt': ' '.repeat(80 * 2 ** 20) }),
  'many.zip': () =>
    zip(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, ' '.repeat(4 * 2 ** 20)]))),
  'deep.docx': () => docx(deep('w:p')),
  'swollen.docx': () => docx(' '.repeat(80 * 2 ** 20)),
  'deep.odt': () => odt(deep('text:p')),
  'deep.hwpx': () => hwpx(deep('hp:p')),
  'laughs.xml': () =>
    Buffer.from(`${LAUGHS}<rss version="2.0"><channel><item><title>&a30;</title></item></channel></rss>`),
  'deep.xml': () => Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><item><title>${deep('b')}`),
  'deep.html': () => Buffer.from(`<html><body>${deep('div')}`),
  'deep.json': () => Buffer.from(`{"a":${'['.repeat(2_000_000)}`),
  'deep.eml': () =>
    Buffer.from(
      `Subject: a\r\nMIME-Version: 1.0\r\n${Array.from({ length: 5000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}`,
    ),
  'swollen.pdf': swollenPdf,
};

test.each(Object.keys(INPUTS))('%s: a clear answer within bounds', { timeout: 180_000 }, (name) => {
  const file = join(folder, name);
  writeFileSync(file, INPUTS[name]!());
  const code = `
    import { existsSync, readFileSync } from 'node:fs';
    import { readFiles } from '${root}/dist/index.js';
    // what the process itself came to; maxRSS counts what started it, too
    const peak = () => existsSync('/proc/self/status')
      ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
      : process.resourceUsage().maxRSS;
    const answers = [];
    const onUnread = (path, { code }) => answers.push(code);
    for await (const { format } of readFiles('${file}', { onUnread, seconds: ${SECONDS - 2} })) answers.push(format);
    // of the processor, whatever else the machine does
    const { user, system } = process.cpuUsage();
    const seconds = (user + system) / 1e6;
    console.log(JSON.stringify({ answers, seconds, megabytes: peak() / 1024 }));
    process.exit();`;
  const { answers, seconds, megabytes } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  );
  expect(answers.length).toBeGreaterThan(0);
  expect(answers).not.toContain('INPUT_FAILED');
  expect(seconds).toBeLessThan(SECONDS);
  expect(megabytes).toBeLessThan(MEGABYTES);
});
