import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../src/diff/index.ts';
import { createSetup, extract, readText } from '../src/index.ts';
import { run, tempFolder } from './support/cli.ts';

const RELEASE = `온샘시, 마을 도서관 세 곳 연다

한들 기자 입력 2025-12-08 10:00

온샘시는 국비 210억 원을 들여 마을 도서관 세 곳을 새로 열기로 했다고 8일 밝혔다.

시는 중소벤처기업부와 함께 오는 12월 20일 설명회를 열고, 2027년까지 좌석 1200개를 마련한다.

박하늘 온샘시장은 “아이들이 걸어서 가는 도서관을 만들겠다”고 말했다.

이 사업에는 주민 350명이 의견을 냈고, 시는 자리를 정하는 데에 다섯 달을 썼다.
`;

/** The same article, printed with other values. */
const printed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, RELEASE);

const setup = createSetup();
const found = async (text: string): Promise<(readonly [string, string, string | null, string | null])[]> => {
  const [a, b] = [await readText(Buffer.from(RELEASE), 'a.txt'), await readText(Buffer.from(text), 'b.txt')];
  return differences(extract(a, setup), extract(b, setup)).map(
    ({ kind, change, a: was, b: is }) => [kind, change, was?.text ?? null, is?.text ?? null] as const,
  );
};

describe('what one outlet changed', () => {
  test('nothing: another title, byline, order, spacing and notation', async () => {
    expect(
      await found(
        printed(
          ['온샘시, 마을 도서관 세 곳 연다', '마을 도서관 생긴다'],
          ['한들 기자', '새봄 기자'],
          ['1200개', '1,200개'],
          ['“', '"'],
          ['”', '"'],
        ),
      ),
    ).toEqual([]);
  });
  test.each([
    ['an amount', ['210억', '120억'], ['money', 'changed', '210억 원', '120억 원']],
    ['a quantity', ['350명', '530명'], ['quantities', 'changed', '350명', '530명']],
    ['a date', ['12월 20일', '12월 21일'], ['dates', 'changed', '오는 12월 20일', '오는 12월 21일']],
    ['a name', ['박하늘', '박하은'], ['officials', 'changed', '박하늘 온샘시장', '박하은 온샘시장']],
    ['an organization', ['중소벤처기업부', '고용노동부'], ['organizations', 'changed', '중소벤처기업부', '고용노동부']],
    [
      'a quote',
      ['만들겠다”', '곧 만들겠다”'],
      ['quotes', 'changed', '아이들이 걸어서 가는 도서관을 만들겠다', '아이들이 걸어서 가는 도서관을 곧 만들겠다'],
    ],
  ] as const)('%s', async (_, change, expected) => {
    const [kind, how, was, is] = expected;
    const all = await found(printed(change));
    expect(all.map(([one]) => one)).toEqual([kind]);
    expect(all[0]!.slice(1)).toEqual([
      how,
      expect.stringContaining(was.split(' ')[0]!),
      expect.stringContaining(is.split(' ')[0]!),
    ]);
  });
  test.each([
    ['so many becomes about so many', [['1200개', '약 1200개']], [['quantities', '1200개', '약 1200개']]],
    ['so many becomes more than so many', [['주민 350명', '주민 350여 명']], [['quantities', '350명', '350여 명']]],
    [
      'figures that change places',
      [
        ['350명', '@'],
        ['1200개', '350개'],
        ['@', '1200명'],
      ],
      [
        ['quantities', '1200개', '350개'],
        ['quantities', '350명', '1200명'],
      ],
    ],
    ['another title of a person', [['박하늘 온샘시장', '박하늘 온샘부시장']], [['officials', '박하늘', '부시장']]],
  ] as const)('%s', async (_, changes, expected) => {
    const all = await found(printed(...changes));
    expect(all.map(([kind, how, was, is]) => [how, kind, was, is])).toEqual(
      expected.map(([kind, was, is]) => ['changed', kind, expect.stringContaining(was), expect.stringContaining(is)]),
    );
  });
  test.each([
    [
      'amounts of one sentence',
      '시는 30억 원을, 도는 50억 원을 낸다고 밝혔다.',
      '시는 50억 원을, 도는 30억 원을 낸다고 밝혔다.',
      'money',
    ],
    [
      'amounts in a bracket',
      '사업비는 90억 원(국비 45억 원, 도비 30억 원, 시비 15억 원)이라고 밝혔다.',
      '사업비는 90억 원(국비 30억 원, 도비 45억 원, 시비 15억 원)이라고 밝혔다.',
      'money',
    ],
    [
      'what two persons said',
      '박하늘 온샘시장은 “아이들이 먼저다”라고 말했다. 정너울 한들군수는 “어른도 쓴다”고 말했다.',
      '박하늘 온샘시장은 “어른도 쓴다”고 말했다. 정너울 한들군수는 “아이들이 먼저다”라고 말했다.',
      'quotes',
    ],
  ])('swapped in place: %s', async (_, before, after, kind) => {
    const [a, b] = await Promise.all(
      [before, after].map((line) => readText(Buffer.from(`온샘시, 도서관 연다\n\n${line}\n`), 'a.txt')),
    );
    const all = differences(extract(a!, setup), extract(b!, setup));
    expect(all.map((one) => [one.kind, one.change])).toEqual([
      [kind, 'changed'],
      [kind, 'changed'],
    ]);
  });
  test('a figure of the body that the title still has', async () => {
    const titled = RELEASE.replace('마을 도서관 세 곳 연다', '210억 원으로 마을 도서관 연다');
    const changed = titled.replace('국비 210억', '국비 120억');
    const [a, b] = [await readText(Buffer.from(titled), 'a.txt'), await readText(Buffer.from(changed), 'b.txt')];
    const texts = (from: typeof a, to: typeof a): unknown[] =>
      differences(extract(from, setup), extract(to, setup)).map(({ kind, change, a: was, b: is }) => [
        kind,
        change,
        was?.value,
        is?.value,
      ]);
    expect(texts(a, b)).toEqual([['money', 'changed', '21000000000 KRW', '12000000000 KRW']]);
    expect(texts(b, a)).toEqual([['money', 'changed', '12000000000 KRW', '21000000000 KRW']]);
  });
  test('a sentence left out, a sentence of its own', async () => {
    const all = await found(
      printed(['이 사업에는 주민 350명이 의견을 냈고, 시는', '이웃 시장도 90억 원을 보탠다. 시는']),
    );
    expect(all).toEqual([
      ['money', 'added', null, '90억 원'],
      ['quantities', 'missing', '350명', null],
    ]);
  });
});

/** The fixtures' articles, and where in their sources the amounts and the quantities of the body stand. */
async function figures(): Promise<{ name: string; text: string; spans: [number, number][][] }[]> {
  const folder = new URL('../fixtures/articles/', import.meta.url).pathname;
  const placed = createSetup({ sourceSpans: true });
  return Promise.all(
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'input.txt')))
      .map(async (name) => {
        const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
        const record = extract(await readText(Buffer.from(text), name), placed);
        const spans = [record.money, record.quantities].map((list) =>
          list
            .filter(({ at }) => at.field === 'body' && at.source)
            .map(({ at }): [number, number] => [at.source![0]!, at.source![1]!]),
        );
        return { name, text, spans };
      }),
  );
}

const changesOf = async (before: string, after: string): Promise<string[]> => {
  const [a, b] = await Promise.all([before, after].map((text) => readText(Buffer.from(text), 'a.txt')));
  return differences(extract(a!, setup), extract(b!, setup)).map(
    ({ kind, change, a: was, b: is }) => `${kind} ${change} ${was?.text} → ${is?.text}`,
  );
};

describe('in the fixtures', () => {
  test('each figure of a body, changed alone, is told once and alone', { timeout: 120_000 }, async () => {
    let count = 0;
    const wrong: string[] = [];
    for (const { name, text, spans } of await figures())
      for (const [kind, places] of spans.entries())
        for (const [start, end] of places) {
          const digits = /\d[\d,]*/.exec(text.slice(start, end))?.[0];
          if (!digits) continue;
          const other = String(3 * Number(digits.replaceAll(',', '')) + 7);
          const changed = text.slice(0, start) + text.slice(start, end).replace(digits, other) + text.slice(end);
          const found = await changesOf(text, changed);
          count++;
          const expected = kind === 0 ? /^money changed / : /^quantities changed /;
          if (found.length !== 1 || !expected.test(found[0]!))
            wrong.push(`${name}: ${digits} → ${other}: ${found.join('; ')}`);
        }
    console.log(`diff: ${count} figures changed one at a time, ${count - wrong.length} told once and alone`);
    expect(count).toBeGreaterThan(120);
    expect(wrong).toEqual([]);
  });
});

describe('on the command line', () => {
  let cwd = '';
  beforeAll(async () => {
    cwd = tempFolder();
    writeFileSync(join(cwd, 'a.txt'), RELEASE);
    writeFileSync(join(cwd, 'same.txt'), RELEASE.replace('한들 기자', '새봄 기자'));
    writeFileSync(join(cwd, 'b.txt'), printed(['210억', '120억'], ['이 사업에는 주민 350명이 의견을 냈고, ', '']));
    await run(['a.txt', '-o', 'a.yaml', '-q'], { cwd });
  });
  test('0 where no value differs, 1 where one does, 2 where one cannot be read', async () => {
    expect((await run(['diff', 'a.txt', 'same.txt'], { cwd })).code).toBe(0);
    expect((await run(['diff', 'a.txt', 'b.txt'], { cwd })).code).toBe(1);
    expect((await run(['diff', 'a.txt', 'nowhere.txt'], { cwd })).code).toBe(2);
    expect((await run(['diff', 'a.txt'], { cwd })).code).toBe(2);
  });
  test('in both languages, with file, line and column', async () => {
    const ko = (await run(['diff', 'a.txt', 'b.txt'], { cwd })).stdout;
    expect(ko).toMatch(/^b\.txt:5:\d+: warning: 금액 바뀜: .*210억 원 → .*120억 원 \[DIFF_CHANGED\]$/m);
    expect(ko).toMatch(/^a\.txt:11:\d+: note: 수량 빠짐: 350명 \[DIFF_MISSING\]$/m);
    const en = (await run(['diff', 'a.txt', 'b.txt', '--lang', 'en'], { cwd })).stdout;
    expect(en).toMatch(/Money changed: .*210억 원 → .*120억 원/);
  });
  test('another title is told, and is no value that differs', async () => {
    writeFileSync(
      join(cwd, 'titled.txt'),
      RELEASE.replace('온샘시, 마을 도서관 세 곳 연다', '걸어서 가는 도서관 생긴다'),
    );
    const { code, stdout } = await run(['diff', 'a.txt', 'titled.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^titled\.txt:1:1: note: 제목이 다름: 온샘시, 마을 도서관 세 곳 연다 → 걸어서 가는 도서관 생긴다 \[DIFF_TITLE\]$/m,
    );
  });
  test('a record made earlier on one side; as JSON', async () => {
    const { code, stdout } = await run(['diff', 'a.yaml', 'b.txt', '--report', 'json'], { cwd });
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    expect(summary).toMatchObject({ warnings: 1, notes: 1 });
    expect(findings).toContainEqual(
      expect.objectContaining({
        path: 'b.txt',
        code: 'DIFF_CHANGED',
        rule: 'diff/money',
        a: { text: expect.stringContaining('210억'), value: '21000000000 KRW' },
        b: { text: expect.stringContaining('120억'), value: '12000000000 KRW' },
      }),
    );
    expect(findings.find(({ code }: { code: string }) => code === 'DIFF_MISSING')).toMatchObject({
      path: 'a.yaml',
      line: 11,
    });
  });
});
