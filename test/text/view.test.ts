import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeViews, ViewBuilder } from '../../src/text/view.ts';

test('a view leads back to the source: kept characters to themselves, replaced ones to what they replace', () => {
  const view = new ViewBuilder('가&amp;나  다')
    .keep({ start: 0, end: 1 })
    .replace({ start: 1, end: 6 }, '&')
    .keep({ start: 6, end: 7 })
    .insert('\n')
    .keep({ start: 9, end: 10 })
    .build();
  expect(view.text).toBe('가&나\n다');
  expect(view.toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 6 });
  expect(view.toSource({ start: 0, end: 5 })).toEqual({ start: 0, end: 10 });
  expect(view.toSource({ start: 3, end: 4 })).toEqual({ start: 7, end: 7 });
});

const piece = fc.record({ from: fc.nat(40), length: fc.nat(8), inserted: fc.string({ maxLength: 3 }) });

test('any span of kept characters reads the same in the source, also through two views', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 50, maxLength: 50 }),
      fc.array(piece, { maxLength: 12 }),
      fc.nat(100),
      fc.nat(100),
      (source, pieces, a, b) => {
        const builder = new ViewBuilder(source);
        for (const { from, length, inserted } of pieces)
          builder.keep({ start: from, end: Math.min(from + length, source.length) }).insert(inserted);
        const view = builder.build();
        const whole = new ViewBuilder(view.text).keep({ start: 0, end: view.text.length }).build();
        const double = composeViews(whole, view);
        const start = Math.min(a, view.text.length);
        const end = Math.min(start + (b % 4), view.text.length);
        expect(double.toSource({ start, end })).toEqual(view.toSource({ start, end }));
        for (let i = start; i < end; i++) {
          const one = view.toSource({ start: i, end: i + 1 });
          if (one.end === one.start + 1) expect(source.slice(one.start, one.end)).toBe(view.text[i]);
          else expect(one.end).toBe(one.start);
        }
      },
    ),
  );
});

test('what was replaced leads back to what it replaced, and a longer span covers a shorter one', () => {
  const step = fc.record({
    gap: fc.nat(3),
    length: fc.nat(5),
    text: fc.option(fc.string({ maxLength: 4 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.string({ minLength: 80, maxLength: 80 }), fc.array(step, { maxLength: 8 }), (source, steps) => {
      const builder = new ViewBuilder(source);
      const replaced: { at: number; text: string; span: { start: number; end: number } }[] = [];
      let start = 0;
      for (const { gap, length, text } of steps) {
        start += gap;
        const span = { start, end: start + length };
        if (text === null) builder.keep(span);
        else {
          if (text !== '') replaced.push({ at: builder.length, text, span });
          builder.replace(span, text);
        }
        start += length;
      }
      const view = builder.build();
      for (const { at, text, span } of replaced) {
        expect(view.text.slice(at, at + text.length)).toBe(text);
        expect(view.toSource({ start: at, end: at + text.length })).toEqual(span);
      }
      for (let end = 1; end <= view.text.length; end++) {
        const [outer, inner] = [
          view.toSource({ start: 0, end: view.text.length }),
          view.toSource({ start: end - 1, end }),
        ];
        expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
      }
    }),
  );
});
