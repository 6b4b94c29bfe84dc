import type { PressLabelRow } from '../../data/rows/index.ts';
import { type StampText, stampAt } from '../../korean/stamp.ts';
import type { PressLine } from './line.ts';
import { NoteWords } from './note.ts';
import { isOffice } from './office.ts';
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
  /** The words of `rest` that follow no label which would explain them. */
  readonly strange: string;
  /** What follows a label of the issuer: `기관 : 한국도로공사`. */
  readonly issuers: readonly string[];
  /** Whether it begins with a label or a date. */
  readonly leads: boolean;
  /** Its words of notes, such as editions, media and what is enclosed. */
  readonly notes: NoteWords;
}

type Kind = PressLabelRow['is'];

const DATED: ReadonlySet<Kind> = new Set([
  'embargo',
  'distributed',
  'immediate',
  'issuer',
  'board',
  'board-field',
  'department',
  'files',
  'sheet',
]);
/** Where other cells of the line say something, these count too. */
const ASIDE: ReadonlySet<Kind> = new Set([...DATED, 'role', 'inquiry']);
/** What stands behind such a label, up to the next one, is its value. */
const NAMING: ReadonlySet<Kind> = new Set(['issuer', 'board-field', 'department', 'files', 'role', 'inquiry']);

const CLOCK = /(\d{1,2}):([0-5]\d)/y;
const SKIPPED = /[\s:|/·,<>()[\]〔〕【】〈〉※*~\-.┌┐└┘│─═║╔╗╚╝□■▪○ㅇ◦●▶◆◈◇☑☐√]/;
const WORD = /[^\s:|,<>()[\]〔〕【】〈〉□■▪]+/y;
/** A cell ends, and with it what its label explains. */
const DIVIDER = /[|□■▪]| \/ |\//y;

/** Reads a line as one of the header block; any line can be read so, and `rest` tells whether it is one. */
export function readHeaderLine({ plain }: PressLine, words: PressWords): HeaderLine {
  const items: HeaderItem[] = [];
  const rest: string[] = [];
  const strange: string[] = [];
  const issuers: string[] = [];
  const named: string[] = [];
  const notes = new NoteWords(words.notes, plain);
  let leads: boolean | undefined;
  /** The label whose value the words are. */
  let naming: PressLabelRow | undefined;
  for (let at = 0; at < plain.length; ) {
    DIVIDER.lastIndex = at;
    if (DIVIDER.test(plain)) naming = undefined;
    if (SKIPPED.test(plain[at]!)) {
      at++;
      continue;
    }
    const label = labelAt(words, plain, at, items.length > 0 ? ASIDE : DATED);
    // a motto or a headline may hold such a word; a label of people counts only where it begins its cell
    if (label && (DATED.has(label.row.is) || isCellStart(plain, at))) {
      // `보건복지부 보도자료 보도시점 …`: whose sheet it is
      if (label.row.is === 'sheet' && items.length === 0 && strange.length > 0 && isOffice(strange.at(-1)!, words)) {
        issuers.push(strange.splice(0).join(' '));
        rest.length = 0;
        leads = true;
      }
      leads ??= true;
      naming = NAMING.has(label.row.is) ? label.row : undefined;
      items.push({ is: 'label', row: asDated(label.row, plain, label.end), text: plain.slice(at, label.end) });
      at = label.end;
      continue;
    }
    const number = numberAt(plain, at);
    if (number > at) {
      at = number;
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
    const note = notes.take(at);
    if (note > at) {
      at = note;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(plain)?.[0] ?? plain[at]!;
    leads ??= false;
    rest.push(word);
    if (!naming) strange.push(word);
    else if (naming.is === 'issuer') named.push(word);
    at += word.length;
  }
  return {
    items,
    rest: rest.join(' '),
    strange: strange.join(' '),
    issuers: named.length > 0 ? [...issuers, named.join(' ')] : issuers,
    leads: leads ?? false,
    notes,
  };
}

// 공보 2022-07-15호 · 제2024-31호
const NUMBER = /제? ?\d{2,4}(?:-\d{1,4}){1,2} ?호/y;

/** Where the number of an issue that begins at `at` ends: it is no date. */
function numberAt(plain: string, at: number): number {
  NUMBER.lastIndex = at;
  return NUMBER.test(plain) ? NUMBER.lastIndex : at;
}

const isCellStart = (plain: string, at: number): boolean =>
  /[|/□■▪:·,([<]\s?$/.test(plain.slice(Math.max(0, at - 2), at));

const HANDED_OUT: PressLabelRow = { is: 'distributed', name: '배포시점' };

/** `배포시점` says `at once` behind 보도시점, and is a label of its own before a date. */
const asDated = (row: PressLabelRow, plain: string, end: number): PressLabelRow =>
  row.name === HANDED_OUT.name && /^[\s:|]*'?\d/.test(plain.slice(end, end + 4)) ? HANDED_OUT : row;

// 보도해 주시기 바랍니다 · 취급 가능합니다 · 보도하여 주시기 바랍니다. · 보도할 수 있습니다 · 보도 가능합니다 · 보도 부탁드립니다 · 취급하여 주십시오
const REQUEST = /(?:보도|취급).*(바랍니다|바람|있습니다|가능(합니다)?|부탁드립니다|주십시오|주세요)[.)]*$/;

/** Whether a line asks the press when to report, in a sentence. */
export const isRequest = ({ plain }: PressLine): boolean =>
  plain.length < 120 && REQUEST.test(plain.replace(/ ?\([^()]{0,60}\)$/, ''));

export const labelsOf = (line: HeaderLine): PressLabelRow[] =>
  line.items.flatMap((item) => (item.is === 'label' ? [item.row] : []));

export const hasStamp = (line: HeaderLine): boolean => line.items.some((item) => item.is === 'stamp');

/** Whether a line is the head of a board's entry with its day: `부서명 … 작성일 2025-05-27 조회수 1,024`. */
export const isDatedBoard = (line: HeaderLine): boolean =>
  labelsOf(line).some(({ is }) => is === 'board') && hasStamp(line);
