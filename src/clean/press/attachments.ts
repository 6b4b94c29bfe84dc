import type { Attachment } from '../../model/generated/record.ts';
import type { Draft } from './draft.ts';
import { pageMark } from './furniture.ts';
import type { PressLine } from './line.ts';
import { endsSentence } from './prose.ts';

// 붙임 1 · 붙임2 행사 일정 · [별첨] 주요 Q&A · 붙임  1. 일정 1부. · ※ (붙임) 약력 · <참고 1> · 별첨. 통계표 · 붙 임
const HEADING =
  /^(?<note>[※*]?) ?[<[(【〔]? ?(?<word>붙 ?임|별 ?첨|별 ?지|첨 ?부|참 ?고)(?: ?자 ?료)?(?: ?-? ?(?<number>\d{1,2}(?!\.)|[①-⑮]|\d{1,2}(?=\.? ?$)))? ?[>\])】〕]?(?:$|[ :.·-]+(?<name>.*)$|(?=[\d(「‘'"])(?<glued>.*)$)/;
// 1. 행사 일정 1부.  2. 인사말씀 1부.
const ITEM = /(?:^| )\d{1,2}[.)] ?(?=\D)/;
const NUMBERED = /^\d{1,2}[.)] ?\D/;
const END = /[ .]*[<(]? ?끝 ?[>)]?\.?$/;
const COPIES = / ?(?:각 ?)?\d{1,2} ?(?:부|매|장)\.?$/;

export interface Heading {
  readonly label: string;
  readonly name: string;
  /** `참고` alone, without number or brackets, may be a word of the text. */
  readonly isNote: boolean;
}

/** A line that names something added to the release. */
export function attachmentHeading({ plain }: PressLine): Heading | undefined {
  const text = undouble(plain);
  const match = HEADING.exec(text);
  if (!match) return undefined;
  const { note, word, number, name, glued } = match.groups!;
  const kind = word!.replaceAll(' ', '');
  const rest = (name ?? glued ?? '').trim();
  if (/^파일/.test(rest)) return undefined;
  if (kind === '참고' && !number && (note !== '' || (rest !== '' && !/^[<[(【〔]/.test(text)))) return undefined;
  if (rest.length > 100 || /[^니]다\.$/.test(rest)) return undefined;
  const spaced = /^\S+ ?(?:자 ?료)? \d/.test(text.replace(/^[^가-힣]+/, ''));
  return { label: kind + (number ? (spaced ? ' ' : '') + number : ''), name: rest, isNote: note !== '' };
}

/** PDF text doubles the glyphs of bold headings: `붙붙임임`. */
function undouble(text: string): string {
  if (text.length < 4 || text.length % 2 !== 0) return text;
  for (let i = 0; i < text.length; i += 2) if (text[i] !== text[i + 1]) return text;
  return [...text].filter((_, i) => i % 2 === 0).join('');
}

/** The names in a list of attachments: `1. 행사 일정 1부. 2. 인사말씀 1부. 끝.` */
export const attachmentNames = (list: string): string[] =>
  list
    .replace(END, '')
    .split(ITEM)
    .map((item) =>
      item
        .replace(END, '')
        .replace(COPIES, '')
        .replace(/[. ]+$/, '')
        .trim(),
    )
    .filter((item) => item !== '');

/** Marks the list of attachments at the end of the text and the sections that follow; `end` is where the text proper ends. */
export function readAttachments(
  draft: Draft,
  from: number,
  until: number,
): { readonly attachments: Attachment[]; readonly end: number } {
  const listed: Attachment[] = [];
  const sections: Attachment[] = [];
  let end = until;
  for (let i = from; i < until; i++) {
    if (!draft.isFree(i)) continue;
    const heading = attachmentHeading(draft.lines[i]!);
    if (!heading) {
      if (sections.length > 0) draft.mark(i, 'attachment_text', 'clean/press-attachment');
      continue;
    }
    const list = listOf(draft, i, until, heading);
    const to = list ? list.to : sectionHead(draft, i, until, heading);
    const names = list ? list.names : [nameOf(heading.name || (to > i + 1 ? draft.lines[i + 1]!.plain : ''))];
    for (let k = i; k < to; k++) draft.mark(k, 'attachment', `clean/press-attachment${list ? '-list' : ''}`);
    const known = list ? listed : sections;
    for (const name of names)
      if (!known.some((other) => other.label === heading.label && other.name === name))
        known.push({ type: 'section', label: heading.label, name: name === '' ? null : name });
    if (!list || (!heading.isNote && !hasTextAfter(draft, to, until))) end = Math.min(end, i);
    i = to - 1;
  }
  return { attachments: sections.length > 0 ? sections : listed, end };
}

/** A heading of one word has its name on the line below. */
function sectionHead(draft: Draft, i: number, until: number, heading: Heading): number {
  const below = draft.lines[i + 1];
  if (heading.name !== '' || i + 1 >= until || !draft.isFree(i + 1) || below!.plain.length > 80) return i + 1;
  return attachmentHeading(below!) ? i + 1 : i + 2;
}

/** `행사 일정(단위: 백만 달러)`, `인사말씀 * 현장발언은 이와 다를 수 있음`: the name alone. */
const nameOf = (text: string): string =>
  text
    .replace(/ ?\(단위[^)]*\)/, '')
    .replace(/ [*※].*$/, '')
    .replace(END, '')
    .replace(COPIES, '')
    .trim();

/** Whether a heading stands above the attachment itself, and is not a list that names it. */
export const isSection = (lines: readonly PressLine[], i: number): boolean => {
  const heading = attachmentHeading(lines[i]!);
  return heading !== undefined && !heading.isNote && !END.test(heading.name) && !COPIES.test(heading.name);
};

/** The lines and names of a list of attachments; a heading followed by its text is none. */
function listOf(
  draft: Draft,
  i: number,
  until: number,
  heading: Heading,
): { readonly to: number; readonly names: string[] } | undefined {
  if (heading.name === '') return heading.isNote ? { to: i + 1, names: [] } : undefined;
  let to = i + 1;
  let text = heading.name;
  const isNumbered = /^1[.)] ?\D/.test(text);
  for (; isNumbered && to < until && draft.isFree(to) && NUMBERED.test(draft.lines[to]!.plain); to++)
    text += ` ${draft.lines[to]!.plain}`;
  const isList = heading.isNote || to > i + 1 || END.test(text) || COPIES.test(text) || isLast(draft, to, until);
  return isList ? { to, names: attachmentNames(text) } : undefined;
}

/** Whether nothing but contacts and page numbers stands from here up to the end or to the first section. */
function isLast(draft: Draft, from: number, until: number): boolean {
  let seen = false;
  for (let i = from; i < until; i++) {
    if (!draft.isFree(i)) {
      if (draft.zoneOf(i) === 'contact') seen = true;
      continue;
    }
    if (pageMark(draft.lines[i]!)) continue;
    return seen;
  }
  return true;
}

/** Whether prose goes on between here and the contacts or the next attachment. */
function hasTextAfter(draft: Draft, from: number, until: number): boolean {
  let prose = 0;
  for (let i = from; i < until; i++) {
    if (draft.zoneOf(i) === 'contact') break;
    if (!draft.isFree(i)) continue;
    if (attachmentHeading(draft.lines[i]!)) break;
    if (endsSentence(draft.lines[i]!) && draft.lines[i]!.plain.length > 30) prose++;
  }
  return prose >= 2;
}
