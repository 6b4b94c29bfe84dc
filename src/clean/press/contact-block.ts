import type { PressLabelRow } from '../../data/rows/index.ts';
import { findStamps } from '../../korean/stamp.ts';
import type { Contact } from '../../model/generated/record.ts';
import { attachmentHeading } from './attachment-heading.ts';
import { isSection } from './attachments.ts';
import { type ContactToken, contactTokens } from './contact-tokens.ts';
import { contactsOf } from './contacts.ts';
import type { Draft } from './draft.ts';
import { isAside } from './header-kind.ts';
import { isDatedBoard, readHeaderLine } from './header-line.ts';
import type { PressLine } from './line.ts';
import { isName, isOffice } from './office.ts';
import { labelAt, type PressWords } from './words.ts';

/** A cell of a contact table is never longer; rows of one line may be. */
const LONGEST_CELL = 30;
const LONGEST_ROW = 160;

/** What a line can be in a contact table. */
type Part =
  /** A label that only such tables have: 담당 부서, 책임자. */
  | 'label'
  /** A phone number or an e-mail address beside words of such a table. */
  | 'number'
  | 'rank'
  /** A short line that may be an office or a name. */
  | 'cell'
  /** A line of the header between two of the table. */
  | 'aside'
  /** Anything else. */
  | 'none';

interface Reading {
  readonly part: Part;
  readonly tokens: readonly ContactToken[];
}

export interface ContactBlock {
  readonly from: number;
  readonly to: number;
}

/** Finds the contact tables of a release, in every shape, marks their lines and reads the people. */
export function readContacts(
  draft: Draft,
  start: number,
  until: number,
  words: PressWords,
): { readonly contacts: Contact[]; readonly blocks: ContactBlock[] } {
  const readings = draft.lines.slice(0, until).map((line, i): Reading => {
    if (!draft.isFree(i) || line.plain.length > LONGEST_ROW || labelAt(words, line.plain, 0, HEADER))
      return { part: 'none', tokens: [] };
    if (isAside(line, words)) return { part: 'aside', tokens: [] };
    const tokens = withoutPhrases(line.plain, contactTokens(line.plain, i * 1000, words), words);
    return { part: partOf(line, tokens, words), tokens };
  });
  const found: (ContactBlock & { readonly isFull: boolean })[] = [];
  let isAttached = false;
  let hasFull = false;
  for (let i = 0; i < readings.length; i++) {
    isAttached ||= i > start && hasFull && isSection(draft.lines, i);
    const block = blockAt(draft.lines, readings, i, found.at(-1)?.to ?? 0, words);
    if (!block) continue;
    const isFull: boolean = !isAttached && !isBoardCell(draft.lines[i]!, words);
    hasFull ||= isFull;
    found.push({ ...block, isFull });
    i = block.to - 1;
  }
  // what a board or an attachment says of whom to ask counts where the release itself says nothing
  const tokensOf = ({ from, to }: ContactBlock): ContactToken[] =>
    readings.slice(from, to).flatMap(({ tokens }) => tokens);
  const isTable = (block: ContactBlock): boolean =>
    ['department', 'role'].every((is) => tokensOf(block).some((token) => token.is === is));
  const full = found.filter(
    (block) => block.isFull || (isTable(block) && !isDatedBoard(readHeaderLine(draft.lines[block.from]!, words))),
  );
  const blocks = full.length > 0 ? full : found;
  for (const { from, to } of blocks)
    for (let i = from; i < to; i++)
      if (draft.isFree(i) && readings[i]!.part !== 'aside') draft.mark(i, 'contact', 'clean/press-contact');
  // nobody is named: `… 취재를 원하시면 온달군 홍보팀으로 연락주시기 바랍니다.`
  for (let i = start + 1; i < until; i++) {
    const { plain } = draft.lines[i]!;
    if (draft.isFree(i) && plain.length <= LONGEST_ROW && isAskedFor(plain) && INVITED.test(plain))
      draft.mark(i, 'contact', 'clean/press-contact');
  }
  const own = blocks.flatMap((block) => contactsOf(tokensOf(block), words));
  return { contacts: withoutRepeats(own.length > 0 ? own : besideDates(draft, until, words)), blocks };
}

const INVITED =
  /(?:연락|문의|전화)(?:하여|해)? ?(?:주시기 바랍니다|주시면 (?:됩니다|감사하겠습니다)|주세요|주십시오|하시기 바랍니다|바랍니다)[.)\]]*$/;

/** Whom the line of the release's date names: `배포일 : 2015. 10. 29.(목) / 전통예술과 이나래 사무관 (044-000-0000)`. */
function besideDates(draft: Draft, until: number, words: PressWords): Contact[] {
  return draft.lines.slice(0, until).flatMap(({ plain }, i) => {
    if (plain.length > LONGEST_ROW || !/\d{3,4}-\d{4}/.test(plain) || !labelAt(words, plain, 0, HEADER)) return [];
    const last = findStamps(plain).findLast(({ value }) => value !== null);
    if (!last) return [];
    const from = last.span.end + /^[\s/|·,]*/.exec(plain.slice(last.span.end))![0].length;
    return contactsOf(contactTokens(plain.slice(from), i * 1000, words), words);
  });
}

/** A release names the same person in its table and in its closing sentence; a board gives the number without the name. */
const withoutRepeats = (contacts: readonly Contact[]): Contact[] =>
  contacts.filter(({ name, phone }, i) =>
    name === null
      ? !contacts.some((other) => other.name !== null && phone !== null && other.phone === phone)
      : !contacts.some((other, k) => k < i && other.name === name),
  );

/** `담당부서 : 홍보팀 / 연락처 : 041-… / 최종수정일 : …`: who keeps the page. */
function isBoardCell({ plain }: PressLine, words: PressWords): boolean {
  for (let at = 0; at < plain.length; at++)
    if ((at === 0 || plain[at - 1] === ' ') && labelAt(words, plain, at, BOARD) && !plain.startsWith('자료문의', at))
      return true;
  return false;
}

const HEADER: ReadonlySet<PressLabelRow['is']> = new Set(['embargo', 'distributed', 'title', 'subtitle']);
const BOARD: ReadonlySet<PressLabelRow['is']> = new Set(['board', 'board-field']);

/** In a sentence only names, titles and offices count: `자세한 내용을 원하시면 … 여은솔 사무관(…)에게 연락주시기 바랍니다`. */
const withoutPhrases = (plain: string, tokens: ContactToken[], words: PressWords): ContactToken[] =>
  SENTENCE.test(plain)
    ? tokens.filter(
        ({ is, text }, i) =>
          is !== 'word' || isOffice(text, words) || (isName(text, words) && isBesideTitle(tokens, i)),
      )
    : tokens;

const isBesideTitle = (tokens: readonly ContactToken[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((token) => token !== undefined && token.is !== 'word');

/** `- 담당부서: 산림녹지과`, above the line with its number. */
const isOfficeOf = ([first, second]: readonly ContactToken[], words: PressWords): boolean =>
  first?.is === 'department' && second?.is === 'word' && isOffice(second.text, words);

function partOf(line: PressLine, tokens: readonly ContactToken[], words: PressWords): Part {
  const has = (is: ContactToken['is']): boolean => tokens.some((token) => token.is === is);
  if (attachmentHeading(line)) return 'none';
  if (tokens.length > 1 && isAskedFor(line.plain)) return has('phone') || has('email') ? 'label' : 'none';
  if (/^[□■○ㅇ◦❍•-] ?\S/.test(line.plain) && !has('phone'))
    return tokens.length > 8 || /다\.$/.test(line.plain)
      ? 'none'
      : isOfficeOf(tokens, words)
        ? 'label'
        : has('role')
          ? 'rank'
          : 'none';
  const first = tokens[0]?.is;
  const unknown = tokens.filter(
    (token) => token.is === 'word' && !isOffice(token.text, words) && token.text.length > 4,
  );
  const isTable = !/[다요][.)]$/.test(line.plain) && unknown.length <= 2;
  if (first === 'department' || first === 'role' || first === 'inquiry') return isTable ? 'label' : 'none';
  if (has('phone') || has('email')) return isTable && tokens.length <= 24 ? 'number' : 'none';
  if (/^<.{1,20}>$/.test(line.plain)) return 'cell';
  // a headline may name a rank: `헌책방 골목, / 새 단장 돕는다`
  if (line.plain.length > LONGEST_CELL || /[.?!:;,…]$|[가-힣] [가-힣]+다$/.test(line.plain) || tokens.length === 0)
    return 'none';
  if (has('rank') || has('role') || has('department')) return tokens.length <= 8 ? 'rank' : 'none';
  return tokens.length <= 4 ? 'cell' : 'none';
}

// 자세한 내용을 원하시면 … 연락주시기 바랍니다 · ※ 문의 : … · 〔유통지원과 작물지원팀 ☎061-…〕 · (문의: …)
const ASKED =
  /^[^가-힣A-Za-z0-9]{0,4}(?:(?:이|본) (?:보도)?자료(?:에|와)|(?:더|보다|기타)? ?(?:자세한|궁금한|상세한) |문의)|에게 (?:연락|문의)|^[〔[(【<][^〕\])】>]{1,60}(?:☎|전화)/;

const SENTENCE = /자료에|자료와|자세한|궁금한|상세한|바랍니다|에게|원하시면/;

/** Whether a line tells the press whom to ask; what tells readers so (`…로 문의하면 된다`) is text. */
const isAskedFor = (plain: string): boolean => ASKED.test(plain) && !/[^니]다[.)]?$/.test(plain);

/** The block that starts at line `i`; `floor` is the first line that it may take in above. */
function blockAt(
  lines: readonly PressLine[],
  readings: readonly Reading[],
  i: number,
  floor: number,
  words: PressWords,
): ContactBlock | undefined {
  const { part } = readings[i]!;
  if (part !== 'label' && part !== 'number') return undefined;
  const from = part === 'label' ? labelsAbove(lines, readings, i, floor) : cellsAbove(lines, readings, i, floor);
  let to = i + 1;
  for (let k = i + 1; k < readings.length && k - to < 6; k++) {
    const next = readings[k]!;
    if (next.part === 'none' || (next.part === 'cell' && lines[k]!.gap > 1)) break;
    if (next.part !== 'cell' && next.part !== 'aside') to = k + 1;
  }
  const tokens = readings.slice(from, to).flatMap((reading) => reading.tokens);
  const has = (...kinds: ContactToken['is'][]): boolean => tokens.some((token) => kinds.includes(token.is));
  const isTable =
    has('phone', 'email') && (has('rank', 'role', 'inquiry', 'department') || isAskedFor(lines[i]!.plain));
  if (!isTable && !(has('department') && has('role', 'rank'))) return undefined;
  return { from, to: officesBelow(lines, readings, to, words) };
}

/** The `<총괄>` above a labelled table; the first half of a sentence that says whom to ask. */
function labelsAbove(lines: readonly PressLine[], readings: readonly Reading[], i: number, floor: number): number {
  if (i <= floor) return i;
  const above = lines[i - 1]!.plain;
  const isHeading = readings[i - 1]!.part !== 'none' && /^[<(【[].{1,14}[>)】\]]$/.test(above);
  const isHalf = lines[i]!.gap === 0 && above.length < 60 && ASKED.test(above) && !/[.?!]$/.test(above);
  return isHeading || isHalf ? i - 1 : i;
}

/** The offices, titles and names above the first number of a table without labels. */
function cellsAbove(lines: readonly PressLine[], readings: readonly Reading[], i: number, floor: number): number {
  let from = i;
  while (from > floor && i - from < 10 && lines[from]!.gap === 0 && isCell(readings[from - 1]!)) from--;
  return from;
}

const isCell = ({ part }: Reading): boolean => part === 'cell' || part === 'rank';

/** The second part of an office may stand after the last person: `지방경제국`. */
function officesBelow(
  lines: readonly PressLine[],
  readings: readonly Reading[],
  to: number,
  words: PressWords,
): number {
  while (to < readings.length && readings[to]!.part === 'cell' && lines[to]!.gap === 0) {
    const { tokens } = readings[to]!;
    if (!tokens.every((token) => token.is === 'word' && isOffice(token.text, words))) break;
    to++;
  }
  return to;
}
