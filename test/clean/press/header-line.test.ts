import { expect, test } from 'vitest';
import { pageLines } from '../../../src/clean/page.ts';
import { readHeaderLine } from '../../../src/clean/press/header-line.ts';
import { pressLine } from '../../../src/clean/press/line.ts';
import { pressWords } from '../../../src/clean/press/words.ts';
import { setup } from '../../support/extract.ts';

const read = (text: string) => readHeaderLine(pressLine(pageLines(text)[0]!), pressWords(setup.lexicon));

test('what follows a label is its value, up to the end of its cell', () => {
  expect(read('배포 2024. 1. 2. ■ 담당: 홍보실 박하늘').strange).toBe('');
  expect(read('배포 2024. 1. 2. ■ 담당: 홍보실 | 빈집 고친다').strange).toBe('빈집 고친다');
});

test('the body before the name of the sheet is the issuer, and no strange word', () => {
  const line = read('온달군 보도자료 보도시점 2024. 1. 2.(화) 12:00');
  expect([line.issuers, line.strange, line.leads]).toEqual([['온달군'], '', true]);
});

test('the number of an issue is no date', () => {
  expect(read('2022년 7월 21일 공보 2022-07-15호').items.map(({ is }) => is)).toEqual(['stamp']);
});

test.each([
  ['사진 있음 ■ 없음 □ 총 2쪽(본문 1, 참고 1)', true],
  ['사진 □ 동영상 □ 인터뷰 ■', true],
  ['인터넷매체는 이후부터', false],
  ['사진으로 보는 온달군 2쪽', false],
])('%s tells what is enclosed: %s', (text, isForm) => {
  const { rest, notes } = read(text);
  expect(rest === '' && notes.isForm).toBe(isForm);
});
