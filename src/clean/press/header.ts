import type { StampText } from '../../korean/stamp.ts';
import type { Stamp } from '../../model/head.ts';
import type { Draft } from './draft.ts';
import {
  type HeaderItem,
  type HeaderLine,
  hasStamp,
  isDatedBoard,
  isRequest,
  labelsOf,
  readHeaderLine,
} from './header-line.ts';
import type { IssuerClue } from './issuer-choice.ts';
import type { PressLine } from './line.ts';
import { earliest, momentOf } from './moment.ts';
import type { PressWords } from './words.ts';

export interface HeaderDates {
  readonly embargo: string | null;
  readonly distributed: string | null;
  readonly stamps: readonly Stamp[];
  /** The bodies that it names: `기관 : 한국도로공사`, and `2026.04.10 기후에너지환경부` beside the page's date. */
  readonly issuers: readonly IssuerClue[];
}

type Slot = 'embargo' | 'distributed' | 'board';

/**
 * Reads the dates before the release's text, whatever their order: labels and values on lines of their own, on one line, several labels
 * before their values, a value before its label (as PDF text has it). Marks the lines.
 */
export function readHeaderDates(draft: Draft, from: number, until: number, words: PressWords): HeaderDates {
  const reader = new Reader();
  const sheets = sheetLines(draft, from, until, words);
  for (let i = from; i < until; i++) {
    const line = draft.lines[i]!;
    const read = readHeaderLine(line, words);
    // a board may give the number to call and the day on one line
    if (draft.zoneOf(i) === 'contact' && isDatedBoard(read)) reader.take(line, read, true);
    if (!draft.isFree(i)) continue;
    const kind = kindOf(line, read);
    if (!kind) {
      reader.interrupt();
      continue;
    }
    for (const name of read.issuers) reader.issuers.push({ name, from: 'label' });
    if (kind === 'page-date' && read.rest !== '' && !isPlace(read.rest, words))
      reader.issuers.push({ name: read.rest, from: 'beside' });
    if (isRequest(line)) reader.expectEmbargo();
    reader.isBesideSheet = sheets.some((k) => Math.abs(k - i) <= BESIDE);
    reader.take(line, { ...read, items: labelsFirst(read.items) }, kind !== 'header');
    draft.mark(i, reader.isOnBoard ? 'stamp' : 'press_header', `clean/press-${kind}`);
    if (kind === 'board' && isCell(read) && isValue(draft, i + 1, until, words))
      draft.mark(++i, 'press_header', 'clean/press-board');
  }
  return reader.result();
}

/** A date so near to the sheet's name is the sheet's. */
const BESIDE = 3;

/** The lines that name the sheet. */
const sheetLines = (draft: Draft, from: number, until: number, words: PressWords): number[] => {
  const found: number[] = [];
  for (let i = from; i < until && found.length < 8; i++)
    if (labelsOf(readHeaderLine(draft.lines[i]!, words)).some(({ is }) => is === 'sheet')) found.push(i);
  return found;
};

/** Whether a line gives nothing but dates, or other values of a header. */
export const isHeaderLine = (line: PressLine, words: PressWords): boolean =>
  kindOf(line, readHeaderLine(line, words)) !== undefined;

/** Whether a line is one of a header and names nobody to ask: a date, the sheet's name with its day, pages and pictures. */
export function isAside(line: PressLine, words: PressWords): boolean {
  if (/\d{3,4}-\d{4}|@/.test(line.plain)) return false;
  const read = readHeaderLine(line, words);
  const kind = kindOf(line, read);
  if (kind === 'board') return read.notes.isForm && !labelsOf(read).some(({ is }) => is === 'department');
  return kind !== undefined && (hasStamp(read) || kind === 'form');
}

/** The first line of a header's own labels (보도시점, 배포) from `from` on; -1 where there is none. */
export function headerAt(draft: Draft, from: number, until: number, words: PressWords): number {
  for (let i = from; i < until; i++) {
    const line = draft.lines[i]!;
    const read = readHeaderLine(line, words);
    const isLabel = labelsOf(read).some((row) => row.is === 'embargo' || row.is === 'distributed');
    if (isLabel && read.leads && kindOf(line, read) === 'header') return i;
  }
  return -1;
}

/** `2022. 12. 8.(목) 10:30, 정부세종청사 기자실`: where it is told. */
const isPlace = (rest: string, words: PressWords): boolean => words.places.some((end) => rest.endsWith(end));

/** A cell of a board's head that only names what the next one says: `조회수` above `412`. */
const isCell = ({ items, rest }: HeaderLine): boolean =>
  rest === '' && items.length === 1 && items[0]!.is === 'label' && items[0]!.row.is !== 'board';

function isValue(draft: Draft, i: number, until: number, words: PressWords): boolean {
  if (i >= until || !draft.isFree(i)) return false;
  const line = draft.lines[i]!;
  return line.plain.length <= 20 && readHeaderLine(line, words).items.length === 0;
}

/** Beside the day of distribution the person to ask: `배포일 : 2015. 10. 29. / 전통예술과 이나래 사무관 (044-000-0000)`. */
const PHONE = /0\d{1,2}[-)] ?\d{3,4}-\d{4}/;

function kindOf(line: PressLine, read: HeaderLine): 'header' | 'board' | 'page-date' | 'form' | undefined {
  const labels = labelsOf(read);
  const is = (kind: string): boolean => labels.some((row) => row.is === kind);
  const isSheet = labels.length > 0 && labels.every((row) => row.is === 'sheet') && !hasStamp(read);
  if (isRequest(line)) return 'header';
  if (isDatedSheet(line, read)) return 'page-date';
  if (isMixed(line, read)) return 'header';
  if (isSigned(line, read)) return 'page-date';
  if (isStampFirst(line, read)) return 'board';
  if (read.rest !== '' && !read.leads) return undefined;
  if (is('board') || is('board-field') || is('department')) return isBoardLine(line, read) ? 'board' : undefined;
  // `(월요일 조간)`, `12:00`, `(총 3쪽)` on lines of their own
  if (read.rest === '' && read.items.length === 0) return read.notes.isTelling ? 'form' : undefined;
  if (read.rest === '') return isSheet ? undefined : 'header';
  if (read.items.length === 0) return undefined;
  // the words of a note beside the dates: `(수요일 조간)`, `브리핑 시작 후`
  if (
    labels.some((row) => row.is === 'embargo' || row.is === 'distributed') &&
    hasStamp(read) &&
    (read.rest.length <= 20 || (read.leads && read.rest.length <= 60 && PHONE.test(line.plain)))
  )
    return 'header';
  const [first] = read.items;
  if (first?.is === 'stamp' && first.stamp.span.start === 0 && first.stamp.value && labels.length === 0)
    return /^\d{4}[.-]/.test(line.plain) && /^\S+(?: \S+)?$/.test(read.rest) && read.items.length === 1
      ? 'page-date'
      : undefined;
  return undefined;
}

/** Several cells on one line, in any order: `■ 배포: 2021. 3. 9.(화) ■ 담당: 안전정책과 ■ 사진 있음`, `기관 : 한국도로공사`. */
function isMixed({ plain }: PressLine, read: HeaderLine): boolean {
  const labels = labelsOf(read);
  if (read.strange !== '' || plain.length > LONGEST_MIXED) return false;
  const isDated = labels.some(({ is }) => is === 'embargo' || is === 'distributed') && hasStamp(read);
  const isNamed = read.issuers.length > 0 && /^[^가-힣]{0,3}[가-힣 ]{2,8}[>\])】]? ?[:|>]/.test(plain);
  return (isDated && labels.length > 1) || isNamed;
}

const LONGEST_MIXED = 160;

/** `온달군 보도자료 (2024. 11. 7.)`: the paper's name and its day. */
const isDatedSheet = ({ plain }: PressLine, read: HeaderLine): boolean => {
  const labels = labelsOf(read);
  const stamps = read.items.flatMap((item) => (item.is === 'stamp' ? [item.stamp] : []));
  return (
    plain.length <= 50 &&
    labels.length > 0 &&
    labels.every((row) => row.is === 'sheet') &&
    stamps.length === 1 &&
    stamps[0]!.value !== null &&
    /^(?:\S{1,15}(?: \S{1,15})?)?$/.test(read.rest)
  );
};

/** `온샘지기 2024. 12. 9. 11:40`: who put it on a page, and when. */
const isSigned = ({ plain }: PressLine, { items, rest }: HeaderLine): boolean => {
  const [only] = items;
  return (
    items.length === 1 &&
    only?.is === 'stamp' &&
    only.stamp.value?.includes('T') === true &&
    only.stamp.span.end === plain.length &&
    /^[가-힣A-Za-z0-9_]{2,12}$/.test(rest)
  );
};

/** `2025-07-15 09:00 출처: 누리셀텍`: a wire's date and its source. */
const isStampFirst = ({ plain }: PressLine, { items, rest }: HeaderLine): boolean => {
  const [first, second] = items;
  if (first?.is !== 'stamp' || second?.is !== 'label' || second.row.is !== 'board-field') return false;
  const { span, value } = first.stamp;
  return span.start === 0 && value !== null && rest.length <= 30 && /^[ |/·]*\S{2,5} ?[:|]/.test(plain.slice(span.end));
};

/** `2026. 4. 10.(금) 배포 / 2026. 4. 12.(일) 11:00 보도`: where each label follows its date, as if it came before. */
function labelsFirst(items: readonly HeaderItem[]): readonly HeaderItem[] {
  const isReversed =
    items.length >= 2 && items.length % 2 === 0 && items.every(({ is }, i) => is === (i % 2 === 0 ? 'stamp' : 'label'));
  return isReversed ? items.map((_, i) => items[i ^ 1]!) : items;
}

/** `작성일 2024-12-13 조회 59`, `담당부서 : 치수과`, `조회수`; not a title that begins with such a word. */
function isBoardLine({ plain }: PressLine, { items, rest }: HeaderLine): boolean {
  const [first] = items;
  if (first?.is !== 'label' || plain.length >= 200) return false;
  const after = plain.slice(plain.indexOf(first.text) + first.text.length);
  return (
    rest === '' ||
    /^ ?[:|\]\d'(]/.test(after) ||
    items.length > 1 ||
    (first.row.is !== 'board' && /^\S+(?: \S+)?$/.test(rest))
  );
}

/** What the day of a sheet would be labelled with, where it has no label. */
const SHEET_DAY = '일자';

class Reader {
  readonly issuers: IssuerClue[] = [];
  readonly #stamps: Stamp[] = [];
  readonly #embargo: StampText[] = [];
  #distributed: string | null = null;
  #immediate = false;
  /** Labels that wait for their value. */
  #waiting: { slot: Slot; label: string }[] = [];
  #last: Slot | undefined;
  /** Dates before any label. */
  #loose: { line: PressLine; stamp: StampText; label: string | null }[] = [];
  /** Whether the line that is taken stands beside the name of the sheet. */
  isBesideSheet = false;
  #clock: string | null = null;
  #onBoard = false;

  /** Whether the line taken last holds a date of the page. */
  get isOnBoard(): boolean {
    return this.#onBoard;
  }

  take(line: PressLine, { items }: HeaderLine, onBoard: boolean): void {
    this.#onBoard = false;
    for (const [k, item] of items.entries()) {
      if (item.is === 'clock') this.#clock ??= item.text;
      else if (item.is === 'stamp') this.#stamp(line, item.stamp, onBoard);
      else if (item.row.is === 'immediate') {
        this.#immediate = true;
        this.#waiting = this.#waiting.filter(({ slot }) => slot !== 'embargo');
      } else if (item.row.is === 'embargo' || item.row.is === 'distributed' || item.row.is === 'board')
        this.#label(item.row.is, item.row.name, items[k + 1]?.is === 'stamp');
    }
  }

  /** A sentence to the press: its date is the embargo's, whether a label says so or not. */
  expectEmbargo(): void {
    if (this.#waiting.length === 0) this.#last = 'embargo';
  }

  /** A line of another kind: the dates before it belong to the page. */
  interrupt(): void {
    for (const { line, stamp, label } of this.#loose) this.#keep(line, stamp, label, 'board');
    this.#loose = [];
  }

  result(): HeaderDates {
    this.interrupt();
    this.#leaveOne();
    const near = [...this.#embargo, ...this.#stamps].find(({ value }) => value)?.value?.slice(0, 10) ?? null;
    const moments = this.#embargo.flatMap((stamp) => momentOf(stamp, near) ?? []);
    const embargo = this.#immediate ? null : (earliest(moments, this.#clock, this.#distributed) ?? this.#clockAlone());
    return {
      embargo,
      distributed: this.#distributed,
      stamps: [...this.#stamps].sort((a, b) => a.span.start - b.span.start),
      issuers: this.issuers,
    };
  }

  /** Both dates above their labels: the one that 보도시점 has too many is that of 배포, whose label found none. */
  #leaveOne(): void {
    const isMissing = this.#waiting.some(({ slot }) => slot === 'distributed') && this.#distributed === null;
    const last = this.#embargo.at(-1);
    if (!isMissing || this.#embargo.length < 2 || !last?.value || last.edition) return;
    this.#embargo.pop();
    this.#distributed = last.value;
    const index = this.#stamps.findLastIndex(({ value }) => value === last.value);
    this.#stamps[index] = { ...this.#stamps[index]!, label: '배포' };
  }

  /** `보도시점 브리핑(11:00) 이후`: on the day of distribution. */
  #clockAlone(): string | null {
    const isAsked = this.#clock !== null && this.#waiting.some(({ slot }) => slot === 'embargo');
    return isAsked && this.#distributed ? `${this.#distributed.slice(0, 10)}T${this.#clock}+09:00` : null;
  }

  #label(slot: Slot, label: string, hasOwn: boolean): void {
    this.#last = slot;
    // PDF text may have the date before its label
    if (slot === 'embargo' && this.#loose.length > 0 && !hasOwn) {
      for (const { line, stamp } of this.#loose) this.#give(line, stamp, { slot, label });
      this.#loose = [];
    } else this.#waiting.push({ slot, label });
  }

  #stamp(line: PressLine, stamp: StampText, onBoard: boolean): void {
    const next = this.#waiting.shift();
    if (next) this.#give(line, stamp, next);
    else if (this.#last === 'embargo' || stamp.edition) this.#give(line, stamp, { slot: 'embargo', label: '보도시점' });
    else if (onBoard || this.#last) this.#keep(line, stamp, stamp.weekday ? this.#ownDay(stamp) : null, 'board');
    else {
      this.#loose.push({ line, stamp, label: this.#ownDay(stamp) });
      this.#onBoard = true;
    }
  }

  /** The label of a date without one, where it stands beside the sheet's name. */
  #ownDay({ value }: StampText): string | null {
    return this.isBesideSheet && value ? SHEET_DAY : null;
  }

  #give(line: PressLine, stamp: StampText, { slot, label }: { slot: Slot; label: string }): void {
    if (slot === 'embargo') {
      this.#embargo.push(stamp);
      this.#keep(line, stamp, '보도시점', 'press_header');
    } else if (slot === 'distributed') {
      this.#distributed ??= stamp.value;
      this.#keep(line, stamp, '배포', 'press_header');
    } else this.#keep(line, stamp, label, 'board');
  }

  #keep(line: PressLine, stamp: StampText, label: string | null, where: Stamp['where']): void {
    if (where === 'board') this.#onBoard = true;
    this.#stamps.push({
      span: line.place(stamp.span),
      value: stamp.value,
      label,
      weekday: stamp.weekday !== null,
      time: stamp.time !== null,
      where,
    });
  }
}
