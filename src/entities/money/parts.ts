import type { NameMatcher } from '../../data/matcher.ts';
import type { MoneyKindRow } from '../../data/rows/index.ts';
import { compare, type Decimal, plus, times, ZERO } from '../../korean/decimal.ts';
import { FUNDING } from '../../model/funding.ts';
import type { Figure } from '../figure/figure.ts';
import { cuesIn } from './cues.ts';

const EOK = 10n ** 8n;
const PLAIN = /^\d[\d,.]*$/;
const OPENS = /^ ?[([] ?$/;
const GOES_ON = /^ ?[,·/+] ?$/;

/**
 * Gives the parts in the brackets behind an amount the unit of the whole: `150억 원(국비 105, 도비 13, 시비 32)`. Only where each part has its
 * word of funding and together they are the whole.
 */
export function sharePartUnits(text: string, figures: readonly Figure[], matcher: NameMatcher<MoneyKindRow>): Figure[] {
  const shared = [...figures];
  for (let i = 0; i < shared.length; i++) {
    const whole = shared[i]!;
    const unit = whole.numeral?.lastUnit ?? 1n;
    if (unit < EOK || (whole.unit !== null && whole.unit.type !== 'currency') || whole.upTo) continue;
    const parts = partsBehind(text, shared, i, matcher);
    const sum = parts.reduce<Decimal>((total, part) => plus(total, times(part.value, unit)), ZERO);
    if (parts.length < 2 || compare(sum, whole.value) !== 0) continue;
    parts.forEach((part, k) => {
      shared[i + 1 + k] = {
        ...part,
        value: times(part.value, unit),
        unit: whole.unit ?? { type: 'currency', code: 'KRW' },
        shape: 'list',
      };
    });
  }
  return shared;
}

function partsBehind(
  text: string,
  figures: readonly Figure[],
  at: number,
  matcher: NameMatcher<MoneyKindRow>,
): Figure[] {
  const parts: Figure[] = [];
  let from = figures[at]!.outer.end;
  for (const part of figures.slice(at + 1, at + 7)) {
    if (part.unit !== null || !PLAIN.test(text.slice(part.outer.start, part.outer.end))) break;
    if (part.outer.start - from > 16) break;
    const [cue, ...more] = cuesIn(text, from, part.outer.start, matcher);
    if (!cue || more.length > 0 || !FUNDING.has(cue.row.kind)) break;
    const separator = text.slice(from, cue.start);
    if (!(parts.length === 0 ? OPENS : GOES_ON).test(separator)) break;
    if (text.slice(cue.end, part.outer.start).trim() !== '') break;
    parts.push(part);
    from = part.outer.end;
  }
  return parts;
}
