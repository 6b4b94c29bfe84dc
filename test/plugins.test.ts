import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { readText } from '../src/inputs/text.ts';
import { createSetup } from '../src/setup.ts';
import { root, run, tempFolder } from './support/cli.ts';
import { setup } from './support/extract.ts';

let cwd = '';

/** The example, as a project of its own. */
beforeEach(() => {
  cwd = tempFolder();
  cpSync(join(root, 'examples/plugin-bills'), cwd, { recursive: true });
});

const trusted = ['--config', 'sandbox-extract.config.yaml'];
const recordOf = async (...args: string[]) =>
  JSON.parse((await run(['news/bill.txt', '-f', 'json', ...trusted, ...args], { cwd })).stdout);
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);

describe('the example', () => {
  test('its values have a place, a rule and a certainty; its boilerplate row works; the record says who made it', async () => {
    const record = await recordOf();
    expect(record.extensions.bills).toMatchObject([
      { text: '2112345', value: { assembly: 21, serial: 12345 }, rule: 'bills/number', certainty: 'stated' },
      { text: '2212346', value: { assembly: 22, serial: 12346 } },
    ]);
    for (const { text, at } of record.extensions.bills)
      expect([record[at.field].slice(at.start, at.end), at.line]).toEqual([text, text === '2112345' ? 5 : 7]);
    expect(record.body).not.toContain('의안정보시스템');
    expect(record.tool.plugins).toEqual(['bills@1.0.0']);
    expect(record.tool.rules).not.toBe(setup.rules);
  });
  test('its finding is reported, weighed and silenced like any other', async () => {
    const validate = (...args: string[]) =>
      run(['validate', 'news/bill.txt', '--lang', 'en', ...trusted, ...args], { cwd });
    const { code, stdout } = await validate();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^news\/bill\.txt:7:19: warning: the number of a bill in an Assembly that had not begun: 2212346 \(Assembly 22, article of 2023-12-08\) \[BILL_TOO_EARLY\]/,
    );
    expect((await validate('--rule', 'BILL_TOO_EARLY=error')).code).toBe(1);
    expect((await validate('--rule', 'BILL_TOO_EARLY=off', '--strict')).code).toBe(0);
    const sarif = JSON.parse((await validate('--report', 'sarif')).stdout);
    expect(sarif.runs[0].tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'BILL_TOO_EARLY' }));
  });
  test('its output format, alone and a file a record', async () => {
    const lines = 'number\tday\ttitle\n2112345\t2023-12-08T10:00+09:00\t도서관 지원법, 국회 상임위 문턱 넘었다\n';
    expect((await run(['news', '-f', 'bills', ...trusted], { cwd })).stdout.startsWith(lines)).toBe(true);
    expect((await run(['news', '-f', 'bills', '-d', 'out', ...trusted], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out/bill.bills'), 'utf8')).toContain('2212346');
  });
  test('offsets in code points, offsets into the source, --brief', async () => {
    write(
      'news/bill.txt',
      readFileSync(join(cwd, 'news/bill.txt'), 'utf8').replace('마을 도서관을', '🙂 마을 도서관을'),
    );
    const units = (await recordOf()).extensions.bills[0].at;
    const points = (await recordOf('--offsets', 'codepoint', '--spans', 'source')).extensions.bills[0].at;
    expect(points.start).toBe(units.start - 1);
    expect(points.source).toHaveLength(2);
    expect((await recordOf('--brief')).extensions.bills[0]).toEqual({
      text: '2112345',
      value: { assembly: 21, serial: 12345 },
      rule: 'bills/number',
      certainty: 'stated',
    });
  });
  test('records are checked against their own source with the plug-in; a damaged value is found', async () => {
    const made = JSON.stringify(await recordOf());
    const codes = async (text: string) =>
      (await run(['validate', '-', '--report', 'ndjson', ...trusted], { cwd, input: text })).stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).code);
    expect(await codes(made)).toEqual(['BILL_TOO_EARLY']);
    expect(await codes(made.replace('"serial":12345', '"serial":12349'))).toContain('VALUE_CHANGED');
    expect(await codes(made.replace('"text":"2112345"', '"text":"2112349"'))).toContain('PLACE_WRONG');
  });
  test('as a library', async () => {
    const { default: bills } = await import(join(root, 'examples/plugin-bills/index.js'));
    const own = createSetup({ plugins: [bills] });
    const source = await readText(readFileSync(join(cwd, 'news/bill.txt')), 'bill.txt');
    expect(extract(source, own).extensions?.bills).toHaveLength(2);
    expect(extract(source, setup).extensions).toBeUndefined();
    expect(() => createSetup({ plugins: [{ ...bills, chekcs: [] }] })).toThrow('PLUGIN_UNKNOWN_KEY');
  });
});

describe('many files', () => {
  const many = (): void => {
    for (let i = 0; i < 320; i++)
      write(
        `news/${i}.txt`,
        `의안 ${i}\n\n입력 2025-12-08 10:00\n\n개정안(의안번호 22${String(10000 + i)})이 8일 통과됐다.\n`,
      );
  };
  test('workers give the bytes of one process', { timeout: 60_000 }, async () => {
    many();
    const [one, two] = [
      await run(['news', '-f', 'ndjson', '-j', '1', ...trusted], { cwd }),
      await run(['news', '-f', 'ndjson', '-j', '2', ...trusted], { cwd }),
    ];
    expect(two.stdout).toBe(one.stdout);
    expect(one.stdout.match(/"rule":"bills\/number"/g)).toHaveLength(322);
  });
  test('--resume knows its version', async () => {
    const resume = async (): Promise<string> =>
      (await run(['news', '-f', 'json', '-d', 'out', '--resume', '--lang', 'en', ...trusted], { cwd })).stderr;
    write('news/b.txt', '글\n\n개정안(의안번호 2210000)이 통과됐다.\n');
    await resume();
    expect(await resume()).toContain('2 done before');
    write('index.js', readFileSync(join(cwd, 'index.js'), 'utf8').replace("version: '1.0.0'", "version: '1.0.1'"));
    expect(await resume()).not.toContain('done before');
    expect(JSON.parse(readFileSync(join(cwd, 'out/bill.json'), 'utf8')).tool.plugins).toEqual(['bills@1.0.1']);
  });
});

describe('trust', () => {
  test.each([
    ['news/bill.txt'],
    ['validate', 'news/bill.txt'],
    ['explain', 'news/bill.txt'],
    ['diff', 'news/bill.txt', 'news/bill.txt'],
  ])('plug-ins of a config that was only found do not run: %s', async (...args) => {
    write(
      'index.js',
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default { name: 'x', version: '1' };\n",
    );
    const { code, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^sandbox-extract: .*--allow-plugins.*\n$/);
    expect(() => readFileSync(join(cwd, 'ran'))).toThrow();
    expect((await run([...args, '--no-config'], { cwd })).code).not.toBe(2);
    expect((await run([...args, '--allow-plugins'], { cwd })).code).not.toBe(2);
    expect(readFileSync(join(cwd, 'ran'), 'utf8')).toBe('');
  });
});

describe('errors are one line that says where and what', () => {
  const said = async (): Promise<string> => {
    const { code, stderr } = await run(['news/bill.txt', '--lang', 'en', ...trusted], { cwd });
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    return stderr;
  };
  const plugin = (body: string): void => write('index.js', `export default { name: 'own', version: '1', ${body} };\n`);
  test.each([
    ['a field that is a slip of the keys', 'chekcs: []', /index\.js knows no chekcs; did you mean checks\?/],
    ['a field of a part', "kinds: [{ nmae: 'x', find() {} }]", /kinds\[0\]\.nmae.*did you mean name\?/],
    ['a field of the wrong type', "kinds: [{ name: 'x', find: 3 }]", /kinds\[0\]\.find.*function/],
    ['a name that is none', "kinds: [{ name: 'Ü', find() {} }]", /kinds\[0\]\.name/],
    [
      'a code of the tool',
      "checks: [{ code: 'BODY_EMPTY', severity: 'note', text: { ko: '', en: '' }, find() {} }]",
      /BODY_EMPTY.*sandbox-extract/,
    ],
    ['a table that is none', 'tables: { zoness: [] }', /tables\.zoness.*zones/],
    ['rows without a source', "tables: { outlets: [{ name: '가' }] }", /outlets.*domain|because/],
  ])('%s', async (_, body, pattern) => {
    plugin(body);
    expect(await said()).toMatch(pattern);
  });
  test('a path, a package, a module that is broken, nothing exported', async () => {
    write('sandbox-extract.config.yaml', 'plugins: [./indx.js]\n');
    expect(await said()).toMatch(/\.\/indx\.js.*did you mean \.\/index\.js\?/);
    write('sandbox-extract.config.yaml', 'plugins: [no-such-package]\n');
    expect(await said()).toMatch(/no-such-package/);
    write('sandbox-extract.config.yaml', 'plugin: [./index.js]\n');
    expect(await said()).toMatch(/did you mean plugins\?/);
    write('sandbox-extract.config.yaml', 'plugins: [./index.js]\n');
    write('index.js', 'export default {{\n');
    expect(await said()).toMatch(/index\.js/);
    write('index.js', 'export const name = 1;\n');
    expect(await said()).toMatch(/index\.js.*export default/);
  });
  test.each([
    ['throws', "kinds: [{ name: 'x', find() { throw new Error('no luck'); } }]", /own.*kinds\.x.*no luck/],
    [
      'a span that is not there',
      "kinds: [{ name: 'x', find: () => [{ start: 0, end: 99999, value: 1 }] }]",
      /own.*kinds\.x.*99999/,
    ],
    [
      'a value that JSON has not',
      "kinds: [{ name: 'x', find: () => [{ start: 0, end: 1, value: undefined }] }]",
      /own.*kinds\.x/,
    ],
    [
      'a check that throws',
      "checks: [{ code: 'A_B', severity: 'note', text: { ko: '', en: '' }, find() { throw 3; } }]",
      /own.*checks\.A_B.*3/,
    ],
  ])('at work, it costs the document and no more: %s', async (_, body, pattern) => {
    plugin(body);
    expect(await said()).toMatch(pattern);
  });
  test('a code that no check has is met with the one that was meant', async () => {
    const { code, stderr } = await run(
      ['validate', 'news', '--rule', 'BILL_TOO_ERLY=off', '--lang', 'en', ...trusted],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/BILL_TOO_EARLY/);
  });
});

test('an input format of its own: told by content, found in folders, several documents in one file', async () => {
  mkdirSync(join(cwd, 'memos'));
  rmSync(join(cwd, 'news'), { recursive: true });
  write(
    'index.js',
    `export default { name: 'own', version: '1', inputs: [{
      format: 'memo', extensions: ['memo'],
      detect: (bytes) => Buffer.from(bytes).toString('utf8', 0, 5) === 'MEMO\\n',
      *read(bytes) {
        for (const [i, text] of Buffer.from(bytes).toString().slice(5).split('\\n---\\n').entries())
          yield { item: String(i + 1), title: '마을 도서관 ' + (i + 1) + '호 새로 연다', text, published: '2025-12-08 10:00' };
      },
    }] };\n`,
  );
  write(
    'memos/a.memo',
    'MEMO\n온샘시는 마을 도서관을 새로 연다고 8일 밝혔다. 도서관에는 3억 원이 든다.\n---\n한들시는 마을 도서관을 새로 연다고 8일 밝혔다. 도서관에는 5억 원이 든다.',
  );
  const { stdout } = await run(['memos', '-f', 'json', ...trusted], { cwd });
  const records = JSON.parse(stdout);
  expect(records).toMatchObject([
    {
      title: '마을 도서관 1호 새로 연다',
      source: { format: 'own/memo', item: '1' },
      published: { value: '2025-12-08T10:00+09:00' },
    },
    { title: '마을 도서관 2호 새로 연다', source: { format: 'own/memo', item: '2' }, money: [{ amount: 500000000 }] },
  ]);
  expect((await run(['validate', 'memos', '--lang', 'en', ...trusted], { cwd })).stdout).toContain(
    '2 documents · 0 errors',
  );
  expect((await run(['validate', '-', ...trusted], { cwd, input: stdout })).code).toBe(0);
});
