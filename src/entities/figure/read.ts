import { type Decimal, negate } from '../../korean/decimal.ts';
import { type Numeral, readNumeral } from '../../korean/numerals.ts';
import { brokenAt } from './damaged.ts';
import { scaleAndNameAt } from './english.ts';
import type { Figure, Unit } from './figure.ts';
import { growsTo } from './growth.ts';
import type { FigureLexis } from './lexis.ts';
import { type Modified, modifiersOf } from './modifiers.ts';
import { lowerEnd } from './range.ts';
import { shiftAt } from './shift.ts';
import { isMinus } from './sign.ts';
import { spokenAmount } from './spoken.ts';
import { unitAfter } from './unit.ts';
import { isUnitName } from './unit-name.ts';

const TO = / ?[~-] ?(?:최대 ?|약 ?)?|(?:에서|부터) ?(?:최대 ?|많게는 ?|약 ?)?/y;
const UNTIL = /(?:을|를)? ?(?:까지|사이)/y;

/** The number at `at` with its unit, as a range where it is one; also a number without a unit. */
export function figureAt(text: string, at: number, last: number, lexis: FigureLexis): Figure | undefined {
  const shift = shiftAt(text, at);
  if (shift) return shift;
  const numeral = brokenAt(text, at) ?? readNumeral(text, at);
  if (!numeral) return undefined;
  const own = unitAfter(text, numeral, lexis) ?? scaleAndNameAt(text, numeral, lexis);
  const range = rangeFrom(text, own?.numeral ?? numeral, own, lexis);
  if (range) return finish(text, at, range, last, lexis);
  if (own && !own.numeral.digits && !own.numeral.upTo && isUnitName(text, at, own.end)) return undefined;
  if (own) {
    const { numeral: number, unit, end, approx } = own;
    const value = 'value' in own ? (own.value as Decimal) : number.value;
    return finish(
      text,
      at,
      {
        numeral: number,
        value,
        upTo: number.upTo,
        unit,
        end,
        approx: approx || number.approx,
        shape: number.upTo ? 'few' : 'english' in own ? 'english' : 'amount',
      },
      last,
      lexis,
    );
  }
  return bare(text, at, numeral, last, lexis);
}

/** Digits that stand apart behind a unit: they may begin something else. */
const LOOSE_TAIL = / [\d,.]+$/;

/** A number without a unit: only one that starts with a digit or ends in 만, 억, 조 is of use to anybody. */
function bare(text: string, at: number, numeral: Numeral, last: number, lexis: FigureLexis): Figure | undefined {
  const spoken = spokenAmount(text, numeral);
  if (spoken)
    return finish(
      text,
      at,
      {
        numeral: spoken,
        value: spoken.value,
        upTo: null,
        unit: null,
        end: spoken.end,
        approx: spoken.approx,
        shape: 'bare',
      },
      last,
      lexis,
    );
  let chosen: Numeral = numeral;
  while (chosen.shorter && LOOSE_TAIL.test(text.slice(chosen.start, chosen.end))) chosen = chosen.shorter;
  if (!chosen.digits && !(chosen.upTo && chosen.lastUnit > 1n) && chosen.end - chosen.start < 3) return undefined;
  return finish(
    text,
    at,
    {
      numeral: chosen,
      value: chosen.value,
      upTo: chosen.upTo,
      unit: null,
      end: chosen.end,
      approx: chosen.approx,
      shape: chosen.upTo ? 'few' : 'bare',
    },
    last,
    lexis,
  );
}

type Core = Pick<Figure, 'numeral' | 'value' | 'upTo' | 'unit' | 'end' | 'approx' | 'shape'>;

function finish(text: string, at: number, core: Core, last: number, lexis: FigureLexis): Figure {
  const minus = isMinus(text, at - 1);
  const start = minus ? at - 1 : at;
  const around: Modified = modifiersOf(text, start, core.end, lexis);
  const outer = { start: Math.max(around.start, Math.min(last, start)), end: around.end };
  return {
    ...core,
    start: at,
    outer,
    value: minus ? negate(core.value) : core.value,
    approx: core.approx || around.approx,
    bound: around.bound,
  };
}

function rangeFrom(
  text: string,
  low: Numeral,
  own: { unit: Unit; end: number } | undefined,
  lexis: FigureLexis,
): Core | undefined {
  TO.lastIndex = own?.end ?? low.end;
  const to = TO.exec(text)?.[0];
  if (to === undefined) return undefined;
  const words = /^[에부]/.test(to);
  if (words && !own && low.lastUnit === 1n) return undefined;
  const high = readNumeral(text, TO.lastIndex);
  if (!high || !(high.digits || (low.upTo && high.upTo))) return undefined;
  const found = unitAfter(text, high, lexis) ?? (words ? undefined : bareEnd(low, high));
  if (!found || (own && !(found.unit && sameUnit(own.unit, found.unit)))) return undefined;
  const value = lowerEnd(text, low, found.numeral);
  if (!value) return undefined;
  if (words) {
    UNTIL.lastIndex = found.end;
    if (!UNTIL.test(text)) return undefined;
    if (growsTo(text, UNTIL.lastIndex)) return undefined;
  }
  return {
    numeral: found.numeral,
    value,
    upTo: found.numeral.upTo ?? found.numeral.value,
    unit: found.unit,
    end: found.end,
    approx: low.approx || found.approx || found.numeral.approx,
    shape: 'range',
  };
}

/** The upper end of 5억~10억: both ends say 억, the unit is left out. */
const bareEnd = (low: Numeral, high: Numeral) =>
  low.lastUnit > 1n && high.lastUnit >= EOK ? { numeral: high, unit: null, end: high.end, approx: false } : undefined;

const EOK = 10n ** 8n;

const sameUnit = (a: Unit, b: Unit): boolean =>
  a.type === 'currency' ? b.type === 'currency' && a.code === b.code : b.type === 'counter' && a.unit === b.unit;
