import type { NameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';
import { times } from '../../korean/decimal.ts';
import type { Numeral } from '../../korean/numerals.ts';
import { FUNDING } from '../../model/funding.ts';
import type { Figure } from '../figure/figure.ts';
import { sharedUnit } from '../figure/range.ts';
import { cuesIn } from './cues.ts';

/** What stands between the numbers of a list: `·`, `, `, ` → `, ` 및 `. */
const SEPARATOR = /^ ?(?:[·,/→⇒+ㆍ]|->|=>|및|와|과|이나|또는|에서) ?$/;
/** From one value to another. */
const ARROW = /^ ?(?:→|⇒|->|=>) ?$/;
const FARTHEST = 24;
const ABROAD = 8;

/**
 * Gives numbers that carry no unit of their own the one of the amount they are listed with: `국비 77·도비 31·군비 125억원`,
 * `1,029 → 1,311억 원`, `5억·7억원`. Works backwards, as the unit stands at the end.
 */
export function shareUnits(text: string, figures: readonly Figure[], matcher: NameMatcher<MoneyKindRow>): Figure[] {
  const shared = [...figures];
  const carriers: (Numeral | undefined)[] = [];
  for (let i = shared.length - 2; i >= 0; i--) {
    const figure = shared[i]!;
    const next = shared[i + 1]!;
    if (
      figure.unit !== null ||
      !figure.numeral ||
      next.unit?.type !== 'currency' ||
      !next.numeral ||
      next.shape === 'english'
    )
      continue;
    const between = next.outer.start - figure.outer.end;
    if (between < 1 || between > FARTHEST) continue;
    const gap = text.slice(figure.outer.end, next.outer.start);
    if (figure.numeral.lastUnit > 1n) {
      if (SEPARATOR.test(gap) || goesOnAbroad(gap, next.unit.code))
        shared[i] = { ...figure, unit: next.unit, shape: 'list' };
      continue;
    }
    const isListed =
      ARROW.test(gap) ||
      (isFunding(text, figure.outer.end, next.outer.start, matcher) &&
        endsInFunding(text, figure.outer.start, matcher));
    const written = text.slice(figure.numeral.start, figure.numeral.end);
    const step = isStep(gap, written, text.slice(next.numeral.start, next.numeral.end));
    if (!(isListed || step) || !/^[\d,.]+$/.test(written)) continue;
    // the numeral that carries the unit goes on with the list
    shared[i] = {
      ...figure,
      value: times(figure.value, sharedUnit(text, carriers[i + 1] ?? next.numeral)),
      unit: next.unit,
      shape: 'list',
    };
    carriers[i] = carriers[i + 1] ?? next.numeral;
  }
  return shared;
}

/** `수출 532억, 수입 500억 달러`: of two amounts side by side the second one says that both are dollars. */
const goesOnAbroad = (gap: string, code: string): boolean =>
  code !== 'KRW' && gap.length <= ABROAD && /^ ?[·,/] ?[가-힣]+ ?$/.test(gap);

/** `400·500만원`: numbers of one length, the lower first. */
const isStep = (gap: string, low: string, high: string): boolean =>
  gap === '·' && low.length > 1 && /^\d+(?=[천백십]?[만억조])/.exec(high)?.[0].length === low.length && high > low;

/** `·도비 `, `, 지방비 `: a separator and a word of funding, and nothing else. */
function isFunding(text: string, from: number, to: number, matcher: NameMatcher<MoneyKindRow>): boolean {
  const [cue, ...more] = cuesIn(text, from, to, matcher);
  if (!cue || more.length > 0 || !FUNDING.has(cue.row.kind)) return false;
  return SEPARATOR.test(text.slice(from, cue.start)) && text.slice(cue.end, to).trim() === '';
}

/** Whether a word of funding stands right before a number. */
function endsInFunding(text: string, at: number, matcher: NameMatcher<MoneyKindRow>): boolean {
  const cue = cuesIn(text, Math.max(0, at - 8), at, matcher).at(-1);
  return cue !== undefined && FUNDING.has(cue.row.kind) && text.slice(cue.end, at).trim() === '';
}
