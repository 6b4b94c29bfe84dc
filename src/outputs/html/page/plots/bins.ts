/** Equal stretches of the calendar. */
export interface Bins {
  readonly unit: 'month' | 'year' | 'years';
  /** From the first to the last, empty ones too. */
  readonly names: readonly string[];
  /** The bin of an EDTF date; null where the date is too coarse for one. */
  of(date: string): string | null;
}

const MAX_BINS = 72;
const YEARS = [1, 10, 100, 1000] as const;

/** Months where they are not too many, else years, decades, centuries. `dates` are EDTF, an interval stands for its start. */
export function binsOf(dates: readonly string[]): Bins {
  const months = dates.flatMap((date) => monthOf(date) ?? []);
  const years = dates.flatMap((date) => yearOf(date) ?? []);
  const [firstYear, lastYear] = extent(years);
  const [firstMonth, lastMonth] = extent(months);
  const isInMonths =
    months.length > 0 && Math.max(lastMonth, lastYear * 12 + 11) - Math.min(firstMonth, firstYear * 12) < MAX_BINS;
  if (isInMonths)
    return {
      unit: 'month',
      names: range(firstMonth, lastMonth, 1).map(monthName),
      of: (date) => {
        const month = monthOf(date);
        return month === null ? null : monthName(month);
      },
    };
  const step = YEARS.find((size) => (lastYear - firstYear) / size < MAX_BINS) ?? 1000;
  const name = (year: number): string =>
    String(Math.floor(year / step) * step).padStart(4, '0') + (step > 1 ? '~' : '');
  return {
    unit: step === 1 ? 'year' : 'years',
    names: years.length === 0 ? [] : range(Math.floor(firstYear / step) * step, lastYear, step).map(name),
    of: (date) => {
      const year = yearOf(date);
      return year === null ? null : name(year);
    },
  };
}

const yearOf = (date: string): number | null => (/^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null);

function monthOf(date: string): number | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])/.exec(date);
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : null;
}

const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const extent = (numbers: readonly number[]): [number, number] =>
  numbers.reduce<[number, number]>(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, -Infinity]);

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
