/** Code units that Korean text is made of: printable ASCII, white space, Hangul syllables and jamo, hanja, common punctuation. */
const isPlausible = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0x2000 && unit <= 0x33ff) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xff00 && unit <= 0xffef) ||
  unit === 0xb7 ||
  unit === 0xa0;

const SAMPLE = 2048;

/** UTF-16 without a byte-order mark: which of the two orders makes Korean text of the bytes, if one clearly does.
 * Ask only of bytes with a NUL among them: Korean text in UTF-16 has spaces, and CP949 has no NUL. */
export function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const units = Math.min(bytes.length >> 1, SAMPLE);
  if (units < 2) return undefined;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i++) {
    const [a, b] = [bytes[2 * i]!, bytes[2 * i + 1]!];
    if (isPlausible(a | (b << 8))) little++;
    if (isPlausible(b | (a << 8))) big++;
  }
  if (little >= 0.95 * units && big < 0.7 * units) return 'utf-16le';
  if (big >= 0.95 * units && little < 0.7 * units) return 'utf-16be';
  return undefined;
}

/** Decodes UTF-16 of either order; an odd last byte is damage. */
export function decodeUtf16(bytes: Buffer, order: 'utf-16le' | 'utf-16be'): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (order === 'utf-16be') even.swap16();
  return even.toString('utf16le') + (bytes.length % 2 ? '\ufffd' : '');
}
