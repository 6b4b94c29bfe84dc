import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/data/lexicon.ts';
import { figureLexis } from '../../../src/entities/figure/lexis.ts';
import { columnUnits, rowUnit } from '../../../src/entities/figure/table/columns.ts';
import { captionUnits, headUnit, type TableUnit } from '../../../src/entities/figure/table/units.ts';

const lexis = figureLexis(createLexicon());
const shown = (unit: TableUnit | undefined | null): string =>
  unit ? `${unit.factor} ${unit.unit.type === 'currency' ? unit.unit.code : unit.unit.unit}`.trim() : '-';

test.each([
  ['(단위: 백만원)', ['1000000 KRW']],
  ['(단위 : 억 원, %)', ['100000000 KRW', '1 %']],
  ['[단위=천원]', ['1000 KRW']],
  ['(단위: 억 달러, 전년동기 대비 %)', ['100000000 USD', '1 %']],
  ['(단위 : 십억원)', ['1000000000 KRW']],
  ['(단위: 천명)', ['1000 명']],
  ['(단위: 억)', ['100000000 KRW']],
  ['예산 위원회', []],
])('단위: %s', (caption, units) => {
  expect(captionUnits(caption, lexis).map(shown)).toEqual(units);
});

test.each([
  ['증액(억 원)', '100000000 KRW'],
  ['사업비 [백만원]', '1000000 KRW'],
  ['고용(명)', '1 명'],
  ['강소(14곳)', '-'],
  ['구분', '-'],
])('the head %s', (head, unit) => {
  expect(shown(headUnit(head, lexis))).toBe(unit);
});

test.each([
  ['특구 예산 집행 집행률', '(단위: 억원, %)', '100000000 KRW,100000000 KRW,1 %'],
  ['특구 2024년예산 2025년예산 증감 기술이전', '(단위: 백만원, 건)', '1000000 KRW,1000000 KRW,1000000 KRW,1 건'],
  ['구분 2023 2024', '(단위: 억원, 명)', '100000000 KRW,100000000 KRW'],
  ['구분 사업비 투자기업수 비고', '(단위: 억원)', '100000000 KRW,1,-'],
])('the columns of %s under %s', (heads, caption, units) => {
  const names = heads.split(' ');
  const columns = columnUnits(names, names.length, captionUnits(caption, lexis), lexis);
  expect(columns.slice(1).map(shown).join()).toBe(units);
});

test('a row of shares has no amounts, a row that counts has counts, and 여수 is a place', () => {
  const units = captionUnits('(단위: 억원, 명)', lexis);
  expect(rowUnit('증감률', units, lexis)).toBeNull();
  expect(shown(rowUnit('고용 인원', units, lexis))).toBe('1 명');
  expect(rowUnit('여수', units, lexis)).toBeUndefined();
});
