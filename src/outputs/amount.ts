const UNITS: ReadonlyArray<readonly [size: number, name: string]> = [
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
];

/** Thousands apart by commas, the same in every locale: 1,234,567. */
export const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
};

/** A whole amount as Korean writes it, exactly: 1조 5,000억, 2억 4,000만, 3,500. */
export function koreanAmount(amount: number): string {
  if (!Number.isSafeInteger(amount)) return String(amount);
  const parts: string[] = [];
  let rest = Math.abs(amount);
  for (const [size, name] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(grouped(count) + name);
    rest -= count * size;
  }
  if (rest > 0 || parts.length === 0) parts.push(grouped(rest));
  return (amount < 0 ? '-' : '') + parts.join(' ');
}

/** An amount with its currency: 350억 원, 2만 USD. */
export const moneyText = (amount: number, currency: string): string =>
  currency === 'KRW'
    ? `${koreanAmount(amount)}${/\d$/.test(koreanAmount(amount)) ? '' : ' '}원`
    : `${koreanAmount(amount)} ${currency}`;
