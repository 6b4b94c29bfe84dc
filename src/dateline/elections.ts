import type { Lexicon } from '../data/lexicon.ts';
import { addDays, type Day, earlier, later, monthIn, yearIn } from '../korean/calendar.ts';
import { type Bounds, edtfOf } from '../korean/edtf.ts';
import { NATIVE_DAYS } from '../korean/native-days.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mention, Mentions } from '../model/mention.ts';
import type { DateReading } from '../model/reading/date.ts';
import { type Clue, clueOfAny } from './clue.ts';

/** An election is named by its day only in the months around it. */
const AROUND = 200;

// 앞두고 · 닷새 앞으로 다가온 · 을 한 달 앞두고
const BEFORE =
  /^[을를이가]? ?(?:(?<days>\d{1,3})일|(?<native>하루|이틀|사흘|나흘|닷새|엿새|열흘)|(?<week>일주일|1주일|한 주)|(?<month>한|두|석) ?달)? ?(?:가량 |여 )?앞/;
const DAYS_OF_MONTHS: Readonly<Record<string, number>> = { 한: 30, 두: 61, 석: 91 };
const TYPES = /^ ?(?:(?<local>(?:전국동시)?지방선거)|(?<assembly>총선|국회의원 ?선거)|(?<president>대선|대통령 ?선거))/;

/** Elections: `6·1 지방선거를 닷새 앞두고`, `내년 총선`, `오는 6월 지방선거`. */
export function electionClues(article: Article, { dates }: Mentions, lexicon: Lexicon): Clue[] {
  const days = lexicon.derived('dateline/elections', ({ elections }) => {
    const byType = new Map<string, Day[]>();
    for (const { date, type } of elections) (byType.get(type) ?? byType.set(type, []).get(type)!).push(date);
    return byType;
  });
  return [
    ...dates.flatMap((mention) => (mention.rule === 'date/election' ? named(mention) : dated(mention, days))),
    ...countedDown(article, days),
  ];
}

// 총선을 열흘 앞두고 · 대선이 닷새 앞으로
const COUNTED =
  /(?<![가-힣\d] ?)(?:(?<local>지방선거)|(?<assembly>총선)|(?<president>대선))(?:[을를이가] )(?=(?:\d|하루|이틀|사흘|나흘|닷새|엿새|열흘|일주일|한 ?달|두 ?달|석 ?달)[^.]{0,8}앞)/g;

/** Elections that no day names, counted down to: the days that lie so long before one of their kind. */
function countedDown({ body }: Article, byType: ReadonlyMap<string, readonly Day[]>): Clue[] {
  return [...body.folded.text.matchAll(COUNTED)].flatMap((match) => {
    const { local, assembly } = match.groups!;
    const end = match.index + match[0].length;
    const left = daysLeft(body.folded.text.slice(end - 2, end + 16));
    if (!left) return [];
    const days = byType.get(local ? '지방선거' : assembly ? '총선' : '대선') ?? [];
    const windows = days.map((day) => ({
      first: addDays(day, -left.days - left.slack),
      last: addDays(day, -left.days + left.slack),
    }));
    return clueOfAny(body, { start: match.index, end }, windows, {
      kind: 'election',
      rule: 'dateline/before-election',
      strength: 2,
    });
  });
}

/** How long before it the words say that it is: `를 닷새 앞두고`; null where they name no length. */
function daysLeft(text: string): { readonly days: number; readonly slack: number } | null {
  const ahead = BEFORE.exec(text);
  if (!ahead) return null;
  const { days: count, native, week, month } = ahead.groups!;
  const days = count ? Number(count) : week ? 7 : (NATIVE_DAYS[native ?? ''] ?? DAYS_OF_MONTHS[month ?? '']);
  return days === undefined ? null : { days, slack: month ? 10 : 1 };
}

/** `6·3 지방선거를 앞두고`; more than one election may have had that day. */
function named(mention: Mention<DateReading>): Clue[] {
  const { from, context } = mention.reading;
  const days = from?.occasions ?? [];
  const ahead = BEFORE.exec(mention.field.text.slice(mention.span.end, mention.span.end + 18));
  const within = (least: number, most: number): Bounds[] =>
    days.map((day) => ({ first: addDays(day, least), last: addDays(day, most) }));
  if (ahead) {
    const left = daysLeft(ahead[0]);
    const windows = left ? within(-left.days - left.slack, -left.days + left.slack) : within(-AROUND, 0);
    return clueOf(mention, 'before-election', windows);
  }
  if (context.tense === 'future') return clueOf(mention, 'before-election', within(-365, 0));
  return context.tense === 'past' ? clueOf(mention, 'after-election', within(0, AROUND)) : [];
}

/** `내년 지방선거`: only some years come before one. */
function dated(
  { field, span, text, reading }: Mention<DateReading>,
  byType: ReadonlyMap<string, readonly Day[]>,
): Clue[] {
  const { from, to } = reading;
  const match = from && !to ? TYPES.exec(field.text.slice(span.end, span.end + 12)) : null;
  if (!from || !match) return [];
  const { local, assembly } = match.groups!;
  const days = byType.get(local ? '지방선거' : assembly ? '총선' : '대선') ?? [];
  const offset = typeof from.year === 'object' && from.year.by === 'anchor' ? from.year.offset : undefined;
  const isBare = from.year === undefined && typeof from.month === 'number' && from.direction !== undefined;
  if (offset === undefined && !isBare) return [];
  const holds = (today: Day): boolean =>
    days.some((day) => {
      if (typeof from.month === 'number' && from.month !== monthIn(day)) return false;
      if (offset !== undefined) return yearIn(day) === yearIn(today) + offset;
      return from.direction === 'future'
        ? day >= today && day <= addDays(today, 300)
        : day <= today && day >= addDays(today, -300);
    });
  const at = placeOf(field, span);
  return [
    { kind: 'election', rule: 'dateline/election-year', text, at, bounds: null, holds, allows: 'XXXX', strength: 2 },
  ];
}

function clueOf({ field, span, text }: Mention<DateReading>, rule: string, windows: readonly Bounds[]): Clue[] {
  if (windows.length === 0) return [];
  return [
    {
      kind: 'election',
      rule: `dateline/${rule}`,
      text,
      at: placeOf(field, span),
      bounds: windows.reduce((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) })),
      holds: (day) => windows.some(({ first, last }) => first <= day && day <= last),
      allows: windows.map(edtfOf).join(', '),
      strength: 2,
    },
  ];
}
