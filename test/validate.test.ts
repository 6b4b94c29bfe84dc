import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { run, tempFolder } from './support/cli.ts';

const CLEAN =
  '온샘시, 마을 도서관 세 곳 연다\n\n한들 기자 입력 2025-12-08 10:00\n\n온샘시는 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다.\n\n시는 주민 설명회를 거쳐 자리를 정했다.\n';
const SLIP = `${CLEAN}\n도서관에는 모두 48억 6765억 원이 든다.\n`;

const RICH = `${CLEAN.replace('한들 기자', '한들 기자 handeul@onsaem.example')}
시는 내년까지 국비 3억 원을 들인다. 박하늘 온샘시장은 “책이 먼저입니다. 문턱을 낮추겠습니다”라고 8일 말했다. 문의는 031-000-1234로 하면 된다.
`;

function folder(files: Record<string, string>): string {
  const cwd = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe('exit codes', () => {
  test('a clean article: 0, and nothing to say', async () => {
    const { code, stdout } = await run(['validate', 'a.txt', '--lang', 'en'], { cwd: folder({ 'a.txt': CLEAN }) });
    expect([code, stdout]).toEqual([0, '1 documents · 0 errors · 0 warnings · 0 notes\n']);
  });
  test('a warning: 0; with --strict, --max-warnings 0 or the code as an error: 1; switched off: 0', async () => {
    const cwd = folder({ 'a.txt': SLIP });
    const code = async (...args: string[]): Promise<number | null> =>
      (await run(['validate', 'a.txt', ...args], { cwd })).code;
    expect(await code()).toBe(0);
    expect(await code('--strict')).toBe(1);
    expect(await code('--max-warnings', '0')).toBe(1);
    expect(await code('--max-warnings', '1')).toBe(0);
    expect(await code('--rule', 'AMOUNT_IMPLAUSIBLE=error')).toBe(1);
    expect(await code('--rule', 'AMOUNT_IMPLAUSIBLE=off', '--strict')).toBe(0);
  });
  test('an input that cannot be read: 2, the rest is checked', async () => {
    const { code, stdout } = await run(['validate', 'no.txt', 'a.txt', '--lang', 'en'], {
      cwd: folder({ 'a.txt': SLIP }),
    });
    expect(code).toBe(2);
    expect(stdout).toContain('1 documents · 0 errors · 1 warnings · 0 notes · 1 unread');
  });
  test.each([
    ['--rule', 'NO_SUCH=off'],
    ['--rule', 'BODY_EMPTY'],
    ['--report-file', 'x'],
    ['--max-warnings', '-1'],
    ['--report', 'tap'],
  ])('a wrong call is one line and 2: %s %s', async (...args) => {
    const { code, stderr } = await run(['validate', 'a.txt', ...args], { cwd: folder({ 'a.txt': CLEAN }) });
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
  });
});

describe('reports', () => {
  test('text: file, line, column, the line and a caret under two-cell Hangul', async () => {
    const { stdout } = await run(['validate', 'a.txt', '--lang', 'en'], { cwd: folder({ 'a.txt': SLIP }) });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'a.txt:9:10: warning: the same unit twice in one amount: 48억 6765억 원 [AMOUNT_IMPLAUSIBLE]',
      '  도서관에는 모두 48억 6765억 원이 든다.',
      `  ${' '.repeat(16)}^`,
    ]);
  });
  test('several at once, each to its file', async () => {
    const cwd = folder({ 'a.txt': SLIP });
    await run(
      [
        'validate',
        'a.txt',
        '--report',
        'sarif',
        '--report-file',
        'o.sarif',
        '--report',
        'junit',
        '--report-file',
        'o.xml',
        '--report',
        'github',
      ],
      { cwd },
    );
    const sarif = JSON.parse(readFileSync(join(cwd, 'o.sarif'), 'utf8'));
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: 'AMOUNT_IMPLAUSIBLE',
      level: 'warning',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a.txt' }, region: { startLine: 9, startColumn: 10 } } },
      ],
    });
    expect(sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('AMOUNT_IMPLAUSIBLE');
    expect(readFileSync(join(cwd, 'o.xml'), 'utf8')).toMatch(
      /<testcase classname="sandbox-extract" name="a.txt"><failure type="AMOUNT_IMPLAUSIBLE"/,
    );
  });
  test('github: at most ten of a level, escaped', async () => {
    const cwd = folder(
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a,${String(i).padStart(2, '0')}.txt`, SLIP])),
    );
    const { stdout } = await run(['validate', '.', '--report', 'github'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning file=a%2C'))).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^2 further/);
  });
  test('hostile names and texts stay data in XML', async () => {
    const cwd = folder({ 'a<&"\u0001.txt': SLIP });
    const { stdout } = await run(['validate', '.', '--report', 'junit'], { cwd });
    expect(stdout).toContain('name="a&lt;&amp;&quot;�.txt"');
    expect(stdout).not.toContain('\u0001');
  });
});

describe('baseline', () => {
  test('made from the first run; then what is known passes and what is new fails', async () => {
    const cwd = folder({ 'a.txt': SLIP });
    const args = ['validate', 'a.txt', '--strict', '--baseline', 'known.json', '--lang', 'en'];
    expect((await run(args, { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'known.json'))).toBe(true);
    expect((await run(args, { cwd })).stdout).toContain('1 known');
    writeFileSync(join(cwd, 'a.txt'), `새 줄\n\n${SLIP}\n또 12억 3456억 원이 든다.\n`);
    const moved = await run(args, { cwd });
    expect(moved.code).toBe(1);
    expect(moved.stdout).toContain('12억 3456억 원');
    expect(moved.stdout).not.toContain('48억 6765억 원 [');
  });
});

describe('records made earlier', () => {
  const record = async (cwd: string, format: string): Promise<string> =>
    (await run(['a.txt', '-f', format], { cwd })).stdout;
  test.each(['json', 'ndjson', 'yaml'])('%s is told by content; an unchanged one is clean', async (format) => {
    const cwd = folder({ 'a.txt': CLEAN });
    const { code, stdout } = await run(['validate', '-', '--lang', 'en'], { cwd, input: await record(cwd, format) });
    expect([code, stdout]).toEqual([0, '1 documents · 0 errors · 0 warnings · 0 notes\n']);
  });
  test('a wrong shape, a wrong place, a changed value and a changed source are found', async () => {
    const cwd = folder({ 'a.txt': SLIP });
    const made = JSON.parse(await record(cwd, 'json'));
    const codes = async (changed: object): Promise<string[]> => {
      const { stdout } = await run(['validate', '-', '--report', 'ndjson', '--rule', 'AMOUNT_IMPLAUSIBLE=off'], {
        cwd,
        input: JSON.stringify({ ...made, ...changed }),
      });
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).code);
    };
    expect(await codes({})).toEqual([]);
    expect(await codes({ kind: 'poem' })).toEqual(['RECORD_INVALID']);
    expect(await codes({ title: '다른 제목' })).toContain('VALUE_CHANGED');
    expect(await codes({ body: `ㄱ${made.body}` })).toContain('PLACE_WRONG');
    writeFileSync(join(cwd, 'a.txt'), CLEAN);
    expect(await codes({})).toEqual(['SOURCE_CHANGED']);
  });
  test.each([
    [['--as-of', '2025-12-20']],
    [['--no-contacts']],
    [['--offsets', 'codepoint']],
    [['--spans', 'source', '--lang', 'en']],
  ])('made with %s, it holds against its source', async (args) => {
    const cwd = folder({ 'a.txt': RICH });
    const { stdout } = await run(['a.txt', '-f', 'json', ...args], { cwd });
    const { code, stdout: said } = await run(['validate', '-', '--lang', 'en'], { cwd, input: stdout });
    expect([code, said]).toEqual([0, '1 documents · 0 errors · 0 warnings · 0 notes\n']);
  });
  test('whatever is damaged by hand is found: a value, an id, a place, a name, a date, a type, a field', async () => {
    const cwd = folder({ 'a.txt': RICH });
    const made = JSON.parse((await run(['a.txt', '-f', 'json'], { cwd })).stdout);
    const damages: ReadonlyArray<readonly [path: string, value: unknown, code: string]> = [
      ['money.0.amount', 30_000_000_000, 'VALUE_CHANGED'],
      ['money.0.kind', 'fee', 'VALUE_CHANGED'],
      ['money.0.amount', '3억', 'RECORD_INVALID'],
      ['money.0.at.start', made.money[0].at.start + 1, 'PLACE_WRONG'],
      ['money.0.text', '4억 원', 'PLACE_WRONG'],
      ['dates.0.value', '2024-12-08', 'VALUE_CHANGED'],
      ['dates.0.at.field', 'captions[3]', 'PLACE_WRONG'],
      ['quotes.0.speaker.name', '남의이름', 'VALUE_CHANGED'],
      ['officials.0.mentions.0.text', '아무개', 'PLACE_WRONG'],
      ['id', `sha256:${'0'.repeat(64)}`, 'VALUE_CHANGED'],
      ['published.value', '2024-12-08', 'VALUE_CHANGED'],
      ['byline.0.name', '남의이름', 'VALUE_CHANGED'],
      ['source.hash', `sha256:${'0'.repeat(64)}`, 'SOURCE_CHANGED'],
      ['source.bytes', -1, 'RECORD_INVALID'],
      ['kind', 'press_release', 'VALUE_CHANGED'],
      ['laws', undefined, 'RECORD_INVALID'],
      ['findings.0', { code: 'X' }, 'RECORD_INVALID'],
      ['invented', true, 'RECORD_INVALID'],
    ];
    const lines = damages.map(([path, value]) => {
      const copy = structuredClone(made);
      const keys = path.split('.');
      const last = keys.pop()!;
      keys.reduce((node, key) => node[key], copy)[last] = value;
      return JSON.stringify(copy);
    });
    const { code, stdout } = await run(['validate', '-', '--report', 'ndjson'], { cwd, input: lines.join('\n') });
    expect(code).toBe(1);
    const found = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    for (const [i, [path, , expected]] of damages.entries())
      expect(
        found.filter(({ item }) => item === String(i + 1)).map((finding) => finding.code),
        path,
      ).toContain(expected);
  });
  test('a record of the filter keeps the id that it was given', async () => {
    const cwd = folder({ 'a.txt': RICH });
    const { stdout } = await run(['filter'], { cwd, input: '{"id":"mine","path":"a.txt"}\n' });
    expect((await run(['validate', '-'], { cwd, input: stdout })).code).toBe(0);
  });
  test('a broken line of NDJSON is one finding, not a crash', async () => {
    const cwd = folder({ 'a.txt': CLEAN });
    const line = await record(cwd, 'ndjson');
    const { code, stdout } = await run(['validate', '-', '--lang', 'en'], {
      cwd,
      input: `${line}{"schema_version": broken\n${line}`,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('[RECORD_BROKEN]');
    expect(stdout).toContain('3 documents · 1 errors');
  });
  test('the compiled validator and the published schema agree', async () => {
    const { default: validate } = await import('../src/record/generated/record-validator.js');
    const ajv = new Ajv({ strict: false }).compile(JSON.parse((await run(['schema'])).stdout));
    const cwd = folder({ 'a.txt': SLIP });
    const good = JSON.parse(await record(cwd, 'json'));
    for (const one of [good, { ...good, body: 3 }, { ...good, extra: 1 }, {}]) expect(validate(one)).toBe(ajv(one));
  });
});
