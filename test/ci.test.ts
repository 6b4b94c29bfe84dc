import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { root, run, tempFolder } from './support/cli.ts';

const SLIP =
  '온샘시, 마을 도서관 세 곳 연다\n\n온샘시는 도서관에 모두 48억 6765억 원이 든다고 8일 밝혔다.\n\n시는 자리를 정했다.\n';

function project(): string {
  const cwd = tempFolder();
  mkdirSync(join(cwd, 'articles'));
  writeFileSync(join(cwd, 'articles/a.txt'), SLIP);
  return cwd;
}

/** The tool's calls in a CI file, without the tool's name. */
const callsIn = (file: string): string[][] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/sandbox-extract (validate [^\n]+)/g)].map(([, call]) =>
    call!.trim().split(' '),
  );

describe('the CI files as they stand', () => {
  test('GitHub: annotations, SARIF by the published schema; a baseline lets the next run pass', async () => {
    const cwd = project();
    const [args] = callsIn('examples/ci/github.yml');
    writeFileSync(join(cwd, 'known.json'), '{}');
    const first = await run(args!, { cwd });
    expect(first.code).toBe(1);
    expect(first.stdout).toMatch(/^::warning file=articles\/a\.txt,line=3,col=\d+,title=AMOUNT_IMPLAUSIBLE::/);
    const require = createRequire(import.meta.url);
    const schema = join(
      dirname(require.resolve('@microsoft/jest-sarif/package.json')),
      'lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    // a schema of draft 4, which says the same in the draft that ajv reads but for its own name
    const { $schema: _draft, id: _id, ...published } = JSON.parse(readFileSync(schema, 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(published);
    const sarif = JSON.parse(readFileSync(join(cwd, 'articles.sarif'), 'utf8'));
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    expect(sarif.runs[0].results).toHaveLength(1);
    const known = join(cwd, 'fresh.json');
    const fresh = args!.map((arg) => (arg === 'known.json' ? 'fresh.json' : arg));
    expect((await run(fresh, { cwd })).code).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(known, 'utf8')))).toHaveLength(1);
    expect((await run(fresh, { cwd })).code).toBe(0);
  });
  test('GitLab: JUnit as a consumer reads it', async () => {
    const cwd = project();
    const [args] = callsIn('examples/ci/gitlab-ci.yml');
    expect((await run(args!, { cwd })).code).toBe(1);
    const require = createRequire(import.meta.url);
    const Parser = require('junitxml-to-javascript');
    const report = await new Parser().parseXMLString(readFileSync(join(cwd, 'articles.xml'), 'utf8'));
    expect(report.testsuites[0].testCases).toMatchObject([{ name: 'articles/a.txt', result: 'failed' }]);
  });
  test('pre-commit: the entry fails on a slip and passes without one', async () => {
    const cwd = project();
    const [hook] = YAML.parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
    const args = [...hook.entry.split(' ').slice(1), 'articles/a.txt'];
    expect((await run(args, { cwd })).code).toBe(1);
    writeFileSync(join(cwd, 'articles/a.txt'), SLIP.replace('6765억 원', '6765만 원'));
    expect((await run(args, { cwd })).code).toBe(0);
    expect(new RegExp(hook.files).test('articles/a.txt')).toBe(true);
  });
});
