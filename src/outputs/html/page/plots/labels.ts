import { visible } from '../../../../text/visible.ts';
import { displayWidth } from '../../../../text/width.ts';
import { grouped, koreanAmount } from '../../../amount.ts';

/** Pixels of a character of one and of two cells, in the widest of the page's fonts. */
const PIXELS = [0, 7.4, 12.2] as const;

/** Pixels left of a plot of this width, for names. */
export const labelRoom = (width: number): number => Math.round(Math.min(210, Math.max(100, width * 0.38)));

/** A name in so many pixels: as many characters as fit. */
export function fitted(name: string, room: number): string {
  let [kept, used] = ['', PIXELS[2] + 12];
  const shown = visible(name.slice(0, room));
  for (const character of shown) {
    used += PIXELS[displayWidth(character) as 0 | 1 | 2];
    if (used > room) return kept.length + character.length >= shown.length ? shown : `${kept}…`;
    kept += character;
  }
  return kept;
}

/** An amount in two units at most, … where there is more: 7,772억, 1조 5,000억. */
export function roundAmount(amount: number): string {
  const parts = koreanAmount(amount).split(' ');
  return parts.length > 2 ? `${parts.slice(0, 2).join(' ')}…` : parts.join(' ');
}

export const ticks =
  (unit: 'count' | 'won') =>
  (size: number): string =>
    unit === 'won' ? koreanAmount(Math.round(size)) : Number.isInteger(size) ? grouped(size) : '';
