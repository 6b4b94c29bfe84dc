/** A decimal number, exactly: `digits` / 10^`scale`. Amounts are never computed in floating point. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

export const wholeNumber = (digits: bigint): Decimal => ({ digits, scale: 0 });

/** The number written with digits, thousands commas and a decimal point: `1,471.20`. */
export function decimalOf(written: string): Decimal {
  const plain = written.replace(/[, ]/g, '');
  const point = plain.indexOf('.');
  if (point < 0) return wholeNumber(BigInt(plain));
  return { digits: BigInt(plain.slice(0, point) + plain.slice(point + 1)), scale: plain.length - point - 1 };
}

export const times = ({ digits, scale }: Decimal, factor: bigint): Decimal => ({ digits: digits * factor, scale });

export const negate = (value: Decimal): Decimal => times(value, -1n);

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale };
}

/** Negative where `a` is less than `b`, 0 where they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const { digits } = plus(a, negate(b));
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** The nearest JavaScript number: exact for whole numbers below 2^53. */
export function toNumber({ digits, scale }: Decimal): number {
  if (scale === 0) return Number(digits);
  const sign = digits < 0n ? '-' : '';
  const written = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return Number(`${sign}${written.slice(0, -scale)}.${written.slice(-scale)}`);
}
