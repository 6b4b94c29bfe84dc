import type { Lexicon } from '../data/lexicon.ts';
import { nameMatcher } from '../data/matcher.ts';
import { addDays, type Day, earlier, later } from '../korean/calendar.ts';
import { type Bounds, LATEST } from '../korean/edtf.ts';
import type { Article } from '../model/article.ts';
import { type Clue, clueIn } from './clue.ts';

/** How long after a package of measures a text is still about it as news. */
const NEWS = 400;

/** Words that are written only from a day on, or only in a period: 코로나19, 사적 모임, 4·1 부동산대책. */
export function eraClues(article: Article, lexicon: Lexicon): Clue[] {
  const eras = lexicon.derived('dateline/eras', (tables) =>
    nameMatcher(
      [
        ...tables['known-periods'].map(({ name, from, to, verified }) => ({
          name,
          first: from!,
          last: to ?? LATEST,
          verified,
        })),
        ...tables.policies.map(({ name, date, verified }) => ({
          name,
          first: date,
          last: addDays(date, NEWS),
          verified,
        })),
      ].map((era) => [era.name, era] as const),
      { loose: true },
    ),
  );
  const seen = new Set<string>();
  return article.fields.flatMap((field) => {
    const text = field.folded.text;
    const clues: Clue[] = [];
    for (let i = 0; i < text.length; i++) {
      const match = eras.longestAt(text, i);
      const era = match?.values[0];
      if (!match || !era || seen.has(era.name)) continue;
      seen.add(era.name);
      const { first, last, verified } = era;
      clues.push(
        clueIn(
          field,
          { start: i, end: match.end },
          {
            kind: 'era',
            rule: 'dateline/word-of-the-day',
            bounds: { first, last },
            strength: last === LATEST ? 3 : 1,
            unverified: !verified,
          },
        ),
      );
    }
    return clues;
  });
}

/** Feasts that are near: `추석을 앞두고` is said in the weeks before one. */
export function feastClues(article: Article, lexicon: Lexicon): Clue[] {
  const feasts = lexicon.derived('dateline/feasts', ({ holidays }) => {
    const days = new Map<string, Day[]>();
    for (const { date, names } of holidays)
      for (const name of names)
        if (/^(?:설날?|추석|한가위)$/.test(name)) (days.get(name) ?? days.set(name, []).get(name)!).push(date);
    return nameMatcher([...days].map(([name, list]) => [name, list] as const));
  });
  return article.fields.flatMap((field) => {
    const text = field.folded.text;
    const clues: Clue[] = [];
    for (let i = 0; i < text.length; i++) {
      const match = feasts.longestAt(text, i);
      if (!match) continue;
      NEAR.lastIndex = match.end;
      const near = NEAR.exec(text);
      if (!near) continue;
      const windows: Bounds[] = match.values[0]!.map((day) => ({ first: addDays(day, -BEFORE), last: day }));
      const holds = (day: Day): boolean => windows.some(({ first, last }) => first <= day && day <= last);
      const bounds = windows.reduce((a, b) => ({ first: earlier(a.first, b.first), last: later(a.last, b.last) }));
      clues.push(
        clueIn(
          field,
          { start: i, end: NEAR.lastIndex },
          {
            kind: 'feast',
            rule: 'dateline/before-feast',
            bounds: null,
            holds: (day) => holds(day) || day < bounds.first || day > bounds.last,
            allows: 'XXXX',
            strength: 2,
          },
        ),
      );
    }
    return clues;
  });
}

// 추석을 앞두고 · 설 명절을 앞둔
const NEAR = / ?(?:명절|연휴)?[을를]? ?앞(?:두|둔|둬)/y;
const BEFORE = 50;
