import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, tempFolder } from './support/cli.ts';

const ARTICLE =
  '온샘시, 마을 도서관 세 곳 연다\n\n온샘시는 마을 도서관 세 곳을 새로 열기로 했다고 밝혔다.\n\n도서관에는 모두 48억 6765억 원이 든다.\n\n여기까지가 온샘 글판입니다\n';

function project(config: string): string {
  const cwd = tempFolder();
  mkdirSync(join(cwd, 'news/deep'), { recursive: true });
  writeFileSync(join(cwd, 'news/deep/a.txt'), ARTICLE);
  writeFileSync(join(cwd, 'sandbox-extract.config.yaml'), config);
  return cwd;
}

describe('the config', () => {
  test('is found upwards from the input; flags beat it; --no-config passes over it', async () => {
    const cwd = project('rules: { AMOUNT_IMPLAUSIBLE: error }\nlang: en\n');
    const code = async (...args: string[]): Promise<number | null> =>
      (await run(['validate', 'news/deep/a.txt', ...args], { cwd })).code;
    expect(await code()).toBe(1);
    expect(await code('--rule', 'AMOUNT_IMPLAUSIBLE=off')).toBe(0);
    expect(await code('--no-config')).toBe(0);
    expect((await run(['validate', 'news'], { cwd })).stdout).toContain('1 documents');
  });
  test('adds rows to the tables: an organization and a line that is no article', async () => {
    const cwd = project(`tables:
  organizations: [{ name: 온샘시도서관재단, kind: 공공기관, names: [온도재], because: its own charter }]
  boilerplate: [{ rule: own-footer, zone: footer, because: our template, lines: [여기까지가 온샘 글판입니다] }]
`);
    writeFileSync(join(cwd, 'news/deep/a.txt'), ARTICLE.replace('도서관에는', '온도재는 도서관에는'));
    const record = JSON.parse((await run(['news/deep/a.txt', '-f', 'json'], { cwd })).stdout);
    expect(record.body).not.toContain('글판');
    expect(record.organizations).toContainEqual(
      expect.objectContaining({ name: '온도재', canonical: '온샘시도서관재단' }),
    );
  });
  test.each([
    ['rulez: {}', /rulez.*rules/],
    ['rules: { BODY_EMPTY: loud }', /BODY_EMPTY/],
    ['tables: { zones: [{ nam: x }] }', /zones\/0/],
    ['lang: [', /config/],
    ['plugin: []', /plugin.*plugins/],
  ])('a wrong one is one line that says where: %s', async (config, said) => {
    const { code, stderr } = await run(['news/deep/a.txt'], { cwd: project(config) });
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(said);
  });
  test.each(['../known.json', '/tmp/known.json', 'a/../../known.json'])(
    'makes no baseline outside of its own folder: %s',
    async (baseline) => {
      const { code, stderr } = await run(['validate', 'news'], { cwd: project(`baseline: ${baseline}\n`) });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^sandbox-extract: .*\/baseline.*\n$/);
    },
  );
  test('--print-config shows what is in use', async () => {
    const { stdout } = await run(['news/deep/a.txt', '--print-config'], { cwd: project('lang: en') });
    expect(JSON.parse(stdout)).toMatchObject({
      lang: 'en',
      path: expect.stringContaining('sandbox-extract.config.yaml'),
    });
  });
});
