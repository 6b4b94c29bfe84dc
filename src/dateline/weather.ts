import { addDays, type Day, dayIn, monthIn } from '../korean/calendar.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mentions } from '../model/mention.ts';
import { type Clue, clueIn } from './clue.ts';

const FORECAST = /(?<which>내일|오늘|주말) ?날씨/;
// what falls or freezes only in the cold months
const WINTER = /예상 적설|적설량|한파|눈이 (?:내리|쌓)/;

/** A forecast is of the day before the day that it tells (`[내일날씨] … 17일은`), and snow is of the winter. */
export function weatherClues(article: Article, { dates }: Mentions): Clue[] {
  const which = FORECAST.exec(article.title?.folded.text ?? '')?.groups?.which;
  if (!which || which === '주말') return [];
  const clues: Clue[] = [];
  const told = dates.find(
    ({ field, reading: { from, to } }) =>
      field === article.body && from && !to && typeof from.day === 'number' && from.month === undefined,
  );
  if (told) {
    const ahead = which === '내일' ? 1 : 0;
    const holds = (day: Day): boolean => dayIn(addDays(day, ahead)) === told.reading.from!.day;
    const at = placeOf(told.field, told.span);
    const rest = { kind: 'day', rule: 'dateline/forecast', bounds: null, allows: 'XXXX', strength: 3 };
    clues.push({ ...rest, text: told.text, at, holds });
  }
  const winter = WINTER.exec(article.body.folded.text);
  if (winter) {
    const holds = (day: Day): boolean => monthIn(day) >= 11 || monthIn(day) <= 3;
    const span = { start: winter.index, end: winter.index + winter[0].length };
    clues.push(
      clueIn(article.body, span, {
        kind: 'season',
        rule: 'dateline/winter',
        bounds: null,
        allows: 'XXXX',
        holds,
        strength: 2,
      }),
    );
  }
  return clues;
}
