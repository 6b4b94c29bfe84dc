import type { Lexicon } from '../../data/lexicon.ts';
import { fold } from '../../korean/fold.ts';
import { endsSentence } from '../prose.ts';
import { packed, pageWords } from '../words.ts';
import type { Draft, Mark } from './draft.ts';

/** A machine's summary stands in so many lines below its heading at most. */
const LONGEST_SUMMARY = 7;
/** A heading of a summary is no longer. */
const LONGEST_HEADING = 20;
/** `AI가 정리한 기사 요약`, `요약 by AI`, without spaces. */
const MACHINE_HEADING =
  /^[^\p{L}\p{N}]*(?:(?:ai|인공지능|챗gpt|gpt|자동)[가-힣]{0,8}요약[가-힣]{0,3}|[가-힣0-9]{0,4}요약(?:by|with)?ai)[^\p{L}\p{N}]*$/u;
/** A sentence of a summary is no longer, without its spaces. */
const LONGEST_POINT = 90;
/** The button that closes the window of a summary. */
const CLOSE = '닫기';
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
      tights[i]!.length <= LONGEST_HEADING &&
      (MACHINE_HEADING.test(tights[i]!) || headings.has(tights[i]!.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')));
    if (!isHeading) {
      if (isNote(i)) i = markBelowNote(drafts, tights, i);
      continue;
    }
    let end = i + 1;
    for (let k = i + 1; k < drafts.length && k <= i + LONGEST_SUMMARY; k++) if (isNote(k)) end = k + 1;
    // no note: points of a list belong to the heading
    if (end === i + 1)
      while (end < drafts.length && end <= i + 4 && /^(?:[-·*✔▶]|\d[.)]) ?\S/.test(drafts[end]!.text)) end++;
    for (let k = i; k < end; k++) drafts[k]!.mark = { zone: 'summary', rule: 'machine-summary' };
    const hasSummary = drafts.slice(i + 1, end - 1).some(({ text }) => endsSentence(text));
    i = end > i + 1 && !hasSummary && isNote(end - 1) ? markBelowNote(drafts, tights, end - 1) : end - 1;
  }
}

/** What stands below the window of a summary, and above the text. */
const BELOW_WINDOW: ReadonlySet<Mark['zone']> = new Set(['media_player', 'font_size', 'share_buttons']);

/**
 * The note stands above its summary on some portals: all is of it until the button that closes the window, or the buttons below it.
 * Gives the last line marked.
 */
function markBelowNote(drafts: readonly Draft[], tights: readonly string[], at: number): number {
  const mark: Mark = { zone: 'summary', rule: 'summary-note' };
  const isClosed = (i: number): boolean => {
    const zone = drafts[i]?.mark?.zone;
    return tights[i] === CLOSE || (zone !== undefined && BELOW_WINDOW.has(zone));
  };
  let end = at + 1;
  while (end < drafts.length && end <= at + LONGEST_SUMMARY && !isClosed(end) && tights[end]!.length <= LONGEST_POINT)
    end++;
  if (!isClosed(end)) end = at + 1;
  for (let i = at; i < end; i++) drafts[i]!.mark = mark;
  return end - 1;
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
