import type { MoneyEntity } from '../model/generated/record.ts';
import type { Check } from './finding.ts';

/** Ratios that a wrong unit makes: 만 for 억, 억 for 조, 백만원 for 억원 and their like. */
const WRONG_UNIT: ReadonlySet<number> = new Set([10, 100, 1000, 10_000, 100_000_000]);

/** The same figure with another unit in title and body: 5,800억 above, 5,800만 below. */
export const unitClash: Check = {
  code: 'UNIT_CLASH',
  severity: 'warning',
  rule: 'check/unit-clash',
  find: ({ entities }) => {
    const body = entities.money.filter(({ at, amount }) => at.field === 'body' && amount);
    return entities.money
      .filter(
        ({ at, amount, currency }) =>
          at.field === 'title' &&
          amount &&
          !body.some((one) => one.currency === currency && isNear(one.amount!, amount)),
      )
      .flatMap((titled) => {
        const other = body.find(
          (one) =>
            one.currency === titled.currency &&
            figures(one) === figures(titled) &&
            figures(one).length >= 3 &&
            WRONG_UNIT.has(ratio(one.amount!, titled.amount!)),
        );
        return other ? [{ values: { title: titled.text, body: other.text }, at: titled.at }] : [];
      });
  },
};

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.05 * Math.max(a, b);
const ratio = (a: number, b: number): number => Math.round(Math.max(a, b) / Math.min(a, b));
const figures = ({ text }: MoneyEntity): string => text.replace(/\D/g, '');
