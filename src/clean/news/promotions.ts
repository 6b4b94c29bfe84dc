import type { Lexicon } from '../../data/lexicon.ts';
import { alternatives, pageWords } from '../words.ts';
import type { Draft } from './draft.ts';

/** A mark before titles that the page promotes. */
const MARK = /^[▶▷☞►] ?\S/;
const LONGEST = 80;
const LONGEST_AD = 60;

/**
 * Marks what a page promotes between paragraphs: `▶ 한눈에 보는 뉴스` with the titles below it that have such a mark, too, and the line below
 * `AD`. Sentences of an article (…다.) are never taken.
 */
export function markPromotions(drafts: readonly Draft[], lexicon: Lexicon): void {
  const offer = lexicon.derived('clean/offers', () => new RegExp(alternatives(pageWords(lexicon, 'offers')), 'i'));
  const isOffer = (text: string): boolean => isTitle(text) && offer.test(text);
  for (let i = 0; i < drafts.length; i++) {
    const { mark, text } = drafts[i]!;
    const next = drafts[i + 1];
    if (mark?.rule === 'advertisement' && next && !next.mark && text.length <= 20 && isSlogan(next.text))
      next.mark = { zone: 'advertisement', rule: 'advertised' };
    if (mark || !isOffer(text) || !next || next.mark || !isTitle(next.text)) continue;
    for (let k = i; k < drafts.length && !drafts[k]!.mark && isTitle(drafts[k]!.text); k++)
      drafts[k]!.mark = { zone: 'related_articles', rule: 'promoted' };
  }
}

const isTitle = (text: string): boolean => MARK.test(text) && text.length <= LONGEST && !/[다요죠]\.["']?$/.test(text);
/** Advertisements speak to the reader: …시작하세요, …놓치지 마세요! */
const isSlogan = (text: string): boolean => text.length <= LONGEST_AD && /(?:세요|까요|하자|!)[.!]?$/.test(text);
