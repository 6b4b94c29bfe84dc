import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { bin, root, run, tempFolder } from './support/cli.ts';

const ARTICLE =
  '온샘시, 마을 도서관 세 곳 새로 연다\n\n온샘시는 오래된 동사무소 건물을 고쳐 마을 도서관 세 곳을 열기로 했다고 밝혔다.\n';

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('formats', () => {
  test('YAML by default, also where no terminal listens; the same tree as JSON', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE });
    const yaml = await run(['a.txt'], { cwd });
    const json = await run(['a.txt', '-f', 'json'], { cwd });
    expect(yaml.code).toBe(0);
    expect(YAML.parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
    expect(YAML.parse(yaml.stdout, { version: '1.1' })).toEqual(JSON.parse(json.stdout));
  });
  test('several records: documents between ---, one array, lines', async () => {
    const cwd = folderWith({ 'b.txt': ARTICLE, 'a.txt': ARTICLE });
    const paths = (records: { source: { path: string } }[]): string[] => records.map(({ source }) => source.path);
    const lines = (await run(['b.txt', 'a.txt', '-f', 'ndjson'], { cwd })).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(paths(lines)).toEqual(['b.txt', 'a.txt']);
    expect(JSON.parse((await run(['b.txt', 'a.txt', '-f', 'json'], { cwd })).stdout)).toEqual(lines);
    expect(
      YAML.parseAllDocuments((await run(['b.txt', 'a.txt'], { cwd })).stdout).map((document) => document.toJS()),
    ).toEqual(lines);
  });
  test('-o writes beside and renames; its extension says the format', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE });
    const { code, stdout } = await run(['a.txt', '-o', 'out.ndjson'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).title).toBe('온샘시, 마을 도서관 세 곳 새로 연다');
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'out.ndjson']);
  });
  test('-o never over an input, nor into nowhere', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE });
    const over = await run(['a.txt', '-o', 'a.txt'], { cwd });
    expect(over.code).toBe(2);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(ARTICLE);
    expect((await run(['a.txt', '-o', 'no/such/x.json'], { cwd })).code).toBe(2);
  });
  test('--brief leaves out places, removed and evidence', async () => {
    const record = YAML.parse((await run(['--brief', '-'], { input: ARTICLE })).stdout);
    expect(Object.keys(record)).not.toContain('removed');
    expect(JSON.stringify(record)).not.toContain('"at"');
  });
  test('every record is valid against the printed schema', async () => {
    const schema = await run(['schema']);
    expect(schema.code).toBe(0);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(schema.stdout));
    const { stdout } = await run(['fixtures/articles', '-f', 'ndjson', '-q', '--spans', 'source']);
    for (const line of stdout.trimEnd().split('\n'))
      expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  });
  test('code points are what Python counts; source spans lead to the source', async () => {
    const text = `${ARTICLE}\n𝄞 소리마당은 12월 8일 문을 연다고 밝혔다. 𝄞 예산은 35억원이다.\n`;
    const [line] = (
      await run(['-', '-f', 'ndjson', '--offsets', 'codepoint', '--spans', 'source'], { input: text })
    ).stdout.split('\n');
    const record = JSON.parse(line!);
    const body = [...record.body];
    for (const entity of [...record.dates, ...record.money]) {
      expect(body.slice(entity.at.start, entity.at.end).join('')).toBe(entity.text);
      expect([...text].slice(...entity.at.source).join('')).toBe(entity.text);
    }
  });
});

describe('inputs', () => {
  test('folders recurse over known extensions, sorted; globs pick and leave out; links are not followed', async () => {
    const cwd = folderWith({ 'in/b/2.txt': ARTICLE, 'in/a.txt': ARTICLE, 'in/c.md': ARTICLE, 'in/b/10.txt': ARTICLE });
    symlinkSync(join(cwd, 'in/a.txt'), join(cwd, 'in/link.txt'));
    const pathsOf = async (...args: string[]): Promise<string[]> =>
      (await run([...args, '-f', 'ndjson'], { cwd })).stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.path);
    expect(await pathsOf('in')).toEqual(['in/a.txt', 'in/b/10.txt', 'in/b/2.txt']);
    expect(await pathsOf('in', '--include', '*.md')).toEqual(['in/c.md']);
    expect(await pathsOf('in', '--exclude', '1*.txt')).toEqual(['in/a.txt', 'in/b/2.txt']);
    expect(await pathsOf('in/**/*.txt', '--exclude', 'link.txt')).toEqual(['in/a.txt', 'in/b/10.txt', 'in/b/2.txt']);
  });
  test('standard input by - and where no path is given', async () => {
    for (const args of [
      ['-', '-f', 'json'],
      ['-f', 'json'],
    ]) {
      const { code, stdout } = await run(args, { input: ARTICLE });
      expect([code, JSON.parse(stdout).source.path]).toEqual([0, '-']);
    }
  });
  test('an empty file gives a record with BODY_EMPTY: 0, with --strict 1', async () => {
    const { code, stdout } = await run(['-f', 'json'], { input: '' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code)).toEqual(['BODY_EMPTY']);
    expect((await run(['--strict'], { input: '' })).code).toBe(1);
  });
  test('what cannot be read costs one line and 2; the rest is complete', async () => {
    const cwd = folderWith({
      'a.txt': ARTICLE,
      'x.txt': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 7, 7]),
      'empty/readme.md': '',
      'doc.exe': Buffer.from('4d5a90000300', 'hex'),
    });
    const { code, stdout, stderr } = await run(
      ['missing.txt', 'x.txt', 'empty', 'doc.exe', 'no*.txt', 'a.txt', '-f', 'ndjson', '--lang', 'en'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual(['a.txt']);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 48)),
    ).toEqual([
      expect.stringContaining('missing.txt: no such path'),
      expect.stringContaining('empty: no readable file'),
      expect.stringContaining('no*.txt: no file matches'),
      expect.stringContaining('x.txt: binary data'),
      expect.stringContaining('doc.exe: binary data'),
      expect.stringContaining('3 documents'),
    ]);
    expect(stderr).not.toContain('    at ');
  });
  test('a container gives an array, each record with its item; a broken piece costs one line and 2', async () => {
    const cwd = folderWith({
      'dump.json': `${JSON.stringify({ id: 'a', text: ARTICLE })}\n{"id": \n${JSON.stringify({ id: 'b', text: ARTICLE })}\n`,
    });
    const { code, stdout, stderr } = await run(['dump.json', '-f', 'json', '--lang', 'en'], { cwd });
    expect(code).toBe(2);
    expect(
      JSON.parse(stdout).map(({ id, source }: { id: string; source: { item: string } }) => [id, source.item]),
    ).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect(stderr).toMatch(/^sandbox-extract: dump\.json » 2: damaged file \(JSON: [^\n]*\n$/);
  });
  test('a document that needs a thread ends with the run', async () => {
    const feed = `<rss version="2.0"><channel><title>들녘</title><item><guid>1</guid><title>온샘시 소식</title><description>${ARTICLE}</description></item></channel></rss>`;
    const { code, stdout } = await run(['-', '-f', 'json', '--url', 'https://a/'], { input: feed });
    expect([code, JSON.parse(stdout)[0].source.format]).toEqual([0, 'feed']);
  });
  test('what is read is listed', async () => {
    const { code, stdout } = await run(['formats', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^hwpx +hwpx /m);
  });
  test('a 50 MB line is refused in one line; the batch goes on', async () => {
    const cwd = folderWith({ 'line.txt': '온샘시는 3억 원을 들인다고 밝혔다. '.repeat(1_050_000), 'a.txt': ARTICLE });
    const { code, stdout, stderr } = await run(['line.txt', 'a.txt', '-f', 'ndjson', '-q', '--lang', 'en'], { cwd });
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/^sandbox-extract: line\.txt: text too long[^\n]*\n$/);
  });
  test('a name with terminal escapes never reaches the terminal raw', async () => {
    const { stderr } = await run(['\u001b[31mred']);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('calls', () => {
  test('help shows examples before flags, and exit codes; both languages', async () => {
    const ko = await run(['--help']);
    const en = await run(['--help', '--lang', 'en']);
    expect([ko.code, en.code]).toEqual([0, 0]);
    expect(ko.stdout.indexOf('보기')).toBeLessThan(ko.stdout.indexOf('--format'));
    expect(en.stdout).toContain('Exit codes');
  });
  test.each([
    ['--nope'],
    ['-f', 'toml', 'x'],
    ['--as-of', '2025-13-01', 'x'],
    ['--as-of', '2025-02-29', 'x'],
    ['--lang', 'fr', 'x'],
    ['--offsets', 'bytes', 'x'],
  ])('a wrong call is one line and 2: %s %s', async (...args) => {
    const { code, stdout, stderr } = await run(args.filter(Boolean));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
  test('the version is the package’s', async () => {
    expect((await run(['--version'])).stdout.trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    );
  });
  test('a closed pipe is no error', async () => {
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      [
        '-c',
        `for i in $(seq 300); do echo fixtures/articles; done | xargs node ${bin} -f ndjson -q | head -c 10; echo " \${PIPESTATUS[1]}"`,
      ],
      { cwd: root },
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{"schema_v 0\n$/);
  });
  test('a text to JSON loads neither cheerio nor yaml nor a codec', () => {
    const seen = new Set<string>();
    const follow = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      return [
        ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )(?:[^;']+ from )?'([^']+)'/gm),
      ].flatMap(([, target]) => (target!.startsWith('.') ? follow(join(dirname(file), target!)) : [target!]));
    };
    const packages = follow(join(root, 'src/cli/main.ts')).filter((name) => !name.startsWith('node:'));
    expect(seen.size).toBeGreaterThan(200);
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});
