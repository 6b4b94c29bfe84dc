import type { Lexicon } from '../data/lexicon.ts';
import { nameMatcher } from '../data/matcher.ts';
import { monthIn } from '../korean/calendar.ts';
import type { Article } from '../model/article.ts';
import { type Clue, clueIn } from './clue.ts';

/** How far behind the word stand the words that it needs. */
const REACH = 30;

/** Words of a season: 올 한 해, 새해 예산 … 의결, 국정감사. They say only what is usual. */
export function seasonClues(article: Article, lexicon: Lexicon): Clue[] {
  const words = lexicon.derived('dateline/seasons', (tables) =>
    nameMatcher(tables['season-words'].map((row) => [row.word, row] as const)),
  );
  const seen = new Set<string>();
  return [article.title, article.body].flatMap((field) => {
    if (!field) return [];
    const text = field.folded.text;
    const clues: Clue[] = [];
    for (let i = 0; i < text.length; i++) {
      const match = words.longestAt(text, i);
      if (!match) continue;
      const behind = text.slice(match.end, match.end + REACH).split(/[.\n]\s/, 1)[0]!;
      for (const row of match.values) {
        if (row.with && !row.with.some((word) => behind.includes(word))) continue;
        const key = `${row.word} ${row.months.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        clues.push(
          clueIn(
            field,
            { start: i, end: match.end },
            {
              kind: 'season',
              rule: 'dateline/season',
              bounds: null,
              holds: (day) => row.months.includes(monthIn(day)),
              allows: row.months.map((month) => `XXXX-${String(month).padStart(2, '0')}`).join(', '),
              strength: 1,
              weak: true,
            },
          ),
        );
      }
      i = match.end - 1;
    }
    return clues;
  });
}
