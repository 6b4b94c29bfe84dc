import type { StampText } from '../../korean/stamp.ts';
import type { Stamp } from '../../model/head.ts';
import type { Draft } from './draft.ts';
import { type HeaderLine, hasStamp, isRequest, labelsOf, readHeaderLine } from './header-line.ts';
import type { PressLine } from './line.ts';
import { earliest, type Moment, momentOf } from './moment.ts';
import type { PressWords } from './words.ts';

export interface HeaderDates {
  readonly embargo: string | null;
  readonly distributed: string | null;
  readonly stamps: readonly Stamp[];
  /** What stands beside the page's date: `2026.04.10 기후에너지환경부`. */
  readonly beside: readonly string[];
}

type Slot = 'embargo' | 'distributed' | 'board';

/**
 * Reads the dates before the release's text, whatever their order: labels and values on lines of their own, on one line, several labels
 * before their values, a value before its label (as PDF text has it). Marks the lines.
 */
export function readHeaderDates(draft: Draft, until: number, words: PressWords): HeaderDates {
  const reader = new Reader();
  for (let i = 0; i < until; i++) {
    const line = draft.lines[i]!;
    if (!draft.isFree(i)) continue;
    const read = readHeaderLine(line, words);
    const kind = kindOf(line, read);
    if (!kind) {
      reader.interrupt();
      continue;
    }
    if (kind === 'page-date') reader.beside.push(read.rest);
    reader.take(line, read, kind !== 'header');
    const isStamp = kind !== 'header' && hasStamp(read);
    draft.mark(i, isStamp ? 'stamp' : 'press_header', `clean/press-${kind}`);
  }
  return reader.result();
}

function kindOf(line: PressLine, read: HeaderLine): 'header' | 'board' | 'page-date' | undefined {
  const labels = labelsOf(read);
  const is = (kind: string): boolean => labels.some((row) => row.is === kind);
  if (isRequest(line)) return 'header';
  if (
    read.items[0]?.is === 'label' &&
    (is('board') || is('board-field') || (is('department') && line.plain.length < 60))
  )
    return line.plain.length < 200 ? 'board' : undefined;
  if (read.items.length === 0) return undefined;
  if (read.rest === '') return is('department') ? 'board' : labels.length > 0 || hasStamp(read) ? 'header' : undefined;
  // the words of a note beside the dates: `(수요일 조간)`, `브리핑 시작 후`
  if (
    labels.some((row) => row.is === 'embargo' || row.is === 'distributed') &&
    hasStamp(read) &&
    read.rest.length <= 20
  )
    return 'header';
  const [first] = read.items;
  if (first?.is === 'stamp' && first.stamp.span.start === 0 && first.stamp.value && labels.length === 0)
    return read.rest.length <= 30 && !/[다.]$/.test(read.rest) && read.items.length === 1 ? 'page-date' : undefined;
  return undefined;
}

class Reader {
  readonly beside: string[] = [];
  readonly #stamps: Stamp[] = [];
  readonly #embargo: Moment[] = [];
  #distributed: string | null = null;
  #immediate = false;
  /** Labels that wait for their value. */
  #waiting: { slot: Slot; label: string }[] = [];
  #last: Slot | undefined;
  /** Dates before any label. */
  #loose: { line: PressLine; stamp: StampText }[] = [];
  #clock: string | null = null;

  take(line: PressLine, { items }: HeaderLine, onBoard: boolean): void {
    for (const item of items) {
      if (item.is === 'clock') this.#clock ??= item.text;
      else if (item.is === 'stamp') this.#stamp(line, item.stamp, onBoard);
      else if (item.row.is === 'immediate') {
        this.#immediate = true;
        this.#waiting = this.#waiting.filter(({ slot }) => slot !== 'embargo');
      } else if (item.row.is === 'embargo' || item.row.is === 'distributed' || item.row.is === 'board')
        this.#label(item.row.is, item.row.name);
    }
  }

  /** A line of another kind: the dates before it belong to the page. */
  interrupt(): void {
    for (const { line, stamp } of this.#loose) this.#keep(line, stamp, null, 'board');
    this.#loose = [];
  }

  result(): HeaderDates {
    this.interrupt();
    const embargo = this.#immediate ? null : earliest(this.#embargo, this.#clock, this.#distributed);
    return { embargo, distributed: this.#distributed, stamps: this.#stamps, beside: this.beside };
  }

  #label(slot: Slot, label: string): void {
    this.#last = slot;
    if (slot === 'embargo' && this.#loose.length > 0) {
      for (const { line, stamp } of this.#loose) this.#give(line, stamp, { slot, label });
      this.#loose = [];
    } else this.#waiting.push({ slot, label });
  }

  #stamp(line: PressLine, stamp: StampText, onBoard: boolean): void {
    const next = this.#waiting.shift();
    if (next) this.#give(line, stamp, next);
    else if (this.#last === 'embargo') this.#give(line, stamp, { slot: 'embargo', label: '보도시점' });
    else if (onBoard || this.#last) this.#keep(line, stamp, null, 'board');
    else this.#loose.push({ line, stamp });
  }

  #give(line: PressLine, stamp: StampText, { slot, label }: { slot: Slot; label: string }): void {
    if (slot === 'embargo') {
      const moment = momentOf(stamp, this.#embargo.at(-1)?.day ?? this.#distributed?.slice(0, 10) ?? null);
      if (moment) this.#embargo.push(moment);
      this.#keep(line, stamp, '보도시점', 'press_header');
    } else if (slot === 'distributed') {
      this.#distributed ??= stamp.value;
      this.#keep(line, stamp, '배포', 'press_header');
    } else this.#keep(line, stamp, label, 'board');
  }

  #keep(line: PressLine, stamp: StampText, label: string | null, where: Stamp['where']): void {
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
