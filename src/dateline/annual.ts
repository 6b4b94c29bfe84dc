import type { Lexicon } from '../data/lexicon.ts';
import { nameMatcher } from '../data/matcher.ts';
import type { Article } from '../model/article.ts';
import { type Clue, clueOfAny } from './clue.ts';

// 제98회 전국체육대회 · 2025년 제106회
const ORDINAL = /(?:제 ?)(?<number>\d{1,3}) ?회 ?/g;
// 내년 전북 익산에서 열리는 제99회
const NEXT = /(?<word>내년|지난해|작년|올해)[^.\n]{0,24}$/;

/** Events that are held and counted every year: the article is of that year, or prepares it. */
export function annualClues({ title, body }: Article, lexicon: Lexicon): Clue[] {
  const events = lexicon.derived('dateline/annual', (tables) =>
    nameMatcher(
      tables['annual-events'].map(({ name, base }) => [name, base] as const),
      { loose: true },
    ),
  );
  return [title, body].flatMap((field) => {
    if (!field) return [];
    const text = field.folded.text;
    return [...text.matchAll(ORDINAL)].flatMap((match) => {
      const event = events.longestAt(text, match.index + match[0].length);
      if (!event) return [];
      const held = event.values[0]! + Number(match.groups!.number);
      if (held < 1990 || held > 2100) return [];
      const word = NEXT.exec(text.slice(Math.max(0, match.index - 30), match.index))?.groups?.word;
      const first = word === '올해' ? held : word ? (word === '내년' ? held - 1 : held + 1) : held - 1;
      const last = word ? first : held;
      const rest = { kind: 'annual', rule: 'dateline/annual-event', strength: word ? 2 : 1, unverified: true };
      const window = { first: `${first}-01-01`, last: `${last}-12-31` };
      return clueOfAny(field, { start: match.index, end: event.end }, [window], rest);
    });
  });
}
