import { type Day, dayOf, yearIn } from '../korean/calendar.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mentions } from '../model/mention.ts';
import { type Clue, clueOfAny } from './clue.ts';
import type { ReadStamp } from './stamps.ts';

// 문을 연 지 오늘로 꼭 2년 · 오늘로 개장 10주년
const TODAY = /(?:오늘로|오늘이) ?(?:꼭 |딱 |정확히 |만 |[가-힣]{2,8} )?(?<years>\d{1,2}) ?(?:년|주년)/;

/** So many years ago today: the day is that of a full date of the text or of the page that is not the article's own. */
export function onTheDay({ body }: Article, { dates }: Mentions, stamps: readonly ReadStamp[]): Clue[] {
  const match = TODAY.exec(body.folded.text);
  if (!match) return [];
  const years = Number(match.groups!.years);
  const told = dates.flatMap(({ reading: { from, to } }): Day[] => {
    if (!from || to || typeof from.year !== 'number' || typeof from.month !== 'number') return [];
    const day = typeof from.day === 'number' ? dayOf(from.year, from.month, from.day) : null;
    return day ? [day] : [];
  });
  const shown = stamps.map(({ value }) => value.slice(0, 10)).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const days = [...told, ...shown].flatMap(
    (day) => dayOf(yearIn(day) + years, Number(day.slice(5, 7)), Number(day.slice(8))) ?? [],
  );
  const span = { start: match.index, end: match.index + match[0].length };
  const rest = { kind: 'elapsed', rule: 'dateline/years-to-the-day', strength: 2 };
  const at = placeOf(body, body.folded.toSource(span));
  return clueOfAny(
    body,
    span,
    days.map((day) => ({ first: day, last: day })),
    rest,
  ).map((clue) => ({ ...clue, at }));
}
