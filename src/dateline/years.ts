import type { Lexicon } from '../data/lexicon.ts';
import { nameMatcher } from '../data/matcher.ts';
import { LATEST } from '../korean/edtf.ts';
import { type Article, placeOf } from '../model/article.ts';
import type { Mention, Mentions } from '../model/mention.ts';
import type { DateReading } from '../model/reading/date.ts';
import { type Clue, clueIn } from './clue.ts';
import { daysSince, sinceAt } from './since.ts';

/** What the text says of its own year: `내년인 2017년`, `2024년 들어`, `2019년 예산안`, `광복 80주년`, `문재인 정부 출범 100일`. */
export function yearClues(article: Article, { dates }: Mentions, lexicon: Lexicon): Clue[] {
  return [
    ...dates.flatMap((mention, i) => [...saidTwice(mention, dates[i + 1]), ...ofYear(mention)]),
    ...anniversaries(article, lexicon),
    ...governments(article, lexicon),
  ];
}

const yearBounds = (year: number) => ({ first: `${year}-01-01`, last: `${year}-12-31` });

/** `내년인 2017년`, `올해(2022년)`: a word for a year beside the year. */
function saidTwice(mention: Mention<DateReading>, next: Mention<DateReading> | undefined): Clue[] {
  const word = mention.reading.from?.year;
  const year = next?.reading.from?.year;
  if (!next || typeof word !== 'object' || word.by !== 'anchor' || typeof year !== 'number') return [];
  if (mention.field !== next.field || mention.reading.from?.month !== undefined) return [];
  if (!/^(?:인 |\(|, )$/.test(mention.field.text.slice(mention.span.end, next.span.start))) return [];
  const own = year - word.offset;
  return [
    {
      kind: 'year',
      rule: 'dateline/year-twice',
      text: `${mention.text} ${next.text}`,
      at: placeOf(mention.field, mention.span),
      bounds: yearBounds(own),
      allows: String(own),
      strength: 4,
    },
  ];
}

/** `2024년 들어`: in that year. `2019년 예산안`: in the second half of the year before. */
function ofYear({ field, span, text, reading }: Mention<DateReading>): Clue[] {
  const year = reading.from?.year;
  if (typeof year !== 'number' || reading.to || reading.from?.month !== undefined || reading.from?.yearPart) return [];
  const after = field.text.slice(span.end, span.end + 14);
  const at = placeOf(field, span);
  if (/^ 들어/.test(after))
    return [
      { kind: 'year', rule: 'dateline/in-year', text, at, bounds: yearBounds(year), allows: String(year), strength: 2 },
    ];
  if (/^(?:도)? ?(?:정부 ?|국가 ?|본)?예산안/.test(after)) {
    const bounds = { first: `${year - 1}-08-01`, last: `${year - 1}-12-31` };
    return [
      {
        kind: 'budget',
        rule: 'dateline/next-budget',
        text,
        at,
        bounds,
        allows: `${year - 1}-08/${year - 1}-12`,
        strength: 1,
      },
    ];
  }
  return [];
}

// 제76주년 · 80주년
const ANNIVERSARY = / ?(?:제 ?)?(?<years>\d{1,4}) ?(?:주년|돌)/y;

function anniversaries(article: Article, lexicon: Lexicon): Clue[] {
  const events = lexicon.derived('dateline/events', (tables) =>
    nameMatcher(tables['known-years'].map((row) => [row.name, row.year] as const)),
  );
  return article.fields.flatMap((field) => {
    const text = field.folded.text;
    const clues: Clue[] = [];
    for (let i = 0; i < text.length; i++) {
      const event = events.longestAt(text, i);
      if (!event) continue;
      ANNIVERSARY.lastIndex = event.end;
      const match = ANNIVERSARY.exec(text);
      if (!match) continue;
      const year = event.values[0]! + Number(match.groups!.years);
      if (year < 1990 || year > 2100) continue;
      const span = { start: i, end: ANNIVERSARY.lastIndex };
      const before = /(?<word>내년|지난해|작년)[^.\n]{0,20}$/.exec(text.slice(Math.max(0, i - 26), i))?.groups?.word;
      // it is prepared for more than a year; where it is kept, it is of that year
      const isKept = /^[을를]? ?맞|^ ?기념(?:식|행사|일)?[^.\n]{0,12}(?:열렸|열었|개최)/.test(
        text.slice(span.end, span.end + 24),
      );
      const bounds = before
        ? yearBounds(before === '내년' ? year - 1 : year + 1)
        : { first: `${isKept ? year : year - 1}-01-01`, last: `${year}-12-31` };
      const rest = { kind: 'anniversary', rule: 'dateline/anniversary', strength: 2, unverified: true };
      clues.push(clueIn(field, span, { ...rest, bounds }));
    }
    return clues;
  });
}

/** A government named with the time since it took office; named alone it is not older than that. */
function governments(article: Article, lexicon: Lexicon): Clue[] {
  const names = lexicon.derived('dateline/governments', ({ terms }) =>
    nameMatcher(terms.filter(({ type, from }) => type === '정부' && from).map((row) => [row.name, row] as const)),
  );
  const seen = new Set<string>();
  return article.fields.flatMap((field) => {
    const text = field.folded.text;
    const clues: Clue[] = [];
    for (let i = 0; i < text.length; i++) {
      const match = names.longestAt(text, i);
      const row = match?.values[0];
      if (!match || !row) continue;
      const since = sinceAt(text, text[match.end] === ' ' ? match.end + 1 : match.end);
      const unverified = !row.verified;
      if (since)
        clues.push(
          clueIn(
            field,
            { start: i, end: since.end },
            {
              kind: 'since-office',
              rule: 'dateline/days-in-office',
              bounds: daysSince(row.from!, since),
              strength: 3,
              unverified,
            },
          ),
        );
      else if (!seen.has(row.name))
        clues.push(
          clueIn(
            field,
            { start: i, end: match.end },
            {
              kind: 'government',
              rule: 'dateline/government',
              bounds: { first: row.from!, last: LATEST },
              strength: 2,
              unverified,
            },
          ),
        );
      seen.add(row.name);
    }
    return clues;
  });
}
