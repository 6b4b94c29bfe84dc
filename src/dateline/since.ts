import { addDays, type Day } from '../korean/calendar.ts';
import type { Bounds } from '../korean/edtf.ts';
import { NATIVE_DAYS } from '../korean/native-days.ts';

/** How long something has lasted, in words, as the days that may have passed. */
export interface Since {
  readonly start: number;
  readonly end: number;
  readonly least: number;
  readonly most: number;
}

const MONTHS: Readonly<Record<string, number>> = { 한: 1, 두: 2, 석: 3, 세: 3, 넉: 4, 네: 4 };

// 취임 100일 · 출범 나흘째 · 출범 한 달 · 취임 1주년 · 취임 2년 차 · 2주차
const SINCE =
  /(?<opener>취임|출범|개원)?(?:한 지|한지| 후| 이후)? ?(?:만 )?(?:(?<days>\d{1,3}) ?일|(?<native>하루|이틀|사흘|나흘|닷새|엿새|열흘)|(?<week>일주일)|(?<weeks>\d) ?주(?:째|차|일|간|\s?만)|(?<month>한|두|석|세|넉|네) 달|(?<months>\d{1,2}) ?개월|(?<years>\d) ?(?:주년|년(?<nth> ?차|째)?))/y;

/** A length of time said to have passed at a place of a text; without 취임 or 출범 before it only where `isBare`. */
export function sinceAt(text: string, at: number, isBare = false): Since | undefined {
  SINCE.lastIndex = at;
  const match = SINCE.exec(text);
  if (!match || (!isBare && !match.groups!.opener)) return undefined;
  const { days, native, week, weeks, month, months, years, nth } = match.groups!;
  const within = (least: number, most: number): Since => ({ start: at, end: at + match[0].length, least, most });
  if (days)
    return Number(days) >= 50
      ? within(Number(days) - 8, Number(days) + 15)
      : within(Number(days) - 1, Number(days) + 2);
  if (native) return within(NATIVE_DAYS[native]! - 1, NATIVE_DAYS[native]! + 1);
  if (week) return within(5, 10);
  if (weeks) return within(7 * (Number(weeks) - 1), 7 * Number(weeks) + 2);
  if (month ?? months) {
    const count = month ? MONTHS[month]! : Number(months);
    return within(Math.round(30.4 * count) - 6, Math.round(30.4 * count) + 12);
  }
  const year = Number(years);
  return nth
    ? within(365 * (year - 1), 365 * year + 5)
    : within(Math.round(365.25 * year) - 45, Math.round(365.25 * year) + 45);
}

/** The days on which so much has passed since a first day. */
export const daysSince = (first: Day, { least, most }: Since): Bounds => ({
  first: addDays(first, Math.max(0, least)),
  last: addDays(first, most),
});
