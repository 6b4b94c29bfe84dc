import { describe, expect, test } from 'vitest';
import { bylineReader } from '../../../src/clean/news/byline.ts';
import { fold } from '../../../src/korean/fold.ts';
import { setup } from '../../support/extract.ts';

const bylineOf = bylineReader(setup.lexicon);

const BYLINES: readonly [line: string, names: string[], email?: string | null, role?: string | null][] = [
  ['이든별 기자 star@narae.example', ['이든별'], 'star@narae.example', '기자'],
  ['star@narae.example', []],
  ['/이든별기자 star@', ['이든별'], null],
  ['나들=이든별 기자 star@', ['이든별'], null],
  ['[ 이든별 기자 / star@narae.example ]', ['이든별'], 'star@narae.example'],
  ['<이든별 기자>', ['이든별'], null],
  ['이든별기자@나래신문, star@narae.example', ['이든별'], 'star@narae.example'],
  ['이든별 기자 / 기사승인 : 2025-12-08 15:20:46', ['이든별'], null],
  ['이든별 | 기사입력 2019-08-07 23:00:44', ['이든별'], null, null],
  ['이든별 입력 2022. 8. 27. 06:02 수정 2022. 8. 27. 09:15', ['이든별'], null, null],
  ['글: 이든별(star01)', ['이든별'], null, null],
  ['편집국 부국장 이든별', ['이든별'], null, '편집국 부국장'],
  ['이든별 star@narae.example', ['이든별'], 'star@narae.example', null],
  ['나래경제 이든별 건설부동산 전문기자 star@narae.example', ['이든별'], 'star@narae.example', '건설부동산 전문기자'],
  ['[기고] 이든별 마루대 교수', ['이든별'], null, '마루대 교수'],
  ['MBS뉴스 이든별입니다.', ['이든별'], null, '기자'],
  ['이든별 바르샤바 특파원', ['이든별'], null, '특파원'],
  ['이든별 도쿄특파원', ['이든별'], null, '특파원'],
  ['[나래일보=울산, 이든별 기자]', ['이든별'], null, '기자'],
  ['통영, 이든별 기자', ['이든별'], null, '기자'],
  ['나래뉴스 사진부', []],
];

describe('누가 썼는지', () => {
  test.each(BYLINES)('%s', (line, names, email, role) => {
    const found = bylineOf(fold(line));
    expect(found?.authors.map(({ name }) => name)).toEqual(names);
    if (email !== undefined) expect(found?.authors[0]?.email).toBe(email);
    if (role !== undefined) expect(found?.authors[0]?.role).toBe(role);
  });
  test.each([
    '이든별 기자가 지난달 펴낸 책은 벌써 네 번째 찍었다고 출판사가 밝혔다.',
    '기자 회견',
    '온샘시, 목공 학교 연다',
    '문의는 star@narae.example 로 하면 된다고 시는 덧붙였다.',
  ])('아닌 것: %s', (line) => expect(bylineOf(fold(line))).toBeUndefined());
});
