import type { StampText } from '../../korean/stamp.ts';
import type { Stamp } from '../../model/head.ts';
import type { HeaderLine } from './header-line.ts';
import type { IssuerClue } from './issuer-choice.ts';
import type { PressLine } from './line.ts';
import { earliest, momentOf } from './moment.ts';

export interface HeaderDates {
  readonly embargo: string | null;
  readonly distributed: string | null;
  readonly stamps: readonly Stamp[];
  /** The bodies that it names: `기관 : 한국도로공사`, and `2026.04.10 기후에너지환경부` beside the page's date. */
  readonly issuers: readonly IssuerClue[];
}

type Slot = 'embargo' | 'distributed' | 'board';

/** What the day of a sheet would be labelled with, where it has no label. */
const SHEET_DAY = '일자';

/** Takes the lines of a header in order, and gives each date to the label that it belongs to. */
export class HeaderReader {
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
