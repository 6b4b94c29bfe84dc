import { dayOf } from '../korean/calendar.ts';
import type { Clue } from './clue.ts';

// /2025/12/08/ · /2025-12-08/ · /20251208/ · /AKR20251208040600062 · ?date=20251208; a number that is just long is none
const DATED =
  /[/](?<y1>20\d\d)[/-](?<m1>0[1-9]|1[0-2])[/-](?<d1>[0-3]\d)(?=[/_.?#-]|$)|[/](?:[A-Z]{3,4})?(?<y2>20\d\d)(?<m2>0[1-9]|1[0-2])(?<d2>[0-3]\d)(?=\d{0,12}(?:[/_.?#-]|$))|[?&](?:date|ymd|sdate)=(?<y3>20\d\d)-?(?<m3>0[1-9]|1[0-2])-?(?<d3>[0-3]\d)(?=&|#|$)/;

/** No address of an article is longer. */
const LONGEST = 2000;

/** The day that a newsroom files an article under: in the path of its address. Nothing but that says that it is the article's day. */
export function addressClues(url: string | null): Clue[] {
  const match = url === null ? null : DATED.exec(url.slice(0, LONGEST));
  const { y1, y2, y3, m1, m2, m3, d1, d2, d3 } = match?.groups ?? {};
  const day = dayOf(Number(y1 ?? y2 ?? y3), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3));
  if (!match || !day) return [];
  const rest = { kind: 'address', rule: 'dateline/address', at: null, strength: 1 };
  return [{ ...rest, text: match[0], allows: day, bounds: { first: day, last: day } }];
}
