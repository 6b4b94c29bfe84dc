import { placeOf } from '../model/article.ts';
import type { Check } from './finding.ts';

/** How a cut sentence ends: in a particle or a comma, with no sentence end behind it. */
const CUT = /(?:[가-힣](?:은|는|이|가|을|를|의|에|와|과|로|에서|에게|으로|부터|하는|하고|해|된|될|및)|,)$/;

/** The body of a news article ends in mid-sentence. */
export const truncated: Check = {
  code: 'BODY_TRUNCATED',
  severity: 'warning',
  rule: 'check/truncated',
  find: ({ article }) => {
    const { text } = article.body;
    const start = text.lastIndexOf('\n\n') + (text.includes('\n\n') ? 2 : 0);
    const last = text.slice(start);
    const isCut = article.kind === 'news_article' && last.length >= 40 && !last.includes('\t') && CUT.test(last);
    return isCut
      ? [{ values: { text: last.slice(-20) }, at: placeOf(article.body, { start: text.length - 1, end: text.length }) }]
      : [];
  },
};
