import type { Attachment } from '../../model/generated/record.ts';
import { attachmentHeading, type Heading } from './attachment-heading.ts';
import type { Draft } from './draft.ts';
import { pageMark } from './furniture.ts';
import type { PressLine } from './line.ts';
import { endsSentence } from './prose.ts';

// 1. 행사 일정 1부.  2. 인사말씀 1부.
const ITEM = /(?:^| )\d{1,2}[.)] ?(?=\D)/;
const NUMBERED = /^\d{1,2}[.)] ?\D/;
const END = /[ .]*[<(]? ?끝 ?[>)]?\.?$/;
const COPIES = / ?(?:각 ?)?\d{1,2} ?(?:부|매|장)\.?$/;

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
    const { to, label, names } = list ?? sectionOf(draft, i, until, heading);
    for (let k = i; k < to; k++) draft.mark(k, 'attachment', `clean/press-attachment${list ? '-list' : ''}`);
    const known = list ? listed : sections;
    for (const name of names)
      if (!known.some((other) => other.label === label && other.name === name))
        known.push({ type: 'section', label, name: name === '' ? null : name });
    if (!list || (!heading.isNote && !hasTextAfter(draft, to, until))) end = Math.min(end, i);
    i = to - 1;
  }
  return { attachments: sections.length > 0 ? sections : listed, end };
}

interface Named {
  readonly to: number;
  readonly label: string;
  readonly names: readonly string[];
}

/** The heading of a section; one of a word alone has its number and its name on the lines below. */
function sectionOf(draft: Draft, i: number, until: number, heading: Heading): Named {
  const below = (k: number): string | undefined =>
    k < until && draft.isFree(k) && !attachmentHeading(draft.lines[k]!) ? draft.lines[k]!.plain : undefined;
  if (heading.name !== '') return { to: i + 1, label: heading.label, names: [nameOf(heading.name)] };
  const isNumber = /^\d{1,2}$/.test(below(i + 1) ?? '');
  const at = isNumber ? i + 2 : i + 1;
  const name = below(at);
  const isName = name !== undefined && name.length <= 80;
  return {
    to: isName ? at + 1 : at,
    label: isNumber ? `${heading.label} ${below(i + 1)}` : heading.label,
    names: [isName ? nameOf(name) : ''],
  };
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
function listOf(draft: Draft, i: number, until: number, heading: Heading): Named | undefined {
  const { label } = heading;
  if (heading.name === '') return heading.isNote ? { to: i + 1, label, names: [] } : undefined;
  let to = i + 1;
  let text = heading.name;
  const isNumbered = /^1[.)] ?\D/.test(text);
  for (; isNumbered && to < until && draft.isFree(to) && NUMBERED.test(draft.lines[to]!.plain); to++)
    text += ` ${draft.lines[to]!.plain}`;
  const isList = heading.isNote || to > i + 1 || END.test(text) || COPIES.test(text) || isLast(draft, to, until);
  return isList ? { to, label, names: attachmentNames(text) } : undefined;
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
