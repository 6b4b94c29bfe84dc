import { describe, expect, test } from 'vitest';
import { openingReader } from '../../../src/clean/news/dateline.ts';
import { fold } from '../../../src/korean/fold.ts';
import { setup } from '../../support/extract.ts';

const openingOf = openingReader(setup.lexicon);
const REST = '온샘시가 오는 9월 목공 학교를 연다고 밝혔다.';

const OPENINGS: readonly [opening: string, authors: string[], outlet: string | null][] = [
  ['(춘천=나래뉴스) 이든별 기자 = ', ['이든별'], '나래뉴스'],
  ['(세종=나래1) 이든별 기자 = ', ['이든별'], '나래1'],
  ['[무안=나래핌] 이든별 기자 = ', ['이든별'], '나래핌'],
  ['[나래팩트 | 대전=이든별 기자] ', ['이든별'], '나래팩트'],
  ['[나래팩트ㅣ대전=이든별 기자] ', ['이든별'], '나래팩트'],
  ['[나래매일 이든별 기자] ', ['이든별'], '나래매일'],
  ['[경남 나래뉴스=이든별기자] ', ['이든별'], '나래뉴스'],
  ['[세종/CTN]이든별 기자ㅣ', ['이든별'], 'CTN'],
  ['[화성/이든별기자]', ['이든별'], null],
  ['나래포인트 이든별 기자 | ', ['이든별'], '나래포인트'],
  ['(세종= 이든별 기자 = ', ['이든별'], null],
  ['【춘천】 ', [], null],
  ['[나래뉴스] ', [], '나래뉴스'],
  ['[서울=나래핌]이든별 건설부동산 전문기자= ', ['이든별'], '나래핌'],
  ['(춘천=나래뉴스) 이든별·강노을 기자 = ', ['이든별', '강노을'], '나래뉴스'],
];

describe('기사의 첫머리', () => {
  test.each(OPENINGS)('%s', (opening, authors, outlet) => {
    const text = fold(opening + REST);
    const found = openingOf(text);
    expect(found && text.slice(found.end)).toBe(REST);
    expect(found?.authors.map(({ name }) => name)).toEqual(authors);
    expect(found?.outlet).toBe(outlet);
  });
  test.each([
    '(가칭) 온샘도서관은 내년에 문을 연다고 시가 밝혔다.',
    '[강노을/단비군 꽃재면 : "밤새 한숨도 못 잤지요."]',
    '(선정 현황) 혁신지구 후보지 3곳, 인정사업 6곳이 뽑혔다.',
    '“우리 마을은 우리가 지킨다”고 주민들은 말했다.',
  ])('아닌 것: %s', (text) => expect(openingOf(fold(text))).toBeUndefined());
});
