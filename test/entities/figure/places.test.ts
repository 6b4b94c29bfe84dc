import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesOf } from '../../support/extract.ts';

const WORDS =
  '1 2,345 6.7 조 억 만 천 원 명 % 약 최대 이상 ~ △ ( ) , · 국비 예산 여 대 달러 $ billion won 단위: 백만원 | 수십억 세 곳 개 사업'.split(
    ' ',
  );

test('amounts and quantities lie in the text, in order, and no character is in two of them', async () => {
  const texts = fc.array(fc.constantFrom(...WORDS, ' ', '\n', '\t'), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { money, quantities } = await entitiesOf(text);
      for (const list of [money, quantities])
        list.slice(1).forEach((entity, i) => {
          expect(entity.at.start).toBeGreaterThanOrEqual(list[i]!.at.end);
        });
      const both = [...money, ...quantities].sort((a, b) => a.at.start - b.at.start);
      both.slice(1).forEach((entity, i) => {
        expect(entity.at.start).toBeGreaterThanOrEqual(both[i]!.at.end);
      });
      for (const { text: own } of both) expect(own).toBe(own.trim());
    }),
    { numRuns: 300 },
  );
});
