import { expect, test } from 'vitest';
import { fitsJosa, has받침, JOSA, josaAt, stripJosa } from '../../src/korean/josa.ts';

test.each([
  ['청', true],
  ['부', false],
  ['서울', true],
  ['2030', true],
  ['2025', false],
  ['KTL', true],
  ['FDA', false],
  ['', false],
])('has받침(%s) is %s', (word, expected) => {
  expect(has받침(word)).toBe(expected);
});

test.each([
  ['중기부는', '중기부'],
  ['충북도가', '충북도'],
  ['고용노동청은', '고용노동청'],
  ['서울로', '서울'],
  ['부산으로', '부산'],
  ['춘천에서는', '춘천'],
  ['해남군까지도', '해남군'],
  ['과기정통부와의', '과기정통부'],
  ['진흥원이라고', '진흥원'],
  ['위원회였다', '위원회'],
  ['의', '의'],
  ['규제', '규제'],
])('stripJosa(%s) is %s', (word, noun) => {
  expect(stripJosa(word)).toBe(noun);
});

test('a particle agrees with its noun: 은 and 는, 로 after ㄹ', () => {
  expect(fitsJosa('청', '는')).toBe(false);
  expect(fitsJosa('부', '은')).toBe(false);
  expect(fitsJosa('서울', '로')).toBe(true);
  expect(fitsJosa('서울', '으로')).toBe(false);
  expect(fitsJosa('FDA', '은')).toBe(true);
  expect(fitsJosa('부', '규')).toBe(false);
});

test('josaAt sees the particle that ends the word, nothing, or another word', () => {
  const at = (text: string, noun: string) => josaAt(text, noun.length);
  expect(at('중기부는 올해', '중기부')).toBe('는');
  expect(at('중기부, 올해', '중기부')).toBe('');
  expect(at('중기부', '중기부')).toBe('');
  expect(at('중기부장관', '중기부')).toBeUndefined();
  expect(at(`중기부${'는'.repeat(100)}`, '중기부')).toBeUndefined();
});

test('the alternatives of JOSA take the longest particle', () => {
  expect(new RegExp(`^중기부(${JOSA})`).exec('중기부에서는 ')?.[1]).toBe('에서는');
});
