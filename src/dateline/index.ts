import type { Lexicon } from '../data/lexicon.ts';
import { addDays } from '../korean/calendar.ts';
import { EARLIEST, edtfOf } from '../korean/edtf.ts';
import type { Article } from '../model/article.ts';
import type { Dateline } from '../model/dateline.ts';
import type { Published } from '../model/generated/record.ts';
import type { Mentions } from '../model/mention.ts';
import type { Source } from '../model/source.ts';
import { addressClues } from './address.ts';
import { annualClues } from './annual.ts';
import { bodyClues, zoneClues } from './bodies.ts';
import { type Clue, evidenceOf } from './clue.ts';
import { dayClues, toldDay } from './days.ts';
import { elapsedClues } from './elapsed.ts';
import { electionClues } from './elections.ts';
import { eraClues, feastClues } from './eras.ts';
import { eventClues } from './events.ts';
import { type Inferred, infer } from './infer.ts';
import { momentOf } from './moment.ts';
import { onTheDay } from './on-the-day.ts';
import { officeClues } from './people.ts';
import { periodClues } from './periods.ts';
import { seasonClues } from './seasons.ts';
import { type ReadStamp, readStamps, rejectionOf } from './stamps.ts';
import { startClues } from './starts.ts';
import { statedDate } from './stated.ts';
import { weatherClues } from './weather.ts';
import { yearClues } from './years.ts';

/**
 * The article's own date: said by hand, stated by the document, or worked out from the text. `asOf` is a day or moment said by hand.
 * A date that the page shows for today, for its own site or for another article is never it.
 */
export function readDateline(
  source: Source,
  article: Article,
  mentions: Mentions,
  lexicon: Lexicon,
  asOf: string | null,
): Dateline {
  const stamps = readStamps(source, article, lexicon);
  const modified = modifiedOf(stamps, source);
  const rejected = stamps.filter(({ use }) => use === 'rejected' || use === 'embargo').map(rejectionOf);
  if (asOf)
    return onDay(
      { value: asOf, basis: 'given', confidence: 'high', rule: 'dateline/as-of', evidence: [], rejected },
      modified,
    );
  const stated = statedDate(stamps, source.stated, toldDay(mentions.dates));
  if (stated) return onDay(stated, modified);
  const inferred = infer(
    [
      ...officeClues(article, lexicon),
      ...bodyClues(article, lexicon),
      ...zoneClues(article, lexicon),
      ...startClues(article, mentions, lexicon),
      ...eraClues(article, lexicon),
      ...feastClues(article, lexicon),
      ...electionClues(article, mentions, lexicon),
      ...eventClues(article, mentions, lexicon),
      ...periodClues(article),
      ...seasonClues(article, lexicon),
      ...annualClues(article, lexicon),
      ...weatherClues(article, mentions),
      ...elapsedClues(article, mentions),
      ...yearClues(article, mentions, lexicon),
      ...dayClues(article, mentions),
      ...onTheDay(article, mentions, stamps),
      ...addressClues(source.url),
      ...embargoClues(stamps),
      ...stamps.flatMap(clueOfStamp),
    ],
    lexicon.tables.meta.tables_until,
  );
  const anchor = inferred && { ...inferred.bounds, guessed: inferred.confidence === 'low' };
  return { published: publishedOf(inferred, rejected), modified, anchor };
}

const onDay = (published: Published, modified: string | null): Dateline => {
  const day = published.value!.slice(0, 10);
  return { published, modified, anchor: { first: day, last: day } };
};

function modifiedOf(stamps: readonly ReadStamp[], { stated }: Source): string | null {
  const shown = stamps.find(({ use }) => use === 'modified')?.value ?? null;
  return shown ?? (stated.modified ? momentOf(stated.modified) : null);
}

/** A release is dated by the day on which it may be printed or sent: `10. 27.(월) 조간 < 10. 26.(일) 12:00 >` allows both. */
function embargoClues(stamps: readonly ReadStamp[]): Clue[] {
  const days = stamps.filter(({ use, value }) => use === 'embargo' && /^\d{4}-\d\d-\d\d/.test(value));
  const [stamp] = days;
  if (!stamp) return [];
  const sorted = days.map(({ value }) => value.slice(0, 10)).sort();
  const bounds = { first: sorted[0]!, last: sorted.at(-1)! };
  const rest = { kind: 'embargo', text: stamp.text, at: stamp.at };
  const before = { first: addDays(bounds.first, -4), last: bounds.last };
  return [
    { ...rest, rule: 'dateline/at-embargo', bounds, allows: edtfOf(bounds), strength: 1 },
    { ...rest, rule: 'dateline/before-embargo', bounds: before, allows: edtfOf(before), strength: 4 },
  ];
}

/** The day that a page shows for today is not before the article. */
function clueOfStamp({ use, sort, value, text, at }: ReadStamp): Clue[] {
  const day = value.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  const rest = { text, at, allows: '' };
  if (use === 'embargo') return [];
  if (sort !== 'today' && sort !== 'widget') return [];
  return [
    {
      ...rest,
      kind: 'crawl',
      rule: 'dateline/before-crawl',
      bounds: { first: EARLIEST, last: day },
      allows: `../${day}`,
      strength: 3,
      unverified: true,
    },
  ];
}

function publishedOf(inferred: Inferred | null, rejected: Published['rejected']): Published {
  if (!inferred?.value) return { value: null, basis: null, confidence: null, rule: null, evidence: [], rejected };
  const { value, confidence, clues } = inferred;
  return { value, basis: 'inferred', confidence, rule: 'dateline/clues', evidence: clues.map(evidenceOf), rejected };
}
