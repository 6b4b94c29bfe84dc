import { expect, test } from 'vitest';
import { bareName, nextWord, splits, wordAt, wordEnd } from '../../src/korean/word.ts';

test('a word goes on over syllables, Latin letters and digits', () => {
  expect(wordAt('KT&G는 12일', 0)).toBe('KT&G는');
  expect(wordEnd('5·18기념재단', 2)).toBe(8);
  expect(nextWord('춘천시 관계자는', 3)).toBe('관계자는');
  expect(nextWord('춘천시, 관계자는', 3)).toBe('');
  expect(wordAt('가'.repeat(100), 0)).toBe('');
});

test('splits gives the whole word first, then nouns with a particle that fits', () => {
  expect([...splits('진흥원은')]).toEqual([
    ['진흥원은', ''],
    ['진흥원', '은'],
  ]);
  expect([...splits('진흥원')]).toEqual([['진흥원', '']]);
});

test.each([
  ['파나시아는', '파나시아'],
  ['에코프로', '에코프로'],
  ['한빛소재와', '한빛소재'],
  ['한빛이', '한빛'],
  ['가는', '가는'],
])('bareName(%s) is %s', (word, name) => {
  expect(bareName(word)).toBe(name);
});
