import { expect, test } from 'vitest';
import { defaultTables, withoutRows } from '../../src/data/tables.ts';
import { extract } from '../../src/extract.ts';
import { readText } from '../../src/inputs/text.ts';
import { createSetup } from '../../src/setup.ts';

test('a table, or the rows of one name, can be left out to see what they earn', async () => {
  const source = await readText(Buffer.from('시는 국토교통부의 공모에 뽑혔다고 밝혔다.\n\n로그인 회원가입\n'), 'a.txt');
  const names = (left: string[]) => extract(source, createSetup({}, {}, left)).organizations.map((o) => o.canonical);
  expect(names([])).toContain('국토교통부');
  expect(names(['organizations'])).not.toContain('국토교통부');
  const left = withoutRows(defaultTables, ['boilerplate:menu']).boilerplate;
  expect(left.length).toBeLessThan(defaultTables.boilerplate.length);
  expect(left.some(({ rule }) => rule === 'menu')).toBe(false);
  expect(withoutRows(defaultTables, [])).toEqual(defaultTables);
});

test('a name that is no table or no row is refused', () => {
  expect(() => withoutRows(defaultTables, ['no-such'])).toThrow('no table is called no-such');
  expect(() => withoutRows(defaultTables, ['boilerplate:no-such'])).toThrow('no row is called boilerplate:no-such');
});
