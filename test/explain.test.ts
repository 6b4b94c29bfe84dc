import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { colorLevel } from '../src/cli/color.ts';
import { page } from '../src/cli/pager.ts';
import { koreanAmount, moneyText } from '../src/outputs/amount.ts';
import { layOut } from '../src/outputs/explain/layout.ts';
import { visible } from '../src/text/visible.ts';
import { displayWidth } from '../src/text/width.ts';
import { run, tempFolder } from './support/cli.ts';

const POLICY = 'fixtures/articles/saebom--policy-page/input.txt';

test('the text with values, removed lines with their rule, then each value with rule and certainty', async () => {
  const { code, stdout, stderr } = await run(['explain', POLICY]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('26일‹2025-11-26› 밝혔다');
  expect(stdout).toMatch(/- {3}• 맑음-6\.4℃ {2}← clean\/weather-ticker/);
  expect(stdout).toContain('기업 18개사‹18 개사›가 이미 뜻을 밝혔다‹박하늘 새봄군수›”');
  expect(stdout).toMatch(/26일 {2}→ {2}2025-11-26 .* date\/bare-day {2}derived/);
  expect(stdout).toMatch(/- 7 {2}2026-02-10 .* dateline\/today/);
  expect(stdout).not.toContain('\x1b');
});

test('--only, --at and --removed show a part', async () => {
  const [only, at, place, removed] = await Promise.all([
    run(['explain', POLICY, '--only', 'money']),
    run(['explain', POLICY, '--at', '16']),
    run(['explain', POLICY, '--at', '16:1']),
    run(['explain', POLICY, '--removed']),
  ]);
  expect(only.stdout).toContain('210억‹210억 원›');
  expect(only.stdout).not.toContain('‹2025-11-26›');
  expect(at.stdout).toContain('내년 상반기‹2026-01/2026-06› 시험센터 착공');
  expect(at.stdout).not.toContain('밝혔다');
  expect(place.stdout).toContain('내년 상반기  →  2026-01/2026-06');
  expect(removed.stdout).toContain('clean/copyright');
  expect(removed.stdout).not.toContain('착공');
});

test('a wrong call says what would be right', async () => {
  const wrong = await Promise.all([
    run(['explain', POLICY, '--at', 'x']),
    run(['explain', POLICY, POLICY]),
    run(['explain', POLICY, '--only', 'cash']),
    run(['explain', 'no/such.txt', '--lang', 'en']),
  ]);
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(wrong.every(({ stdout }) => stdout === '')).toBe(true);
  expect(wrong[0]!.stderr).toContain('12:30');
  expect(wrong[2]!.stderr).toContain('money');
  expect(wrong[3]!.stderr).toContain('no such path');
});

test('what an article says never reaches the terminal raw', async () => {
  const file = join(tempFolder(), 'hostile.txt');
  writeFileSync(file, '제목\x1b]0;own\x07 350억\n\n군은 \x1b[2J\u202e350억 원\u2066을 26일\u200b 밝혔다.\x9b31m\n');
  const { code, stdout } = await run(['explain', file, '--color', 'always']);
  expect(code).toBe(0);
  expect(stdout.replace(/\x1b\[[\d;]*m/g, '')).not.toMatch(
    /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]/,
  );
  expect(stdout).toContain('\\x1b');
});

test('colours: the flag beats FORCE_COLOR beats NO_COLOR beats the terminal', async () => {
  const at = (isTerminal: boolean, env: Record<string, string>) => ({ isTerminal, env });
  expect(colorLevel('auto', at(false, { TERM: 'xterm-256color' }))).toBe(0);
  expect(colorLevel('auto', at(true, { TERM: 'xterm-256color' }))).toBe(2);
  expect(colorLevel('auto', at(true, { TERM: 'dumb' }))).toBe(0);
  expect(colorLevel('auto', at(true, { TERM: 'xterm', NO_COLOR: '1' }))).toBe(0);
  expect(colorLevel('auto', at(false, { NO_COLOR: '1', FORCE_COLOR: '3' }))).toBe(3);
  expect(colorLevel('auto', at(true, { FORCE_COLOR: '0' }))).toBe(0);
  expect(colorLevel('always', at(false, { NO_COLOR: '1', COLORTERM: 'truecolor' }))).toBe(3);
  expect(colorLevel('never', at(true, { FORCE_COLOR: '3' }))).toBe(0);
  expect((await run(['explain', POLICY, '--color', 'always'])).stdout).toContain('\x1b[32m');
});

test('lines break by display cells, never within a character of two', () => {
  const lines = layOut([{ text: '가나다라마바사아자차카타파하' }, { text: 'abc' }], 21, '> ', '  ').split('\n');
  expect(lines.every((line) => displayWidth(line) <= 21)).toBe(true);
  expect(lines.map((line) => line.slice(2)).join('')).toBe('가나다라마바사아자차카타파하abc');
});

test('lines end at spaces, where there are any', () => {
  const runs = [{ text: '온샘시는 도서관을 ' }, { text: '12월 5일' }, { text: '‹2025-12-05›' }, { text: ' 새로 연다' }];
  const lines = layOut(runs, 16, '1 ', '  ').split('\n');
  expect(lines.map((line) => line.trimEnd())).toEqual([
    '1 온샘시는',
    '  도서관을 12월',
    '  5일',
    '  ‹2025-12-05›',
    '  새로 연다',
  ]);
  expect(lines.every((line) => displayWidth(line) <= 16)).toBe(true);
});

test('hidden characters are written out', () => {
  expect(visible('가\t\x1b\u202e\ufeff\ud800나😀')).toBe('가  \\x1b\\u{202e}\\u{feff}\\u{d800}나😀');
});

test('amounts as Korean writes them', () => {
  expect([0, 3500, 240_000_000, 1_500_000_000_000, -12_0000_0000].map(koreanAmount)).toEqual([
    '0',
    '3,500',
    '2억 4,000만',
    '1조 5,000억',
    '-12억',
  ]);
  expect([moneyText(3500, 'KRW'), moneyText(35_000_000_000, 'KRW'), moneyText(20_000, 'USD')]).toEqual([
    '3,500원',
    '350억 원',
    '2만 USD',
  ]);
});

test('a pager that is not there is no failure', async () => {
  expect(await page('글\n', 'no-such-pager-here 2>/dev/null', process.env)).toBe(false);
  expect(await page('글\n', 'cat >/dev/null', process.env)).toBe(true);
});
