import { expect, test } from 'vitest';
import { bodyNameOf, districtsOn, fullNameOf, regionOn, stemOf } from '../../src/data/governments.ts';
import { createLexicon } from '../../src/data/lexicon.ts';

const lexicon = createLexicon();
const district = (name: string, day: string | null = null) => {
  const [row] = districtsOn(lexicon, name, day);
  return { level: 'district', row: row! } as const;
};

test.each([
  ['강원', '2022-01-01', '강원도'],
  ['강원', '2024-01-01', '강원특별자치도'],
  ['전라북도', '2024-02-01', '전북특별자치도'],
  ['전남', '2026-06-30', '전라남도'],
  ['전남', '2026-07-01', '전남광주통합특별시'],
  ['전남도', null, '전라남도'],
  ['광주', null, '광주광역시'],
])('the 시·도 %s on %s is %s', (name, day, full) => {
  expect(regionOn(lexicon, name, day)?.name).toBe(full);
});

test('a 시·군·구 has its name down from the 시·도 of the day', () => {
  expect(fullNameOf(lexicon, district('군위', '2023-01-01'), '2023-01-01')).toBe('경상북도 군위군');
  expect(fullNameOf(lexicon, district('군위', '2024-01-01'), '2024-01-01')).toBe('대구광역시 군위군');
  expect(fullNameOf(lexicon, district('흥덕구'), '2024-01-01')).toBe('충청북도 청주시 흥덕구');
});

test('a 구 is named with its city, a 시 or 군 alone', () => {
  expect(bodyNameOf(lexicon, district('마포구'), null)).toBe('서울특별시 마포구');
  expect(bodyNameOf(lexicon, district('흥덕구'), null)).toBe('청주시 흥덕구');
  expect(bodyNameOf(lexicon, district('해남군'), null)).toBe('해남군');
});

test('stemOf leaves two syllables at least', () => {
  expect(['춘천시', '중구', '해남군', '강원도'].map(stemOf)).toEqual(['춘천', undefined, '해남', undefined]);
});

test('several places of one name are all given', () => {
  expect(districtsOn(lexicon, '고성', '2024-01-01').map(({ region }) => region)).toEqual(['강원', '경남']);
});
