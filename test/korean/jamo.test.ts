import { expect, test } from 'vitest';
import { jamoDistance, toJamo, trailOf } from '../../src/korean/jamo.ts';

test.each([
  ['중소', 'ㅈㅜㅇㅅㅗ'],
  ['값A', 'ㄱㅏㅄA'],
  ['', ''],
])('toJamo(%s) is %s', (text, jamo) => {
  expect(toJamo(text)).toBe(jamo);
});

test.each([
  ['중소벤처기업부', '중소벤처기업부', 0],
  ['중수벤처기업부', '중소벤처기업부', 1],
  ['중소벤처사업부', '중소벤처기업부', 2],
  ['규제가유특구위원회', '규제자유특구위원회', 1],
  ['중소벤기처업부', '중소벤처기업부', 3],
  ['환경부', '', 3],
])('%s and %s are %i apart, at most 3', (a, b, distance) => {
  expect(Math.min(jamoDistance(a, b, 2), jamoDistance(b, a, 2), 3)).toBe(distance);
});

test('trailOf gives the last consonant of a closed syllable', () => {
  expect([...'청부값A'].map((letter) => trailOf(letter.charCodeAt(0)))).toEqual(['ㅇ', '', 'ㅄ', '']);
});
