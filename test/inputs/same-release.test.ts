import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extract.ts';
import type { ArticleRecord } from '../../src/model/generated/record.ts';
import { createSetup } from '../../src/setup.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { root } from '../support/cli.ts';
import { readAll } from '../support/inputs.ts';
import type { Part } from '../support/office.ts';
import { releaseOf } from '../support/release.ts';

const LIBRARIES: readonly Part[] = [
  '보도자료',
  [['보도시점', '2025. 12. 9.(화) 12:00', '배포', '2025. 12. 9.(화) 09:00']],
  '작은 도서관 1,200곳, 저녁에도 문 연다',
  '- 내년 예산 480억 원, 올해보다 25% 늘려 -',
  '- 읍·면 도서관 350곳은 토요일에도 저녁 9시까지 -',
  '',
  '□ 문화체육관광부(장관 최휘영)는 2026년부터 전국 작은 도서관 1,200곳의 여는 시간을 저녁 9시까지 늘린다고 12월 9일 밝혔다.',
  'ㅇ 이를 위해 내년 예산에 480억 원(국비 240억 원, 지방비 240억 원)을 넣었다. 올해 384억 원보다 25% 늘어난 금액이다.',
  'ㅇ 읍·면에 있는 도서관 350곳은 2026년 3월부터 토요일에도 저녁 9시까지 연다.',
  '□ 늘어난 시간에는 지역 주민이 도서관 지킴이로 일한다. 지킴이는 모두 2,400명을 뽑으며, 한 사람에 한 달 62만 원을 준다.',
  'ㅇ 지킴이는 책을 빌려주고 돌려받는 일뿐 아니라, 혼자 오는 어린이가 안전하게 머물도록 돌보고 글을 읽기 어려운 어르신에게 책을 읽어 드리는 일도 맡는다.',
  '[ 작은 도서관 예산 ]',
  [
    ['구분', '2025년', '2026년', '증감'],
    ['인건비', '120억 원', '178억 원', '58억 원'],
    ['시설비', '150억 원', '168억 원', '18억 원'],
    ['도서비', '114억 원', '134억 원', '20억 원'],
  ],
  '□ 최휘영 문체부 장관은 “집에서 걸어 10분 안에 불 켜진 도서관이 있어야 한다”라며 “지역의 저녁이 달라질 것”이라고 말했다.',
  [
    ['담당 부서', '도서관정책기획단', '책임자', '과  장', '나은별', '(044-203-2601)'],
    ['', '', '담당자', '사무관', '구름결', '(044-203-2602)'],
  ],
];

/** The same release over three pages: what a page break cuts through is whole. */
const LONG: readonly Part[] = [
  ...LIBRARIES.slice(0, 11),
  ...Array.from(
    { length: 24 },
    (_, i): Part =>
      `${i % 3 === 0 ? '□' : 'ㅇ'} ${i + 2}월에는 ${['가온', '나래', '다솜', '라온', '마루', '바름'][i % 6]} 지역 도서관 ${20 + i}곳이 새로 고친 열람실을 열며, 여기에 ${i + 3}억 ${100 * ((i % 8) + 1)}만 원을 들인다. 열람실마다 어린이와 어르신이 함께 쓰는 책상 ${12 + i}개와 휠체어가 드나드는 문을 놓고, 비가 오는 날에도 걸어올 수 있도록 버스 정류장까지 지붕을 잇는다.`,
  ),
  ...LIBRARIES.slice(11),
];

const setup = createSetup();

/** What a record says: without where, how long and in which bytes. */
function said({ source: _, id: __, removed: ___, ...record }: ArticleRecord): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !['at', 'line', 'start', 'end'].includes(key))
        .map(([key, item]) => [key, strip(item)]),
    );
  };
  return strip(record);
}

async function recordOf(bytes: Buffer, name: string): Promise<ArticleRecord> {
  const { sources, problems } = await readAll(bytes, name);
  expect(problems).toEqual([]);
  return extract(sources[0]!, setup);
}

/** How ministries set their releases, more or less; what a browser makes of each is another set of lines. */
const STYLES: Readonly<Record<string, string>> = {
  'justified, broken anywhere': 'p{text-align:justify;word-break:break-all}',
  'large, broken between words': 'body{font-size:17px}p{word-break:keep-all}',
  'narrow letters': 'body{font-family:NanumGothic;letter-spacing:-0.05em}p{text-align:justify;word-break:keep-all}',
};

async function print(browser: Browser, html: string, head = '문화체육관광부 보도자료'): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
    displayHeaderFooter: true,
    headerTemplate: `<div style="font-size:9px;width:100%;text-align:right;padding-right:20mm">${head}</div>`,
    footerTemplate:
      '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
  });
  await page.close();
  return Buffer.from(pdf);
}

let browser: Browser | undefined;
beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each([
  ['one page', LIBRARIES],
  ['three pages', LONG],
])('a release on %s', (_, parts) => {
  const made = releaseOf(parts);
  const hwpx = (): Promise<ArticleRecord> => recordOf(made.hwpx(), 'a.hwpx');

  test('HWPX says what the release says', async () => {
    const { title, embargo, distributed, contacts, tables, money } = await hwpx();
    expect([title, embargo, distributed]).toEqual([
      '작은 도서관 1,200곳, 저녁에도 문 연다',
      '2025-12-09T12:00+09:00',
      '2025-12-09T09:00+09:00',
    ]);
    expect(contacts.map(({ name, title, phone }) => [name, title, phone])).toEqual([
      ['나은별', '과장', '044-203-2601'],
      ['구름결', '사무관', '044-203-2602'],
    ]);
    expect(tables.length).toBe(1);
    expect(money.length).toBeGreaterThan(10);
  });
  test.each(['hwp', 'docx', 'odt'] as const)('%s gives the record of HWPX', async (format) => {
    expect(said(await recordOf(made[format](), `a.${format}`))).toEqual(said(await hwpx()));
  });
  test.skipIf(!hasBrowser).each(Object.entries(STYLES))(
    'PDF, %s, gives the record of HWPX',
    { timeout: 60_000 },
    async (_, style) => {
      expect(said(await recordOf(await print(browser!, made.html(style)), 'a.pdf'))).toEqual(said(await hwpx()));
    },
  );
});

describe.skipIf(!hasBrowser)('a release of the fixtures, printed, is the release', () => {
  test.each([
    'agency--release-without-contacts',
    'authority--quick-release-plain-subtitles',
    'ministry--motto-and-note-behind-request',
    'ministry--title-broken-by-print',
  ])('%s', { timeout: 60_000 }, async (name) => {
    const bytes = readFileSync(join(root, 'fixtures/articles', name, 'input.txt'));
    const made = releaseOf(bytes.toString().split('\n'));
    const pdf = await print(browser!, made.html('p{margin:0 0 2px;min-height:1.2em;word-break:keep-all}'), '');
    expect(said(await recordOf(pdf, 'a.pdf'))).toEqual(said(await recordOf(bytes, 'a.txt')));
  });
});
