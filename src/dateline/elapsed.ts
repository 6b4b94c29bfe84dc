import { addMonths, firstDayOf, lastDayOf, monthOf } from '../korean/calendar.ts';
import type { Article } from '../model/article.ts';
import type { Mentions } from '../model/mention.ts';
import { type Clue, clueIn } from './clue.ts';

// 출범한 지 2년이 지나 · 지정된 지 3년 만에 · 시행 1년을 맞아
const ELAPSED = /지 (?:만 )?(?<years>\d{1,2}) ?년(?:이|여가)? ?(?:지나|지난|흘러|넘|만에|됐|되)/g;

/** Years said to have passed since something that the text dates to the month. */
export function elapsedClues(article: Article, { dates }: Mentions): Clue[] {
  const months = dates.flatMap(({ reading: { from, to, context } }) =>
    from && !to && typeof from.year === 'number' && typeof from.month === 'number' && context.tense !== 'future'
      ? [monthOf(from.year, from.month)]
      : [],
  );
  const since = months.sort()[0];
  if (since === undefined || new Set(months).size > 2) return [];
  return article.fields.flatMap((field) =>
    [...field.folded.text.matchAll(ELAPSED)].map((match) => {
      const years = Number(match.groups!.years);
      const isOver = /지나|지난|흘러|넘/.test(match[0]);
      const first = firstDayOf(addMonths(since, 12 * years - (isOver ? 0 : 1)));
      const last = lastDayOf(addMonths(since, 12 * years + 5));
      return clueIn(
        field,
        { start: match.index, end: match.index + match[0].length },
        { kind: 'elapsed', rule: 'dateline/years-passed', bounds: { first, last }, strength: 2 },
      );
    }),
  );
}
