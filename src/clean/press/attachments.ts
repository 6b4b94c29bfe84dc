import type { Attachment } from '../../model/generated/record.ts';
import type { ContactBlock } from './contact-block.ts';
import type { Draft } from './draft.ts';
import { pageMark } from './furniture.ts';
import type { PressLine } from './line.ts';

// 붙임 1 · 붙임2 행사 일정 · [별첨] 주요 Q&A · 붙임  1. 일정 1부. · ※ (붙임) 약력 · <참고 1> · 별첨. 통계표 · 붙 임
const HEADING =
  /^(?<note>[※*]?) ?[<[(【〔]? ?(?<word>붙 ?임|별 ?첨|별 ?지|첨 ?부|참 ?고)(?: ?자 ?료)?(?: ?-? ?(?<number>\d{1,2}(?!\.)|[①-⑮]|\d{1,2}(?=\.? ?$)))? ?[>\])】〕]?(?:$|[ :.·-]+(?<name>.*)$|(?=[\d(「‘'"])(?<glued>.*)$)/;
// 1. 행사 일정 1부.  2. 인사말씀 1부.
const ITEM = /(?:^| )\d{1,2}[.)] ?(?=\D)/;
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
  blocks: readonly ContactBlock[],
): { readonly attachments: Attachment[]; readonly end: number } {
  const listed: Attachment[] = [];
  const sections: Attachment[] = [];
  let end = until;
  for (let i = from; i < until; i++) {
    const heading = draft.isFree(i) ? attachmentHeading(draft.lines[i]!) : undefined;
    if (!heading) {
      if (i > end && draft.isFree(i)) draft.mark(i, 'attachment_text', 'clean/press-attachment');
      continue;
    }
    const list = listOf(draft, i, until, heading);
    if (list) {
      for (let k = i; k < list.to; k++) draft.mark(k, 'attachment', 'clean/press-attachment-list');
      for (const name of list.names) listed.push({ type: 'section', label: heading.label, name });
      i = list.to - 1;
      if (!heading.isNote && !hasTextAfter(draft, list.to, until, blocks)) end = Math.min(end, list.to - 1);
      continue;
    }
    end = Math.min(end, i);
    draft.mark(i, 'attachment', 'clean/press-attachment');
    const below = i + 1 < until && draft.isFree(i + 1) && !attachmentHeading(draft.lines[i + 1]!);
    const isNamed = heading.name !== '';
    if (!isNamed && below && draft.lines[i + 1]!.plain.length <= 80)
      draft.mark(++i, 'attachment', 'clean/press-attachment');
    const name = nameOf(
      isNamed ? heading.name : draft.zoneOf(i) === 'attachment' && !isNamed && below ? draft.lines[i]!.plain : '',
    );
    if (!sections.some((other) => other.label === heading.label && other.name === name))
      sections.push({ type: 'section', label: heading.label, name: name === '' ? null : name });
  }
  return { attachments: sections.length > 0 ? sections : listed, end };
}

/** `행사 일정(단위: 백만 달러)`, `인사말씀 * 현장발언은 이와 다를 수 있음`: the name alone. */
const nameOf = (text: string): string =>
  text
    .replace(/ ?\(단위[^)]*\)/, '')
    .replace(/ [*※].*$/, '')
    .replace(END, '')
    .replace(COPIES, '')
    .trim();

/** The lines and names of a list, where the heading begins one and not a section. */
function listOf(
  draft: Draft,
  i: number,
  until: number,
  heading: Heading,
): { readonly to: number; readonly names: string[] } | undefined {
  if (heading.name === '' && !heading.isNote) return undefined;
  let to = i + 1;
  let text = heading.name;
  while (
    to < until &&
    draft.isFree(to) &&
    draft.lines[to]!.gap === 0 &&
    /^\d{1,2}[.)] ?\D/.test(draft.lines[to]!.plain)
  ) {
    if (!/끝|부\.?$|매\.?$|장\.?$/.test(draft.lines[to]!.plain) && to - i > 12) break;
    text += ` ${draft.lines[to]!.plain}`;
    to++;
  }
  const isList = END.test(text) || COPIES.test(text) || heading.isNote || isLast(draft, to, until);
  if (!isList) return undefined;
  if (
    heading.label.length > 2 &&
    /끝/.test(text) === false &&
    !isLast(draft, to, until) &&
    to === i + 1 &&
    !COPIES.test(text)
  )
    return undefined;
  return { to, names: attachmentNames(text) };
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
function hasTextAfter(draft: Draft, from: number, until: number, blocks: readonly ContactBlock[]): boolean {
  let prose = 0;
  for (let i = from; i < until; i++) {
    if (blocks.some((block) => block.from <= i && i < block.to)) break;
    if (!draft.isFree(i)) continue;
    if (attachmentHeading(draft.lines[i]!)) break;
    if (/[^니]다[.”"]?$/.test(draft.lines[i]!.plain) && draft.lines[i]!.plain.length > 30) prose++;
  }
  return prose >= 2;
}
