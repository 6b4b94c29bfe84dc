import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOf } from '../../src/entities/quote/marks.ts';
import { sentencesOf } from '../../src/entities/quote/sentences.ts';
import { foldedView } from '../../src/korean/fold.ts';
import type { Field } from '../../src/model/article.ts';
import { identityView } from '../../src/text/view.ts';

const fieldOf = (text: string): Field => ({
  name: 'body',
  text,
  folded: foldedView(text),
  view: identityView(text),
  lineOf: () => 1,
});
const innersOf = (text: string): string[] => {
  const field = fieldOf(text);
  return pairsOf(field).map(({ inner }) => field.folded.text.slice(inner.start, inner.end));
};

describe('pairs of quotation marks', () => {
  test.each([
    ['“가”', ['가']],
    ['"가"', ['가']],
    ['“가"', ['가']],
    ['"가”', ['가']],
    ['＂가＂', ['가']],
    ['“가“고', ['가']],
    ['“가”며 “나”고', ['가', '나']],
    ['“그는 "네"라고 답했다”고', ['그는 "네"라고 답했다']],
    ['그는 “가고', ['가고']],
    ['“가\n\n“나”', ['가', '나']],
    ['“가\n\n나”', ['가\n\n나']],
    ['가”', []],
  ])('%s', (text, inners) => {
    expect(innersOf(text)).toEqual(inners);
  });

  test('lie in order, do not overlap, and hold something', () => {
    const text = fc.string({ unit: fc.constantFrom('“', '”', '"', '가', ' ', '\n', '.', '(') });
    fc.assert(
      fc.property(text, (text) => {
        let end = 0;
        for (const { inner, outer } of pairsOf(fieldOf(text))) {
          expect(outer.start).toBeGreaterThanOrEqual(end);
          expect(inner.end).toBeGreaterThan(inner.start);
          expect(outer.start).toBeLessThan(inner.start);
          expect(outer.end).toBeGreaterThanOrEqual(inner.end);
          end = outer.end;
        }
      }),
    );
  });
});

test('sentences split behind 다. and never within quotation marks', () => {
  const text = '그는 “간다. 온다.”고 말했다.도는 3.5%라고 밝혔다. 끝.';
  const sentences = sentencesOf(text, pairsOf(fieldOf(text)), () => true);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    '그는 “간다. 온다.”고 말했다.',
    '도는 3.5%라고 밝혔다.',
    ' 끝.',
  ]);
});
