import type { Lexicon } from '../../data/lexicon.ts';
import { fold } from '../../korean/fold.ts';
import { packed, pageWords } from '../words.ts';
import type { Draft } from './draft.ts';

/** A machine's summary stands in so many lines below its heading at most. */
const LONGEST_SUMMARY = 7;
const LONGEST_TRANSLATION = 40;
const LONGEST_LINE = 600;

/** Marks blocks of several lines that look like the article's text and are not: machines' summaries and translations. */
export function markBlocks(drafts: readonly Draft[], lexicon: Lexicon): void {
  const lists = lexicon.derived('clean/blocks', () => {
    const list = (name: string): string[] => pageWords(lexicon, name).map((word) => packed(fold(word)));
    return {
      summary: { headings: new Set(list('summary-headings')), notes: list('summary-notes') },
      translation: { headings: list('translation-headings'), ends: list('translation-ends') },
    };
  });
  const tights = drafts.map(({ text }) => (text.length <= LONGEST_LINE ? packed(text) : ''));
  markSummaries(drafts, tights, lists.summary);
  markTranslations(drafts, tights, lists.translation);
}

interface Summary {
  readonly headings: ReadonlySet<string>;
  readonly notes: readonly string[];
}

function markSummaries(drafts: readonly Draft[], tights: readonly string[], { headings, notes }: Summary): void {
  const isNote = (i: number): boolean =>
    /요약|ai|자동/.test(tights[i]!) &&
    notes.some((note) => tights[i]!.includes(note)) &&
    /[니음]다|됨|않|요\.?$/.test(tights[i]!.slice(-40));
  for (let i = 0; i < drafts.length; i++) {
    const isHeading =
      tights[i]!.length <= 20 && headings.has(tights[i]!.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    if (!isHeading) {
      if (isNote(i)) drafts[i]!.mark = { zone: 'summary', rule: 'summary-note' };
      continue;
    }
    let end = i + 1;
    for (let k = i + 1; k < drafts.length && k <= i + LONGEST_SUMMARY; k++) if (isNote(k)) end = k + 1;
    // no note: points of a list belong to the heading
    if (end === i + 1)
      while (end < drafts.length && end <= i + 4 && /^(?:[-·*✔▶]|\d[.)]) ?\S/.test(drafts[end]!.text)) end++;
    for (let k = i; k < end; k++) drafts[k]!.mark = { zone: 'summary', rule: 'machine-summary' };
    i = end - 1;
  }
}

interface Translation {
  readonly headings: readonly string[];
  readonly ends: readonly string[];
}

function markTranslations(drafts: readonly Draft[], tights: readonly string[], { headings, ends }: Translation): void {
  for (let i = 0; i < drafts.length; i++) {
    const tight = tights[i]!;
    if (tight.length > 60 || !headings.some((heading) => tight.includes(heading))) continue;
    let k = i + 1;
    while (k < drafts.length && k <= i + LONGEST_TRANSLATION) {
      const next = tights[k]!;
      const isEnd = next.length <= 50 && ends.some((end) => next.includes(end));
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
