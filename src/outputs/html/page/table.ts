import { grouped } from '../../amount.ts';
import { saveCsv } from './csv.ts';
import { h, short } from './dom.ts';
import { sorted } from './sorted.ts';
import type { Words } from './words/index.ts';

export interface Column<R> {
  readonly label: string;
  /** What is sorted by and exported. */
  value(row: R): string | number | null;
  /** What is shown, where it is something else. */
  show?(row: R): Node | string;
  /** Whether it takes the room that the others leave. */
  readonly isWide?: boolean;
}

const ROW_HEIGHT = 36;
/** Rows beyond this are made while they are scrolled to. */
const ALL_AT_ONCE = 150;
const AROUND = 12;
/** Rows that a print holds; it says how many more there are. */
const PRINTED = 2_000;

/** A table that sorts by its heads and saves itself as CSV; a long one holds the rows that are in sight, and all of them in print. */
export function dataTable<R>(
  name: string,
  columns: readonly Column<R>[],
  all: readonly R[],
  words: Words,
): HTMLElement {
  if (all.length === 0) return h('p', { class: 'none' }, words.none);
  let rows = all;
  let order: { readonly column: number; readonly up: boolean } | null = null;
  let isPrinting = false;
  const isNumber = columns.map(({ value }) => all.some((row) => typeof value(row) === 'number'));
  const classOf = (i: number): string | null => (isNumber[i] ? 'number' : columns[i]!.isWide ? 'wide' : null);
  const heads = columns.map(({ label }, i) =>
    h('th', { scope: 'col', class: classOf(i) }, h('button', { type: 'button', click: () => sortBy(i) }, label)),
  );
  const body = h('tbody');
  const table = h(
    'table',
    { 'aria-rowcount': all.length + 1 },
    h('caption', { class: 'hidden' }, name),
    h('thead', {}, h('tr', { 'aria-rowindex': 1 }, ...heads)),
    body,
  );
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': name, scroll: () => draw() },
    table,
  );

  const spacer = (count: number): HTMLElement => {
    const row = h('tr', { 'aria-hidden': 'true' }, h('td', { colspan: columns.length, class: 'spacer' }));
    row.style.height = `${count * ROW_HEIGHT}px`;
    return row;
  };
  const rowOf = (row: R, i: number): HTMLElement =>
    h(
      'tr',
      { 'aria-rowindex': i + 2 },
      ...columns.map((column, c) => {
        const value = column.value(row);
        const shown = column.show?.(row) ?? (typeof value === 'number' ? grouped(value) : short(value ?? ''));
        return h('td', { class: classOf(c) }, shown);
      }),
    );

  let drawnFrom = -1;
  function draw(force = false): void {
    const inSight = Math.ceil((scroller.clientHeight || 600) / ROW_HEIGHT);
    const isWhole = rows.length <= ALL_AT_ONCE;
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - AROUND);
    const from = isWhole || isPrinting ? 0 : first;
    const to = isPrinting
      ? Math.min(rows.length, PRINTED)
      : isWhole
        ? rows.length
        : Math.min(rows.length, from + inSight + 2 * AROUND);
    if (!force && (isWhole || (drawnFrom >= 0 && Math.abs(from - drawnFrom) < AROUND / 2))) return;
    if (!isWhole && !isPrinting) keepWidths();
    drawnFrom = from;
    body.replaceChildren(
      ...(from > 0 ? [spacer(from)] : []),
      ...rows.slice(from, to).map((row, i) => rowOf(row, from + i)),
      ...(to < rows.length && !isPrinting ? [spacer(rows.length - to)] : []),
    );
  }

  /** Columns keep the widths of the first rows: they do not jump while others come. */
  function keepWidths(): void {
    if (!scroller.isConnected || table.style.tableLayout === 'fixed' || table.offsetWidth === 0) return;
    const widths = heads.map((head) => head.offsetWidth);
    for (const [i, head] of heads.entries()) head.style.width = `${widths[i]}px`;
    table.style.tableLayout = 'fixed';
  }

  function sortBy(column: number): void {
    const up = order?.column === column ? !order.up : !isNumber[column];
    order = { column, up };
    rows = sorted(all, columns[column]!.value, up);
    for (const [i, head] of heads.entries()) {
      if (i === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    }
    scroller.scrollTop = 0;
    draw(true);
  }

  const print = (on: boolean) => (): void => {
    if (!scroller.isConnected) return;
    isPrinting = on;
    draw(true);
  };
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));
  draw(true);
  return h(
    'div',
    { class: 'table' },
    h(
      'div',
      { class: 'tools' },
      h('span', {}, words.rows(grouped(all.length))),
      h('button', { type: 'button', click: () => saveCsv(name, columns, rows) }, words.csv),
    ),
    scroller,
    all.length > PRINTED ? h('p', { class: 'unprinted' }, words.unprinted(grouped(all.length - PRINTED))) : null,
  );
}
