import type { MoneyEntity } from '../model/generated/record.ts';

/** Words in a list that say it is not whole, or that its members are no parts. */
export const NOT_WHOLE = /등|포함|가운데|중\s|각|이상|내외|약|여\s?원|별도|추가|증|감|%/;

/** An amount that is one number, as it stands. */
export const isExact = ({ amount, approx, bound }: MoneyEntity): boolean =>
  amount !== null && !approx && bound === null;

/** Round figures in 억 are still meant to the ten: `500억` of `200억` and `200억` is no rounding. Those in 조 may be. */
const ROUNDED_IN_EOK = 1e9;

/** What rounding can explain: half of the smallest unit that is written, for each number. */
export function tolerance(all: readonly MoneyEntity[]): number {
  const coarsest = all.some(({ text }) => text.includes('조')) ? 1e12 : ROUNDED_IN_EOK;
  let unit = 1;
  while (unit < coarsest && all.every(({ amount }) => amount! % (unit * 10) === 0)) unit *= 10;
  return (unit * all.length) / 2;
}

/** 억 and 만 as people write them. */
export function won(amount: number): string {
  const [jo, eok, man] = [
    Math.floor(amount / 1e12),
    Math.floor((amount % 1e12) / 1e8),
    Math.floor((amount % 1e8) / 1e4),
  ];
  const parts = [jo && `${jo}조`, eok && `${grouped(eok)}억`, man && `${grouped(man)}만`].filter(Boolean);
  return parts.length > 0 ? `${parts.join(' ')} 원` : `${amount} 원`;
}

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
