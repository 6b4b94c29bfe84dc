import { describe, expect, test } from 'vitest';
import { breaksWord, KnownWords } from '../../../src/clean/press/wrap.ts';

const known = new KnownWords([
  '초미세먼지 예보를 넓힌다',
  '추가경정예산안을 냈다',
  '사업비는 모두',
  '정부가 밝혔다',
  '가상자산 거래',
  '컨소시엄을 꾸린다',
]);

describe('within a word or an amount: joined without a space', () => {
  test.each([
    ['올해는 2만 4,5', '00명을 뽑는다'],
    ['이 가운데 2,', '309억원은 조기폐차에 쓰인다'],
    ['사업비 1조 2,', '850억원을 반영했다'],
    ['지난 시범 운영에서는 14회 가운데 12', '회를 맞혔다'],
    ['측정값을 12', '월부터 보여드린다'],
    ['전국 19', '개 권역으로'],
    ['사업비는 4조 2천억', '원이라고 밝혔다'],
    ['소장(원장 박연재)은 초미', '세먼지 예보를'],
    ['제3회 추', '가경정예산안에'],
    ['2년 앞당겼', '다.'],
    ['스스로 마련해야 한', '다.'],
    ['점검에서 드러났', '습니다.'],
    ['접수는 한국산업단지공단', '에서 한다'],
    ['(국비', ') 지원'],
    ['이른바 ‘', '봄철 대책’을'],
    ['지원율은 50', '%이다'],
  ])('%s|%s', (before, after) => expect(breaksWord(before, after, known, false)).toBe(true));
});

describe('between words: joined by a space', () => {
  test.each([
    ['지난해 5월 인천에서', '일어난 사고를'],
    ['사업을 시작하며,', '전체 사업비는'],
    ['예산을 늘리고', '헬기를 더 들인다'],
    ['낡은 관의 비율은', '32.4%이다'],
    ['지방의 작은 정수장까지 같은 기술을', '쓰게 된다'],
    ['(총투자액 기준)', '해외직접투자'],
    ['지방비 1조', '1,365억원이다'],
    ['정부', '가상자산 거래를 살핀다'],
    ['이번 대책은 모든', '부처가 함께'],
  ])('%s|%s', (before, after) => expect(breaksWord(before, after, known, false)).toBe(false));
});

test('where lines are known to break between any two letters, an open case is within a word', () => {
  expect(breaksWord('이어지는 겨울 가', '뭄을 막는다', known, true)).toBe(true);
  expect(breaksWord('물 관리 대책', '회의를 열었다', known, false)).toBe(false);
});
