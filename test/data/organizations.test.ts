import { expect, test } from 'vitest';
import { createLexicon } from '../../src/data/lexicon.ts';
import { nearMiss, organizationOn } from '../../src/data/organizations.ts';

const lexicon = createLexicon();

test.each([
  ['산업부', '2024-06-20', '산업통상자원부'],
  ['산업부', '2025-10-01', '산업통상부'],
  ['산업통상자원부', '2026-01-01', '산업통상자원부'],
  ['재경부', '2007-05-01', '재정경제부'],
  ['재경부', '2026-02-01', '재정경제부'],
  ['국토부', '2012-01-01', '국토해양부'],
  ['국토부', null, '국토교통부'],
  ['강원도', '2023-06-10', '강원도'],
  ['강원도', '2023-06-11', '강원특별자치도'],
  ['전북도', '2020-01-01', '전라북도'],
  ['전북도', '2024-02-01', '전북특별자치도'],
  ['충북도', '2024-02-01', '충청북도'],
  ['전남도', '2025-02-01', '전라남도'],
  ['서울시', null, '서울특별시'],
  ['마포구', '2024-01-01', '서울특별시 마포구'],
  ['흥덕구', '2024-01-01', '청주시 흥덕구'],
  ['해남군', '2024-01-01', '해남군'],
  ['전남교육청', '2024-07-30', '전라남도교육청'],
  ['경북도교육청', '2019-03-12', '경상북도교육청'],
  ['강원도의회', '2022-01-01', '강원도의회'],
  ['강원도의회', '2024-01-01', '강원특별자치도의회'],
  ['서울중앙지검', '2024-01-01', '서울중앙지방검찰청'],
  ['춘천지법', '2024-01-01', '춘천지방법원'],
  ['국토위', '2024-08-30', '국회 국토교통위원회'],
  ['강원대병원', '2024-08-30', '강원대학교병원'],
  ['한전', '2024-08-30', '한국전력공사'],
])('%s on %s is %s', (surface, day, canonical) => {
  expect(organizationOn(lexicon, surface, day)?.canonical).toBe(canonical);
});

test('a name that several bodies of the day have is settled by the text, or not at all', () => {
  expect(organizationOn(lexicon, '특구위원회', '2022-08-04')).toBeUndefined();
  const known = new Set(['규제자유특구위원회']);
  expect(organizationOn(lexicon, '특구위원회', '2022-08-04', known)?.canonical).toBe('규제자유특구위원회');
  expect(organizationOn(lexicon, '중구', '2022-08-04')).toBeUndefined();
});

test('a name outside of its time is not current', () => {
  expect(organizationOn(lexicon, '환경부', '2026-01-10')?.current).toBe(false);
  expect(organizationOn(lexicon, '환경부', '2024-01-10')?.current).toBe(true);
});

test.each([
  ['중수벤처기업부', '중소벤처기업부'],
  ['중소벤처사업부', '중소벤처기업부'],
  ['규제가유특구위원회', '규제자유특구위원회'],
  ['규재자유특구위원회', '규제자유특구위원회'],
  ['중소벤처기업부', undefined],
  ['환겅부', undefined],
  ['한국산업연구원', undefined],
  ['한국전력공단', undefined],
])('%s misspells %s', (surface, name) => {
  expect(nearMiss(lexicon, surface)).toBe(name);
});
