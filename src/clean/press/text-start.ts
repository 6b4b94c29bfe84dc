import type { PressLabelRow } from '../../data/rows/index.ts';
import type { Draft } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { isHeaderLine } from './header-kind.ts';
import { columns, type PressLine } from './line.ts';
import { bulletLevel, endsSentence, isBullet, isHeading, isLead, isLevelBullet, isOpen, isProse } from './prose.ts';
import { isBoxed } from './title-size.ts';
import { labelAt, type PressWords } from './words.ts';

/** The first line of the text proper, at or after `from`. */
export function textStart(draft: Draft, from: number, words: PressWords): number {
  const { lines } = draft;
  const copies = new Map<string, number>();
  for (const { tight } of lines) copies.set(tight, (copies.get(tight) ?? 0) + 1);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (
      !draft.isFree(i) ||
      isHeaderLine(line, words) ||
      isToAsk(line, words) ||
      isTitled(line, words) ||
      furnitureOf(line, 'head', words)
    )
      continue;
    if (isProse(lines, i) && (isLevelBullet(line) || copies.get(line.tight) === 1)) return i;
  }
  return lines.length;
}

const ASKED: ReadonlySet<PressLabelRow['is']> = new Set(['department', 'role', 'inquiry']);

/** `○ 문의: 전파자원기획과 …(061-338-0611)`: whom to ask, however it is bulleted. */
const isToAsk = ({ plain }: PressLine, words: PressWords): boolean =>
  plain.length <= 120 &&
  /\d{3,4}-\d{4}/.test(plain) &&
  labelAt(words, plain, /^[^가-힣]{0,3}/.exec(plain)![0].length, ASKED) !== undefined;

const TITLES: ReadonlySet<PressLabelRow['is']> = new Set(['title', 'subtitle']);

/** `■ 제목: …`, however it is bulleted. */
const isTitled = ({ plain }: PressLine, words: PressWords): boolean => {
  const label = labelAt(words, plain, /^[^가-힣]{0,3}/.exec(plain)![0].length, TITLES);
  return label !== undefined && /^ ?[\])>】〉]? ?[:|]/.test(plain.slice(label.end));
};

/** The first line after the release: a copyright note, the neighbours of a board's entry, comments. */
export function tailStart(draft: Draft, start: number, words: PressWords): number {
  for (let i = start + 1; i < draft.lines.length; i++)
    if (draft.isFree(i) && furnitureOf(draft.lines[i]!, 'tail', words)) return i;
  return draft.lines.length;
}

/** Whether a sentence may be a title: one line that does not begin or end as the text of a release does. */
export const isLikeTitle = (line: PressLine): boolean =>
  !isLevelBullet(line) && endsSentence(line) && line.plain.length < 70 && !isLead(line) && !REPORTED.test(line.plain);

// … 개최한다고 밝혔다.
const REPORTED = /(?:밝혔다|전했다|말했다|발표했다|예정이다|계획이다)\.$/;

/** `□ 요지` lines between the title and plain paragraphs are subtitles. */
export function subtitlesBelow(draft: Draft, start: number): number {
  const { lines } = draft;
  let to = start;
  while (
    to < lines.length &&
    draft.isFree(to) &&
    isLevelBullet(lines[to]!) &&
    !endsSentence(lines[to]!) &&
    !goesOn(lines[to]!) &&
    columns(lines[to]!.plain) < 70
  )
    to++;
  if (to === start || to - start > 4 || to >= lines.length || !draft.isFree(start - 1)) return start;
  // `▣ 요지` above `□ 본문`: a mark of its own, and no level above that of the text
  const [own, next] = [lines[start]!, lines[to]!];
  const isOther = next.plain[0] !== own.plain[0] && bulletLevel(own) >= bulletLevel(next);
  return (!isBullet(next) || (isLevelBullet(next) && isOther)) && isProse(lines, to) ? to : start;
}

/** Whether a line is the first of a sentence that print broke: it names the issuer's head, or leaves a quotation or bracket open. */
const goesOn = (line: PressLine): boolean =>
  isLead({ ...line, plain: line.plain.replace(/^\S ?(?=[가-힣])/, '') }) ||
  isOpen(line) ||
  /[은는을를의와과,]$/.test(line.plain);

/** A heading (`1. 추진 배경`, `< 주요 내용 >`) above the first paragraph belongs to the text, with what stands below it. */
export function headingsAbove(draft: Draft, start: number, words: PressWords): number {
  let from = start;
  for (let i = start - 1; draft.isFree(i) && start - i <= 12; i--) if (isHeading(draft.lines[i]!)) from = i;
  if (from < start && draft.isFree(from - 1) && isSubject(draft.lines[from]!, words)) from++;
  return from < start && draft.free(0, from).length > 0 ? from : start;
}

/** A boxed line right below the title that heads nothing: `<○○일보, 12. 2.(목) 보도 관련>`, `< 8월 셋째 주 집계 >`. */
const isSubject = (line: PressLine, words: PressWords): boolean =>
  isBoxed(line) && line.gap === 0 && !words.sectionEnds.some((end) => line.tight.slice(0, -1).endsWith(end));
