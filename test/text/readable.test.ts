import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableView } from '../../src/text/readable.ts';

const piece = fc.oneof(
  fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\r', '\n', '\r\n', '\u2028', 'ᄀ', 'ᅡ', 'ᆨ', '😀', '\ud83d', 'é', ' ', '2025'),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('decomposed syllables and odd line ends read as the plain ones', () => {
  expect(readableView('온샘시는\r\n8일 밝혔다.')).toBeUndefined();
  expect(readableView('온샘\r시는\u2028'.normalize('NFD'))?.text).toBe('온샘\n시는\n');
});

test('each character leads back to where it comes from, without a gap, and places lead here', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (composed, decompose) => {
      const source = decompose ? composed.normalize('NFD') : composed;
      const view = readableView(source);
      if (!view) return;
      let at = 0;
      for (let i = 0; i < view.text.length; i++) {
        const span = view.toSource({ start: i, end: i + 1 });
        expect(span.start).toBe(at);
        expect(view.fromSource(span.start)).toBe(i);
        const said = source.slice(span.start, span.end);
        expect(said.normalize('NFC').replace(/[\r\u2028]/, '\n')).toBe(
          view.text[i]!.replace(/\r/, '\n').normalize('NFC'),
        );
        at = span.end;
      }
      expect(at).toBe(source.length);
    }),
  );
});
