import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { readText } from '../src/inputs/text.ts';
import { partialOf } from '../src/outputs/files/partial.ts';
import { WholeFile } from '../src/outputs/files/whole.ts';
import { run, tempFolder } from './support/cli.ts';
import { setup } from './support/extract.ts';

// One test for each row of docs/threats.md that no other test file holds.

const ARTICLE =
  '온샘시, 도서관 짓는다\n입력 2024.05.01 09:00\n온샘시는 2024년 5월 1일(월) 도서관을 짓는 데 12억원을 쓴다고 밝혔다. 문의는 나루미 주무관(070-1234-5678, na@onsaem.example)에게 한다.\n';
const ESC = '\u001b';
const SECRETS = /070-1234-5678|na@onsaem/;

/** All files below a folder, by their paths in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

describe('paths', () => {
  test('members of an archive write nothing outside the output folder, whatever their names', async () => {
    const cwd = tempFolder();
    const text = new TextEncoder().encode(ARTICLE);
    const names = ['../../evil.txt', '/evil.txt', 'a/../../evil.txt', 'C:\\evil.txt', `${ESC}[31m.txt`];
    writeFileSync(join(cwd, 'a.zip'), zipSync(Object.fromEntries(names.map((name) => [name, text]))));
    expect((await run(['a.zip', '-d', 'out', '-f', 'json'], { cwd })).code).toBe(0);
    expect(filesIn(join(cwd, 'out')).filter((path) => path.endsWith('.json'))).toEqual(
      names.map((_, k) => `a.zip/000${k + 1}.json`),
    );
    expect(filesIn(cwd).filter((path) => path.includes('evil'))).toEqual([]);
  });

  test('a folder is walked without its links: nothing outside of it is read, and loops end', async () => {
    const cwd = tempFolder();
    mkdirSync(join(cwd, 'in'));
    mkdirSync(join(cwd, 'secret'));
    writeFileSync(join(cwd, 'in/a.txt'), ARTICLE);
    writeFileSync(join(cwd, 'secret/s.txt'), ARTICLE);
    symlinkSync('../secret', join(cwd, 'in/folder'));
    symlinkSync('../secret/s.txt', join(cwd, 'in/file.txt'));
    symlinkSync('../in', join(cwd, 'in/loop'));
    const { stdout } = await run(['in', '-f', 'ndjson'], { cwd });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual(['in/a.txt']);
  });

  test('an output never overwrites its input, not by another name either', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'a.txt'), ARTICLE);
    symlinkSync('a.txt', join(cwd, 'b.txt'));
    for (const output of ['a.txt', 'b.txt', './a.txt'])
      expect((await run(['a.txt', '-o', output], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(ARTICLE);
  });

  test('a link that waits at the name of a half-written file is not followed', () => {
    const cwd = tempFolder();
    const [path, victim] = [join(cwd, 'out.json'), join(cwd, 'victim')];
    writeFileSync(victim, 'kept');
    symlinkSync(victim, partialOf(path));
    const file = new WholeFile(path);
    file.write('{}');
    file.show();
    expect(readFileSync(victim, 'utf8')).toBe('kept');
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });
});

describe('terminals and annotations', () => {
  test('escapes in names and texts reach neither a terminal nor a workflow', async () => {
    const cwd = tempFolder();
    const name = `${ESC}[31ma::set-output name=x::y.txt`;
    writeFileSync(join(cwd, name), ARTICLE.replace('도서관을', `${ESC}[2J도서관을\u0007`));
    for (const report of ['text', 'github', 'json', 'ndjson', 'sarif', 'junit']) {
      const { stdout, stderr } = await run(['validate', name, '--report', report], { cwd });
      expect(stdout, report).toContain('WEEKDAY_MISMATCH');
      expect(stdout + stderr, report).not.toMatch(new RegExp(`[${ESC}\u0007]`));
      if (report === 'github') expect(stdout.match(/^::/gm)?.length).toBe(stdout.trim().split('\n').length);
    }
    for (const args of [[name], [`${name}.missing`], ['explain', name, '--color', 'never'], ['diff', name, name]]) {
      const { stdout, stderr } = await run(args, { cwd });
      expect(stdout + stderr, args[0]).not.toMatch(new RegExp(`[${ESC}\u0007]`));
    }
  });
});

describe('data', () => {
  test('keys such as __proto__ in JSON change no object', async () => {
    const cwd = tempFolder();
    writeFileSync(
      join(cwd, 'a.ndjson'),
      '{"__proto__":{"text":"물려받은 말"},"constructor":{"prototype":{"x":1}},"url":"https://a.example/1"}\n{"text":"온샘시는 1일 길을 연다고 밝혔다.","__proto__":{"title":"물려받은 제목"}}\n',
    );
    const { stdout } = await run(['a.ndjson', '-f', 'ndjson'], { cwd });
    expect(stdout).not.toContain('물려받은');
  });

  test('aliases that would unfold without end, and tags, are no way into a config or a record', async () => {
    const cwd = tempFolder();
    const levels = Array.from({ length: 12 }, (_, k) => `a${k + 1}: &a${k + 1} [${Array(9).fill(`*a${k}`).join(',')}]`);
    writeFileSync(join(cwd, 'bomb.yaml'), `schema_version: '1'\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\n`);
    writeFileSync(
      join(cwd, 'tag.yaml'),
      "schema_version: '1'\ntitle: !!js/function 'function () { process.exit(9) }'\n",
    );
    writeFileSync(join(cwd, 'a.txt'), ARTICLE);
    writeFileSync(join(cwd, 'aliases.config.yaml'), 'rules: &a {}\nlang: *a\n');
    for (const file of ['bomb.yaml', 'tag.yaml']) {
      const { code, stdout } = await run(['validate', file, '--no-config'], { cwd });
      expect(code).toBe(1);
      expect(stdout).toMatch(/RECORD_(?:BROKEN|INVALID)/);
    }
    const { code, stderr } = await run(['a.txt', '--config', 'aliases.config.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('--no-contacts: no phone number and no address in any output', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'a.txt'), ARTICLE);
    expect((await run(['a.txt'], { cwd })).stdout).toMatch(SECRETS);
    for (const format of ['yaml', 'json', 'ndjson', 'jsonld'])
      expect((await run(['a.txt', '--no-contacts', '-f', format], { cwd })).stdout, format).not.toMatch(SECRETS);
    for (const format of ['csv', 'parquet']) {
      await run(['a.txt', '--no-contacts', '-f', format, '-d', format], { cwd });
      const written = filesIn(join(cwd, format));
      expect(written.length).toBeGreaterThan(0);
      for (const file of written) expect(readFileSync(join(cwd, format, file), 'latin1'), file).not.toMatch(SECRETS);
    }
    expect((await run(['explain', 'a.txt', '--no-contacts'], { cwd })).stdout).not.toMatch(SECRETS);
  });

  test('numbers too long to be true give no value and no error', async () => {
    const nines = '9'.repeat(400);
    const text = `온샘시는 1일 ${nines}억원과 ${nines}조 원, 1e400원을 쓴다고 밝혔다. ${nines}년 ${nines}월 ${nines}일까지다. 제${nines}조`;
    const record = extract(await readText(Buffer.from(text), 'a.txt'), setup);
    const amounts = record.money.map(({ amount }) => amount);
    expect(amounts.every((amount) => amount === null || Number.isSafeInteger(amount))).toBe(true);
    expect(record.dates.every(({ value }) => value === null || /^[\dX-]{1,10}/.test(value))).toBe(true);
  });

  test('a clock, a locale and a time zone change nothing', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'a.txt'), ARTICLE);
    const plain = await run(['a.txt', '-f', 'json'], { cwd });
    for (const env of [
      { TZ: 'America/Los_Angeles' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ])
      expect((await run(['a.txt', '-f', 'json'], { cwd, env: { ...process.env, ...env } })).stdout).toBe(plain.stdout);
    expect(existsSync(join(cwd, 'a.json'))).toBe(false);
  });
});
