import type { ArticleRecord, Removal } from '../../model/generated/record.ts';
import type { View } from '../../text/view.ts';
import { type ShownValue, valuesOf } from '../values.ts';

/** Offsets into the text that people see (the page), half-open. */
export interface Marked<T> {
  readonly start: number;
  readonly end: number;
  readonly of: T;
}

export interface Marks {
  /** In order of their place; longer ones first. Those that start within another one are left to the list below the text. */
  readonly values: readonly Marked<ShownValue>[];
  /** Quotes hold values of their own, so they stand apart. */
  readonly quotes: readonly Marked<ShownValue>[];
  readonly removed: readonly Marked<Removal>[];
}

/** Where the values and removals of a record (made with `sourceSpans`) stand in the page's text. */
export function marksOf(record: ArticleRecord, page: View, isWanted: (value: ShownValue) => boolean): Marks {
  const onPage = pageOffsets(page);
  const place = <T>(of: T, source: readonly [number, number] | undefined): Marked<T>[] => {
    if (!source) return [];
    const [start, end] = [onPage(source[0]), onPage(source[1])];
    return end > start ? [{ start, end, of }] : [];
  };
  const values = valuesOf(record)
    .filter(isWanted)
    .flatMap((value) => place(value, value.at.field === 'source' ? [value.at.start, value.at.end] : value.at.source))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    values: values.filter(({ of }) => of.kind !== 'quotes'),
    quotes: values.filter(({ of }) => of.kind === 'quotes'),
    removed: record.removed.flatMap((removal) => place(removal, removal.source)),
  };
}

/** From an offset in the source to the first character of the page that stands there or behind. */
function pageOffsets({ text, toSource }: View): (source: number) => number {
  const starts = new Int32Array(text.length + 1);
  let last = 0;
  for (let i = 0; i < text.length; i++) starts[i] = last = Math.max(last, toSource({ start: i, end: i + 1 }).start);
  starts[text.length] = 0x7fffffff;
  return (source) => {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! >= source) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
