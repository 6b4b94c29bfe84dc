import type { Lexicon } from '../../data/lexicon.ts';
import { fold } from '../../korean/fold.ts';
import { pageWords } from '../words.ts';
import type { Draft } from './draft.ts';

/** A machine's summary stands in so many lines below its heading at most. */
const LONGEST_SUMMARY = 7;
const LONGEST_TRANSLATION = 40;

const packed = (text: string): string => fold(text).replace(/\s+/g, '').toLowerCase();

/** Marks blocks of several lines that look like the article's text and are not: machines' summaries and translations. */
export function markBlocks(drafts: readonly Draft[], lexicon: Lexicon): void {
  const list = (name: string): string[] => pageWords(lexicon, name).map(packed);
  markSummaries(drafts, list('summary-headings'), list('summary-notes'));
  markTranslations(drafts, list('translation-headings'), list('translation-ends'));
}

function markSummaries(drafts: readonly Draft[], headings: readonly string[], notes: readonly string[]): void {
  const isNote = (text: string): boolean =>
    text.length <= 600 &&
    notes.some((note) => packed(text).includes(note)) &&
    /[니음]다|됨|않|요\.?$/.test(text.slice(-40));
  for (let i = 0; i < drafts.length; i++) {
    const { text } = drafts[i]!;
    if (text.length > 600) continue;
    const key = packed(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const isHeading = headings.includes(key);
    if (!isHeading) {
      if (isNote(text)) drafts[i]!.mark = { zone: 'summary', rule: 'summary-note' };
      continue;
    }
    let end = i + 1;
    for (let k = i + 1; k < drafts.length && k <= i + LONGEST_SUMMARY; k++) if (isNote(drafts[k]!.text)) end = k + 1;
    // no note: points of a list belong to the heading
    if (end === i + 1)
      while (end < drafts.length && end <= i + 4 && /^(?:[-·*✔▶]|\d[.)]) ?\S/.test(drafts[end]!.text)) end++;
    for (let k = i; k < end; k++) drafts[k]!.mark = { zone: 'summary', rule: 'machine-summary' };
    i = end - 1;
  }
}

function markTranslations(drafts: readonly Draft[], headings: readonly string[], ends: readonly string[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const { text } = drafts[i]!;
    if (text.length > 80 || !headings.some((heading) => packed(text).includes(heading))) continue;
    let k = i + 1;
    while (k < drafts.length && k <= i + LONGEST_TRANSLATION) {
      const { text: next } = drafts[k]!;
      const isEnd = next.length <= 60 && ends.some((end) => packed(next).includes(end));
      if (!isEnd && /[가-힣]/.test(next) && isKorean(next)) break;
      k++;
      if (isEnd) break;
    }
    for (let line = i; line < k; line++) drafts[line]!.mark = { zone: 'translation', rule: 'translation-block' };
    i = k - 1;
  }
}

/** Whether most letters of a text are Hangul. */
export function isKorean(text: string): boolean {
  const sample = text.slice(0, 300);
  const hangul = sample.match(/[가-힣]/g)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return hangul * 2 >= letters;
}
