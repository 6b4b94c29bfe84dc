import { appendLine, camelCase, replaceIn, write } from './files.mjs';

/**
 * Lays out a finding: its check, its line in the list, its text in both languages, and a test that fails until the check finds something.
 * @param {string} code BUDGET_WITHOUT_YEAR
 */
export function newFinding(code) {
  if (!/^[A-Z]+(?:_[A-Z]+)+$/.test(code ?? '')) throw new Error('usage: npm run new:finding -- CODE_IN_CAPITALS');
  const file = code.toLowerCase().replaceAll('_', '-');
  const name = camelCase(file);
  write(
    `src/check/${file}.ts`,
    `import { placeOf } from '../model/article.ts';
import { type Check, searched } from './finding.ts';

// TODO: what a careful editor would question, in a pattern whose cost is linear
const SLIP = /(?!)/g;

/** TODO: what is wrong, with an example. */
export const ${name}: Check = {
  code: '${code}',
  severity: 'warning',
  rule: 'check/${file}',
  find: ({ article }) =>
    searched(article).flatMap((field) =>
      [...field.text.matchAll(SLIP)].map(({ 0: text, index }) => ({
        values: { text },
        at: placeOf(field, { start: index, end: index + text.length }),
      })),
    ),
};
`,
  );
  write(
    `test/check/${file}.test.ts`,
    `import { expect, test } from 'vitest';
import { recordOf } from '../support/extract.ts';

// TODO: a sentence with the slip, and the same sentence without it
const SLIP = '온샘시는 도서관을 연다고 8일 밝혔다.';
const RIGHT = '온샘시는 도서관을 연다고 8일 밝혔다고 한다.';

const codes = async (sentence: string): Promise<string[]> =>
  (await recordOf(\`온샘시, 도서관 연다\\n\\n\${sentence}\\n\`)).findings.map(({ code }) => code);

test('the slip is found, and nothing where it is right', async () => {
  expect(await codes(SLIP)).toContain('${code}');
  expect(await codes(RIGHT)).not.toContain('${code}');
});
`,
  );
  replaceIn('src/check/index.ts', [
    [
      "import type { Check, Checked } from './finding.ts';",
      `import type { Check, Checked } from './finding.ts';\nimport { ${name} } from './${file}.ts';`,
    ],
    ['export const CHECKS: readonly Check[] = [', `export const CHECKS: readonly Check[] = [\n  ${name},`],
  ]);
  appendLine('src/data/tables/messages.yaml', `- { code: ${code}, ko: "TODO: {text}", en: "TODO: {text}" }`);
  return [`src/check/${file}.ts`, `test/check/${file}.test.ts`, 'src/check/index.ts', 'src/data/tables/messages.yaml'];
}
