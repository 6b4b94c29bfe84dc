import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../src/korean/words.ts';

test('words are where they say, in order, and nothing but white space lies between them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('가', '지', 'A', '1', ' ', '\n', '(', ')', '·', '○', '"') }),
      (text) => {
        let end = 0;
        for (const word of splitWords(text)) {
          expect(text.slice(end, word.start).trim()).toBe('');
          if (word.kind !== 'break') expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(text.slice(end).trim()).toBe('');
      },
    ),
  );
});

test('brackets and middle dots are marks of their own: 김진태(오른쪽)', () => {
  expect(splitWords('김진태(오른쪽) 김○○').map(({ text, glued }) => [text, glued])).toEqual([
    ['김진태', false],
    ['(', true],
    ['오른쪽', true],
    [')', true],
    ['김○○', false],
  ]);
});
