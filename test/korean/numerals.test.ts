import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '../../src/korean/decimal.ts';
import { readNativeNumeral } from '../../src/korean/native-numerals.ts';
import { formatNumeral, readNumeral } from '../../src/korean/numerals.ts';

const wholeValue = (text: string): number | undefined => {
  const numeral = readNumeral(text, 0);
  return numeral && numeral.end === text.length ? toNumber(numeral.value) : undefined;
};

describe('readNumeral', () => {
  test.each([
    ['350억', 35_000_000_000],
    ['1조5000억', 1_500_000_000_000],
    ['9조4천585억', 9_458_500_000_000],
    ['1조 6,903억', 1_690_300_000_000],
    ['2조 5076억 3539만', 2_507_635_390_000],
    ['4.2조', 4_200_000_000_000],
    ['0.6조', 600_000_000_000],
    ['천 285억', 128_500_000_000],
    ['1조 천600억', 1_160_000_000_000],
    ['2천9백91억', 299_100_000_000],
    ['2백21만', 2_210_000],
    ['6 억 2 천만', 620_000_000],
    ['14억 2800여 만', 1_428_000_000],
    ['4억7천여만', 470_000_000],
    ['179억여', 17_900_000_000],
    ['1,500백만', 1_500_000_000],
    ['2,300십억', 2_300_000_000_000],
    ['135,000만', 1_350_000_000],
    ['삼백만', 3_000_000],
    ['백만', 1_000_000],
    ['천', 1000],
    ['1,471.20', 1471.2],
    ['5천240', 5240],
    ['27만 5천여', 275_000],
    ['3만3673', 33_673],
    ['12.5', 12.5],
  ])('%s', (text, value) => {
    expect(wholeValue(text)).toBe(value);
  });

  test('수십억 says the least and the most', () => {
    const few = readNumeral('수십억', 0)!;
    expect([toNumber(few.value), toNumber(few.upTo!)]).toEqual([1_000_000_000, 9_000_000_000]);
  });

  test('a part that may belong to the next word can be left off', () => {
    expect(toNumber(readNumeral('4조 3교대', 0)!.shorter!.value)).toBe(4_000_000_000_000);
  });

  test('units go down', () => {
    expect(readNumeral('48억 6765억', 0)!.end).toBe(3);
  });

  test('읽은 값은 쓴 값과 같다: parse(format(n)) = n', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (n) => {
        const text = formatNumeral(n);
        const numeral = readNumeral(text, 0)!;
        expect(numeral.end).toBe(text.length);
        expect(numeral.value.digits).toBe(n);
      }),
    );
  });

  test('numbers in Hangul alone are read as they are spelt', () => {
    const digits = '일이삼사오육칠팔구';
    /** Up to 9999: 천이백삼. */
    const four = (n: number): string =>
      [1000, 100, 10, 1]
        .map((unit, i) => {
          const digit = Math.floor(n / unit) % 10;
          return digit === 0
            ? ''
            : (digit === 1 && unit > 1 ? '' : digits[digit - 1]) + (['천', '백', '십', ''][i] ?? '');
        })
        .join('');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('억', '만'), (n, unit) => {
        expect(wholeValue(four(n) + unit)).toBe(n * (unit === '억' ? 1e8 : 1e4));
      }),
    );
  });

  test('native numerals from 1 to 99 are read as they are spelt', () => {
    const tens = ',열,스물,서른,마흔,쉰,예순,일흔,여든,아흔'.split(',');
    const ones = ',한,두,세,네,다섯,여섯,일곱,여덟,아홉'.split(',');
    for (let n = 1; n < 100; n++) {
      const word = n === 20 ? '스무' : tens[Math.floor(n / 10)]! + ones[n % 10]!;
      expect(readNativeNumeral(`${word} 곳`, 0)).toEqual({ end: word.length, value: n, upTo: null });
    }
  });

  test('any text is read without an error, in time that grows with its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9,.조억만천백십여수몇일 ]{0,60}$/), (text) => {
        const numeral = readNumeral(text, 0);
        if (numeral) expect(numeral.end).toBeGreaterThan(0);
      }),
    );
  });
});
