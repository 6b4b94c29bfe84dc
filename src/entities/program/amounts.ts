import { fold } from '../../korean/fold.ts';
import type { MoneyEntity } from '../../model/generated/record.ts';
import type { Span } from '../../text/span.ts';
import { sentenceAt } from '../sentences.ts';
import { type Page, withoutDates } from './page.ts';
import { isGrown, type Rank, rankOf } from './rank.ts';
import type { ProgramWords } from './words.ts';

/** How far before and behind an amount words speak of it. */
export const NEAR = 40;
/** How far before it its sentence is read. */
export const SAME_SENTENCE = 140;

/** An amount that may be a budget, as its sentence shows it; all texts are folded. */
export interface Amount {
  readonly money: MoneyEntity;
  readonly sentence: Span;
  /** Its sentence before it, the last 140 characters. */
  readonly said: string;
  /** The last 40 of these. */
  readonly before: string;
  /** 40 characters behind it, without its shares in brackets and the mark of a note: `을 투입한다` of `88억원(국비 44억원, 도비 44억원)을 투입한다`. */
  readonly after: string;
  /** Where `after` starts. */
  readonly behind: number;
  readonly rank: Exclude<Rank, 0>;
  /** Whether it is what a budget has become: `300억 원에서 420억 원으로`. */
  readonly grown: boolean;
}

/** What belongs to the number and says nothing of where it goes. */
const BRACKET = /^(?: ?\([^()\n]{0,100}\)| ?\*{1,3}\)?)/;

/** The amounts of a field that may be budgets, in their order. */
export function amountsOf(page: Page, words: ProgramWords): Amount[] {
  const { text } = page.field;
  const amounts: Amount[] = [];
  for (const money of page.money) {
    const { start, end } = money.at;
    const sentence = page.sentences[sentenceAt(page.sentences, start)]!;
    const behind = end + (BRACKET.exec(text.slice(end, Math.min(sentence.end, end + 110)))?.[0].length ?? 0);
    const said = fold(text.slice(Math.max(sentence.start, start - SAME_SENTENCE), start));
    const before = said.slice(-NEAR);
    const after = fold(text.slice(behind, Math.min(sentence.end, behind + NEAR)));
    const grown = isGrown(withoutDates(page, Math.max(sentence.start, start - NEAR), start), after);
    const rank = rankOf(money, said, after, grown, words);
    if (rank > 0) amounts.push({ money, sentence, said, before, after, behind, rank: rank as Amount['rank'], grown });
  }
  return amounts;
}
