import type { Label, Zone } from '../../model/label.ts';
import type { Span } from '../../text/span.ts';
import type { PressLine } from './line.ts';

export type Join = NonNullable<Label['join']>;

/** What is said so far of the lines of a release; each line is said once. */
export class Draft {
  readonly lines: readonly PressLine[];
  readonly #labels: (Label[] | undefined)[];

  constructor(lines: readonly PressLine[]) {
    this.lines = lines;
    this.#labels = new Array(lines.length);
  }

  isFree(index: number): boolean {
    return index >= 0 && index < this.lines.length && this.#labels[index] === undefined;
  }

  zoneOf(index: number): Zone | undefined {
    return this.#labels[index]?.[0]?.zone;
  }

  ruleOf(index: number): string | undefined {
    return this.#labels[index]?.[0]?.rule;
  }

  mark(index: number, zone: Zone, rule: string, join?: Join): void {
    this.parts(index, [{ span: this.lines[index]!.trimmed, zone, rule, ...(join ? { join } : {}) }]);
  }

  /** Says several things of one line; what the parts leave out of it goes with the release's header. */
  parts(index: number, parts: readonly Label[]): void {
    const { start, end } = this.lines[index]!.trimmed;
    const whole: Label[] = [];
    let at = start;
    const fill = (until: number): void => {
      if (until > at) whole.push({ span: { start: at, end: until }, zone: 'press_header', rule: 'clean/press-marks' });
    };
    for (const part of parts) {
      fill(part.span.start);
      whole.push(part);
      at = part.span.end;
    }
    fill(end);
    this.#labels[index] = whole;
  }

  free(from: number, to: number): number[] {
    const found: number[] = [];
    for (let i = Math.max(0, from); i < Math.min(to, this.lines.length); i++) if (this.isFree(i)) found.push(i);
    return found;
  }

  /** All labels in order; lines of which nothing was said are given `rest`. */
  labels(rest: { readonly zone: Zone; readonly rule: string }, page: string): Label[] {
    return this.lines
      .flatMap((line, i) => this.#labels[i] ?? [{ span: line.trimmed, ...rest }])
      .filter(({ span }) => hasText(page, span));
  }
}

const hasText = (page: string, { start, end }: Span): boolean => page.slice(start, end).trim() !== '';
