import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { readDocuments } from '../src/inputs/index.ts';
import { createSetup } from '../src/setup.ts';
import { bin, run, tempFolder } from './support/cli.ts';
import { feedOf, itemOf } from './support/feed.ts';

const CLEAN = feedOf([itemOf(1), itemOf(2), itemOf(3)]);

interface Found {
  readonly code: string;
  readonly item: string | null;
  readonly line: number;
  readonly column: number;
}

/** Findings on a feed, given on standard input. */
async function findingsOf(feed: string | Buffer, ...args: string[]): Promise<Found[]> {
  const { stdout } = await run(['validate', '-', '--report', 'ndjson', '--as-of', '2025-12-31', ...args], {
    input: feed,
  });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Found);
}
const setup = createSetup({ today: '2025-12-31' });

/** The codes of what is found in a feed, without the command line; ITEM_BROKEN for what is its finding there. */
async function codesOf(feed: string | Buffer): Promise<string[]> {
  const codes: string[] = [];
  const onUnread = (): void => void codes.push('ITEM_BROKEN');
  for await (const source of readDocuments(Buffer.from(feed as string), 'feed.xml', { onUnread }))
    codes.push(...extract(source, setup).findings.map(({ code }) => code));
  return codes;
}

describe('what only a feed can do wrong', () => {
  test('a clean feed gives nothing', async () => {
    expect(await codesOf(CLEAN)).toEqual([]);
  });
  test.each([
    ['ITEM_DUPLICATE', 'the same guid', feedOf([itemOf(1), itemOf(2), itemOf(1)])],
    ['ITEM_DUPLICATE', 'the same text, another guid', feedOf([itemOf(1), itemOf(1).replace('>g1<', '>g9<')])],
    ['PUBDATE_MISSING', 'no pubDate', CLEAN.replace(/<pubDate>[^<]*<\/pubDate>/, '')],
    ['PUBDATE_INVALID', 'a day that no calendar has', CLEAN.replace('02 Dec 2025', '31 Nov 2025')],
    ['PUBDATE_INVALID', 'words', CLEAN.replace(/<pubDate>[^<]*</, '<pubDate>어제 오후<')],
    ['PUBDATE_INVALID', 'the first second of a clock', CLEAN.replace('02 Dec 2025', '01 Jan 1970')],
    ['PUBDATE_FUTURE', 'next year', CLEAN.replace('02 Dec 2025', '02 Dec 2026')],
    ['DESCRIPTION_EMPTY', 'no description', CLEAN.replace(/<description>[\s\S]*?<\/description>/, '<description/>')],
    ['CHARSET_WRONG', 'CP949 that says UTF-8', iconv.encode(CLEAN, 'cp949')],
    ['CHARSET_WRONG', 'UTF-8 that says EUC-KR', CLEAN.replace('encoding="UTF-8"', 'encoding="EUC-KR"')],
    ['ITEM_BROKEN', 'a section that is never closed', CLEAN.replace(']]>', '')],
  ])('%s: %s', async (code, _, feed) => {
    expect(await codesOf(feed)).toEqual([code]);
  });
  test('an honest charset by any of its names is none', async () => {
    for (const name of ['euc-kr', 'CP949', 'ks_c_5601-1987'])
      expect(await codesOf(iconv.encode(CLEAN.replace('UTF-8', name), 'cp949')), name).toEqual([]);
  });
  test('the day is that of --as-of, and of the clock without it; a record has no opinion of the future', async () => {
    const future = CLEAN.replace('02 Dec 2025', '02 Dec 2099');
    const { stdout } = await run(['validate', '-', '--report', 'ndjson'], { input: future });
    expect(stdout).toContain('PUBDATE_FUTURE');
    expect(await findingsOf(future, '--as-of', '2099-12-02')).toEqual([]);
    const records = JSON.parse((await run(['-', '-f', 'json'], { input: future })).stdout);
    expect(records.map(({ findings }: { findings: unknown[] }) => findings)).toEqual([[], [], []]);
  });
  test('a finding stands on its line of the feed, at its column', async () => {
    const slip = CLEAN.replace('마을 도서관 2호', '마을 도서관(2호');
    const [found] = await findingsOf(slip);
    const lines = slip.split('\n');
    expect(found).toMatchObject({ code: 'BRACKETS_UNBALANCED', item: 'g2' });
    expect(lines[found!.line - 1]!.slice(found!.column - 1)).toMatch(/^\(2호/);
    // the same in a feed of one line
    const [minified] = await findingsOf(slip.replaceAll('\n', ''));
    expect(slip.replaceAll('\n', '').slice(minified!.column - 1)).toMatch(/^\(2호/);
  });
});

test('JUnit has a case for each item, by its key', async () => {
  const { stdout } = await run(['validate', '-', '--report', 'junit', '--as-of', '2025-12-31'], {
    input: feedOf([itemOf(1), itemOf(2).replace(']]>', ''), itemOf(3)]),
  });
  expect([...stdout.matchAll(/<testcase [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    '-#g1',
    '-#2',
    '-#g3',
  ]);
});

describe('a broken item', () => {
  test('is one finding with its line, and the others are checked', async () => {
    const feed = feedOf([itemOf(1), itemOf(2).replace(']]>', ''), itemOf(3).replace('</pubDate>', '')]);
    const { code, stdout, stderr } = await run(['validate', '-', '--lang', 'en', '--as-of', '2025-12-31'], {
      input: feed,
    });
    expect([code, stderr]).toEqual([1, '']);
    const at = feed.slice(0, feed.indexOf('<item', feed.indexOf('>g1<'))).split('\n').length;
    expect(stdout).toContain(`-#2:${at}:1: error: an item that cannot be read`);
    expect(stdout.match(/ITEM_BROKEN/g)).toHaveLength(2);
    expect(stdout).toContain('3 documents · 2 errors');
  });
  test('one that swallows the rest of the feed is still one', async () => {
    for (const open of ['<![CDATA[', '<!--'])
      expect(await codesOf(feedOf([itemOf(1).replace('<title>', `<title>${open}`), itemOf(2)])), open).toEqual([
        'ITEM_BROKEN',
      ]);
  });
});

describe('a served feed', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      // in pieces that end in the middle of a letter
      const bytes = Buffer.from(CLEAN.replace('<p>시는', '<p>48억 6765억 원이 든다. 시는'));
      response.write(bytes.subarray(0, bytes.indexOf('한') + 1));
      setTimeout(() => response.end(bytes.subarray(bytes.indexOf('한') + 1)), 30);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  });
  afterAll(() => server.close());

  const hasCurl = ((): boolean => {
    try {
      execFileSync('curl', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      console.warn('*** SKIPPED: curl is not here; the line of the README was not run ***');
      return false;
    }
  })();

  test.skipIf(!hasCurl)('curl -s URL | sandbox-extract validate -', async () => {
    const script = `curl -s "${url}" | "${process.execPath}" "${bin}" validate - --lang en`;
    const { stdout } = await promisify(execFile)('bash', ['-c', script]);
    expect(stdout).toContain('-#g1:6:4: warning');
    expect(stdout).toContain('[AMOUNT_IMPLAUSIBLE]');
    expect(stdout).toContain('3 documents · 0 errors · 1 warnings');
  });
  test('a stream of its bytes, without curl', async () => {
    const bytes = await new Promise<Buffer>((done) => {
      get(url, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        done(Buffer.concat(chunks));
      });
    });
    expect(await codesOf(bytes)).toEqual(['AMOUNT_IMPLAUSIBLE']);
  });
});

describe('a long feed', () => {
  const folder = tempFolder();
  const long = (items: number): string => {
    const path = join(folder, `${items}.xml`);
    writeFileSync(path, feedOf(Array.from({ length: items }, (_, i) => itemOf(i, `<!-- ${'가'.repeat(4000)} -->`))));
    return path;
  };
  const meter = join(folder, 'meter.mjs');
  writeFileSync(meter, "process.on('exit', () => process.stderr.write('PEAK ' + process.resourceUsage().maxRSS));\n");
  /** The most memory that validating took, in kilobytes. */
  const peakOf = async (path: string): Promise<number> => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      '--import',
      meter,
      bin,
      'validate',
      path,
      '--lang',
      'en',
    ]);
    expect(stdout).toMatch(/^\d+ documents · 0 errors · 0 warnings/);
    return Number(/PEAK (\d+)/.exec(stderr)?.[1]);
  };
  test('1,000 and 4,000 items take the same memory', { timeout: 120_000 }, async () => {
    const [small, large] = [await peakOf(long(1000)), await peakOf(long(4000))];
    console.log(`peak: ${Math.round(small / 1024)} MB for 1,000 items, ${Math.round(large / 1024)} MB for 4,000`);
    expect(large / small).toBeLessThan(1.25);
  });
  test('from a file, from standard input and in one piece come the same findings', { timeout: 60_000 }, async () => {
    const items = Array.from({ length: 700 }, (_, i) =>
      i % 100 === 7
        ? itemOf(i, '<p>모두 48억 6765억 원이 든다.</p>')
        : itemOf(i, `<!-- ${'나무를 심는다. '.repeat(80)} -->`),
    );
    const feed = feedOf(items);
    expect(Buffer.byteLength(feed)).toBeGreaterThan(2 ** 20);
    const path = join(folder, 'slips.xml');
    writeFileSync(path, feed);
    const args = ['--report', 'ndjson', '--as-of', '2025-12-31'];
    const plain = (text: string): unknown[] =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ ...JSON.parse(line), path: '', fingerprint: '' }));
    const ofFile = plain((await run(['validate', path, ...args])).stdout);
    const ofStdin = plain((await run(['validate', '-', ...args], { input: feed })).stdout);
    expect(ofFile).toHaveLength(7);
    expect(ofStdin).toEqual(ofFile);
    // the ids and findings of records that were read whole
    const records = JSON.parse((await run([path, '-f', 'json'])).stdout) as { findings: unknown[]; id: string }[];
    expect(records.filter(({ findings }) => findings.length > 0)).toHaveLength(7);
  });
});
