import type { PressLabelRow } from '../../data/rows/index.ts';
import { type StampText, stampAt } from '../../korean/stamp.ts';
import type { PressLine } from './line.ts';
import { labelAt, type PressWords } from './words.ts';

/** What a line of the header block holds, in order. */
export type HeaderItem =
  | { readonly is: 'label'; readonly row: PressLabelRow; readonly text: string }
  | { readonly is: 'stamp'; readonly stamp: StampText }
  /** `11:15부터` after which, on a day named elsewhere, it may be reported. */
  | { readonly is: 'clock'; readonly text: string };

export interface HeaderLine {
  readonly items: readonly HeaderItem[];
  /** The words that are neither label, date nor note. */
  readonly rest: string;
  /** Whether it begins with a label or a date. */
  readonly leads: boolean;
}

const DATED: ReadonlySet<PressLabelRow['is']> = new Set([
  'embargo',
  'distributed',
  'immediate',
  'board',
  'board-field',
  'department',
  'files',
  'sheet',
]);

// (월요일 조간) · < 4. 13.(월) 조간 > · (온라인, 지면) · 조간용 · 부터 · 이후 · (총 5매)
const NOTE =
  /(?:[월화수목금토일]요일)? ?(?:조간|석간)(?:용|부터)?|온라인|인터넷|지면|방송|통신|신문|부터|이후|까지|기준|예정|(?:총|붙임|본문|첨부)? ?\d+ ?(?:매|쪽|페이지)|시(?=$| )/y;
const CLOCK = /(\d{1,2}):([0-5]\d)/y;
const SKIPPED = /[\s:|/·,<>()[\]※*~\-.□■○ㅇ◦●▶◆◈◇]/;
const WORD = /[^\s:|,<>()[\]]+/y;

/** Reads a line as one of the header block; any line can be read so, and `rest` tells whether it is one. */
export function readHeaderLine({ plain }: PressLine, words: PressWords): HeaderLine {
  const items: HeaderItem[] = [];
  const rest: string[] = [];
  let leads: boolean | undefined;
  for (let at = 0; at < plain.length; ) {
    if (SKIPPED.test(plain[at]!)) {
      at++;
      continue;
    }
    const label = labelAt(words, plain, at, DATED);
    if (label) {
      leads ??= true;
      items.push({ is: 'label', row: label.row, text: plain.slice(at, label.end) });
      at = label.end;
      continue;
    }
    const stamp = stampAt(plain, at) ?? (plain[at - 1] === '[' ? stampAt(plain, at - 1) : undefined);
    if (stamp) {
      leads ??= true;
      items.push({ is: 'stamp', stamp });
      at = Math.max(stamp.span.end, at + 1);
      continue;
    }
    CLOCK.lastIndex = at;
    const clock = CLOCK.exec(plain);
    if (clock) {
      items.push({ is: 'clock', text: `${clock[1]!.padStart(2, '0')}:${clock[2]}` });
      at = CLOCK.lastIndex;
      continue;
    }
    NOTE.lastIndex = at;
    if (NOTE.test(plain)) {
      at = NOTE.lastIndex;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(plain)?.[0] ?? plain[at]!;
    leads ??= false;
    rest.push(word);
    at += word.length;
  }
  return { items, rest: rest.join(' '), leads: leads ?? false };
}

// 보도해 주시기 바랍니다 · 취급 가능합니다 · 보도하여 주시기 바랍니다. · 보도할 수 있습니다 · 보도 가능합니다 · 보도 부탁드립니다
const REQUEST = /(?:보도|취급).*(바랍니다|있습니다|가능(합니다)?|부탁드립니다|주십시오|주세요)[.)]*$/;

/** Whether a line asks the press when to report, in a sentence. */
export const isRequest = ({ plain }: PressLine): boolean =>
  plain.length < 120 && REQUEST.test(plain.replace(/ ?\([^()]{0,60}\)$/, ''));

export const labelsOf = (line: HeaderLine): PressLabelRow[] =>
  line.items.flatMap((item) => (item.is === 'label' ? [item.row] : []));

export const hasStamp = (line: HeaderLine): boolean => line.items.some((item) => item.is === 'stamp');

/** Whether a line is the head of a board's entry with its day: `부서명 … 작성일 2025-05-27 조회수 1,024`. */
export const isDatedBoard = (line: HeaderLine): boolean =>
  labelsOf(line).some(({ is }) => is === 'board') && hasStamp(line);
