const DAY = 86_400_000;

/** The first day of an EDTF date or interval and the day after its last; null where one of them is open or unknown. */
export function daysOf(edtf: string): { readonly from: Date; readonly to: Date } | null {
  const [first = '', last = first] = edtf.split('/');
  const [start, end] = [first, last].map((text) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text));
  if (!start || !end) return null;
  const from = utc(Number(start[1]), Number(start[2] ?? 1) - 1, Number(start[3] ?? 1));
  const to = end[3]
    ? utc(Number(end[1]), Number(end[2]) - 1, Number(end[3])) + DAY
    : utc(Number(end[1]) + (end[2] ? 0 : 1), end[2] ? Number(end[2]) : 0, 1);
  return to > from ? { from: new Date(from), to: new Date(to) } : null;
}

/** Also for years before 100, which Date.UTC takes for those of the last century. */
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day);

/** The number of days from the first to the last of some moments. */
export const daysBetween = (times: readonly Date[]): number => {
  const numbers = times.map(Number);
  return (numbers.reduce((a, b) => Math.max(a, b)) - numbers.reduce((a, b) => Math.min(a, b))) / DAY;
};

/** As much of a day as tells it from others over so many days. */
export const dayFormat =
  (days: number) =>
  (day: Date): string =>
    day.toISOString().slice(0, days > 1500 ? 4 : days > 120 ? 7 : 10);
