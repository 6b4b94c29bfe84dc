import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { readText } from '../src/inputs/text.ts';
import type { ArticleRecord } from '../src/model/generated/record.ts';
import { VALUE_KINDS } from '../src/model/value-kinds.ts';
import { pages } from './fuzz/input.ts';
import { setup } from './support/extract.ts';

const texts = pages.flatMap(({ html, text }) => (html ? [] : [text.replaceAll('\r\n', '\n').normalize('NFC')]));
const page = fc.constantFrom(...texts);

const recordOf = async (text: string): Promise<ArticleRecord> =>
  extract(await readText(Buffer.from(text), 'page.txt'), setup);

/** A record without what its bytes are and where things stand, its texts composed. */
const said = (record: ArticleRecord): unknown =>
  JSON.parse(
    JSON.stringify({ ...record, id: null, source: null, removed: record.removed.length }, (key, value) =>
      key === 'at' || key === 'start' || key === 'end' ? null : value,
    ).normalize('NFC'),
  );

/** The values of a record by kind, each once and without the places where it is said. */
const values = (record: ArticleRecord): Record<string, string[]> =>
  Object.fromEntries(
    VALUE_KINDS.map((kind) => [
      kind,
      record[kind].map((value) => JSON.stringify(value, (key, v) => (key === 'at' || key === 'mentions' ? null : v))),
    ]),
  );

test('the same record from composed and from decomposed letters, but for where things stand', {
  timeout: 60_000,
}, async () => {
  for (const text of texts) expect(said(await recordOf(text.normalize('NFD')))).toEqual(said(await recordOf(text)));
});

test('the same record whatever ends the lines, but for places in the source', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.constantFrom('\r\n', '\r'), async (text, end) => {
      expect(said(await recordOf(text.replaceAll('\n', end)))).toEqual(said(await recordOf(text)));
    }),
    { numRuns: 40 },
  );
}, 60_000);

const ABOVE = ['홈 > 뉴스 > 지역', '본문 바로가기', '로그인 회원가입', '전체메뉴'];
/** Below a release it says that a newspaper reprints it, which is another article. */
const COPYRIGHT = '저작권자 ⓒ 들녘신문 무단전재 및 재배포 금지';
const BELOW = ['공유하기 페이스북 트위터 카카오톡', COPYRIGHT, '많이 본 뉴스', '좋아요 0 댓글 0', '목록 이전글 다음글'];

test('no value changes for a menu above and buttons below', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.subarray(ABOVE), fc.subarray(BELOW), async (text, above, below) => {
      const alone = await recordOf(text);
      const added = alone.kind === 'press_release' ? below.filter((line) => line !== COPYRIGHT) : below;
      const around = [...above, '', text.trim(), '', ...added].join('\n');
      expect(values(await recordOf(around))).toEqual(values(alone));
    }),
    { numRuns: 60 },
  );
}, 60_000);
