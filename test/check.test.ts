import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../src/check/index.ts';
import { INPUT_CODES } from '../src/cli/codes.ts';
import { RECORD_CODES } from '../src/cli/records.ts';
import { recordOf } from './support/extract.ts';

const codesOf = async (body: string, title = '온샘시, 마을 도서관 세 곳 연다'): Promise<string[]> => {
  const page = `${title}\n\n한들 기자 입력 2025-12-08 10:00\n\n${body}\n`;
  return (await recordOf(page)).findings.map(({ code }) => code);
};

const CLEAN = '온샘시는 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다.\n\n시는 주민 설명회를 거쳐 자리를 정했다.';

/** Each slip in one sentence, and the same sentence without it. */
const CASES: ReadonlyArray<readonly [code: string, slip: string, right: string]> = [
  ['WEEKDAY_MISMATCH', '개관식은 2025년 12월 9일(목)에 열린다.', '개관식은 2025년 12월 9일(화)에 열린다.'],
  ['DATE_IMPOSSIBLE', '공사는 2월 30일 끝났다고 시는 밝혔다.', '공사는 2월 28일 끝났다고 시는 밝혔다.'],
  ['DATE_RANGE_BACKWARDS', '사업은 2028년부터 2026년까지 이어진다.', '사업은 2026년부터 2028년까지 이어진다.'],
  ['AMOUNT_IMPLAUSIBLE', '도서관에는 모두 48억 6765억 원이 든다.', '도서관에는 모두 48억 6765만 원이 든다.'],
  [
    'SUM_MISMATCH',
    '사업비는 1,334억 원(국비 617억 원, 지방비 617억 원)이다.',
    '사업비는 1,234억 원(국비 617억 원, 지방비 617억 원)이다.',
  ],
  [
    'BRACKETS_UNBALANCED',
    '책 2만 권(어린이책 포함을 갖춘다고 시는 밝혔다.',
    '책 2만 권(어린이책 포함)을 갖춘다고 시는 밝혔다.',
  ],
  [
    'NAME_OUTDATED',
    '전라북도교육청은 도서관에 책을 보낸다고 밝혔다.',
    '전북특별자치도교육청은 도서관에 책을 보낸다고 밝혔다.',
  ],
  [
    'NAME_OUTDATED',
    '산업통상자원부는 도서관에 태양광을 단다고 밝혔다.',
    '당시 산업통상자원부는 도서관에 태양광을 단다고 밝혔다.',
  ],
  ['TEXT_DAMAGED', '도서관은 R&amp;D 센터와 가깝다고 시는 밝혔다.', '도서관은 R&D 센터와 가깝다고 시는 밝혔다.'],
  [
    'TEXT_DAMAGED',
    '도서관은 문화?관광?체육 시설과 가깝다고 시는 밝혔다.',
    '도서관은 문화·관광·체육 시설과 가깝다고 시는 밝혔다.',
  ],
  [
    'DATE_IMPLAUSIBLE',
    '시는 2205년까지 도서관을 열 곳으로 늘린다고 밝혔다.',
    '시는 2035년까지 도서관을 열 곳으로 늘린다고 밝혔다.',
  ],
  [
    'SUM_MISMATCH',
    '구분\t국비\t시비\t합계\n서가\t200\t100\t300\n사서\t120\t80\t300\n책\t50\t50\t100\n\n시는 자리를 넓힌다고 밝혔다.',
    '구분\t국비\t시비\t합계\n서가\t200\t100\t300\n사서\t120\t80\t200\n책\t50\t50\t100\n\n시는 자리를 넓힌다고 밝혔다.',
  ],
  [
    'SUM_MISMATCH',
    '구분\t동부권\t서부권\n책상\t2,400\t3,100\n걸상\t1,800\t2,200\n합계\t4,200\t6,300\n\n시는 자리를 넓힌다고 밝혔다.',
    '구분\t동부권\t서부권\n책상\t2,400\t3,100\n걸상\t1,800\t2,200\n합계\t4,200\t5,300\n\n시는 자리를 넓힌다고 밝혔다.',
  ],
  [
    'SUM_MISMATCH',
    '총사업비는 500억 원이다.\n\n- 국비 200억 원\n\n- 시비 200억 원',
    '총사업비는 400억 원이다.\n\n- 국비 200억 원\n\n- 시비 200억 원',
  ],
  [
    'COUNT_MISMATCH',
    '시는 세 가지를 △서가 놓기 △사서 뽑기로 나눈다.',
    '시는 두 가지를 △서가 놓기 △사서 뽑기로 나눈다.',
  ],
];

describe('each slip is found, and the sentence without it is clean', () => {
  test.each(CASES)('%s: %s', async (code, slip, right) => {
    expect(await codesOf(`${CLEAN}\n\n${slip}`)).toEqual([code]);
    expect(await codesOf(`${CLEAN}\n\n${right}`)).toEqual([]);
  });
  test('UNIT_CLASH: the title says 억 where the body says 만', async () => {
    expect(
      await codesOf(`${CLEAN}\n\n도서관 세 곳에는 모두 480만 원이 든다.`, '온샘시, 마을 도서관에 480억 원 들인다'),
    ).toEqual(['UNIT_CLASH']);
    expect(
      await codesOf(`${CLEAN}\n\n도서관 세 곳에는 모두 480억 원이 든다.`, '온샘시, 마을 도서관에 480억 원 들인다'),
    ).toEqual([]);
  });
  test('BODY_EMPTY', async () => {
    expect((await recordOf('')).findings.map(({ code }) => code)).toEqual(['BODY_EMPTY']);
  });
});

describe('what looks wrong and is not', () => {
  test.each([
    ['a part list with 등', '사업비는 500억 원(국비 200억 원, 도비 100억 원 등)이다.'],
    ['one fund beside the whole', '사업비는 500억 원(국비 200억 원, 도비 100억 원 포함)이다.'],
    ['rounded shares', '사업비는 10.5억 원(국비 5.3억 원, 도비 5.3억 원)이다.'],
    ['amounts per head', '시는 6억 원(각 3억 원, 매년 3억 원)을 나눠 준다.'],
    ['list marks', '시는 1) 책을 사고 2) 자리를 넓히고 가) 사람을 더 뽑는다.'],
    ['a question', '왜 도서관인가?사람들은 묻는다. 정말 필요한가?시는 그렇다고 답했다.'],
    ['shares below the whole, with 등', '사업비는 총 500억 원으로, △국비 200억 원 △도비 100억 원 등이다.'],
    ['a list of other amounts', '총 500억 원 가운데 △도로 200억 원 △하천 100억 원을 먼저 쓴다.'],
    ['items that are two', '시는 올해 4개 사업을 △서가·책상 놓기 △사서 뽑기 △책 사기로 나눈다.'],
    ['a count of something else', '시는 올해 18개 사업 가운데 △서가 놓기 △사서 뽑기를 서두른다.'],
    ['fields of each of so many', '시는 3개 분야별로 △서가 놓기 △사서 뽑기를 한다.'],
    [
      'a table of which no total is right',
      '구분\t동부\t합계\n가람\t3\t7\n나루\t4\t9\n다솜\t5\t11\n\n시는 자리를 넓힌다고 밝혔다.',
    ],
    [
      'a table with parts of parts',
      '구분\t동부\t서부\t합계\n가람\t3\t4\t7\n소계\t3\t4\t7\n합계\t3\t4\t7\n\n시는 자리를 넓힌다고 밝혔다.',
    ],
    ['a zone that is asked for', '시는 대구 우주항공 규제자유특구 지정을 신청했다고 밝혔다.'],
    ['a zone by a loose name', '시는 2019년 지정된 대구 웰니스 규제자유특구에 도서관을 연다.'],
    ['the rights of an author', '저작권자는 도서관에서 책을 복제하게 할 수 있다고 시는 밝혔다.'],
    ['words of a page that an article speaks of', '시는 ‘무단 전재 및 재배포 금지’라고 적던 조건을 고쳤다고 밝혔다.'],
    ['a version that looks like a date', '도서관은 14.30 판 프로그램을 쓴다.'],
  ])('%s', async (_, sentence) => {
    expect(await codesOf(`${CLEAN}\n\n${sentence}`)).toEqual([]);
  });
});

test('every code has a text in both languages, and no code is listed twice by chance', () => {
  expect(new Set(CHECKS.map(({ rule }) => rule)).size).toBe(CHECKS.length);
});

const PAGE = readFileSync(new URL('../docs/findings.md', import.meta.url), 'utf8');

describe('the page of findings', () => {
  test('has every code, with its severity', () => {
    for (const { code, severity } of CHECKS) expect(PAGE).toContain(`### \`${code}\` · ${severity}\n`);
    for (const { code } of [...INPUT_CODES, ...RECORD_CODES]) expect(PAGE).toContain(`### \`${code}\` · `);
  });
  const examples = PAGE.split('### `')
    .slice(1)
    .flatMap((section) =>
      [...section.matchAll(/```text\nwrong: (.*)\nright: (.*)\n```/g)].map(
        ([, wrong, right]) => [section.slice(0, section.indexOf('`')), wrong!, right!] as const,
      ),
    );
  test('has examples to check', () => {
    expect(examples.length).toBeGreaterThanOrEqual(14);
  });
  test.each(examples)('its example of %s is true: %s', async (code, wrong, right) => {
    expect(await codesOf(`${CLEAN}\n\n${wrong}`)).toEqual([code]);
    expect(await codesOf(`${CLEAN}\n\n${right}`)).toEqual([]);
  });
});
