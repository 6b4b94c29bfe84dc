import { grouped } from '../../amount.ts';
import { h, short } from './dom.ts';
import type { Words } from './words.ts';

export interface Column<R> {
  readonly label: string;
  /** What is sorted by and exported. */
  value(row: R): string | number | null;
  /** What is shown, where it is something else. */
  show?(row: R): Node | string;
}

const ROW_HEIGHT = 36;
/** Rows beyond this are made while they are scrolled to. */
const ALL_AT_ONCE = 150;
const AROUND = 12;

/** A table that sorts by its heads and saves itself as CSV; a long one holds only the rows that are in sight, and all of them in print. */
export function dataTable<R>(
  name: string,
  columns: readonly Column<R>[],
  all: readonly R[],
  words: Words,
): HTMLElement {
  if (all.length === 0) return h('p', { class: 'none' }, words.none);
  let rows = [...all];
  let sorted: { column: number; up: boolean } | null = null;
  let printing = false;
  const body = h('tbody');
  const heads = columns.map((column, i) =>
    h('th', { scope: 'col' }, h('button', { type: 'button', click: () => sortBy(i) }, column.label)),
  );
  const table = h(
    'table',
    { 'aria-rowcount': rows.length + 1 },
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
  let [drawnFrom, drawnTo] = [-1, -1];
  function draw(force = false): void {
    const inSight = Math.ceil((scroller.clientHeight || 600) / ROW_HEIGHT);
    const isWhole = printing || rows.length <= ALL_AT_ONCE;
    const from = isWhole ? 0 : Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - AROUND);
    const to = isWhole ? rows.length : Math.min(rows.length, from + inSight + 2 * AROUND);
    if (!force && Math.abs(from - drawnFrom) < AROUND / 2 && to <= drawnTo + AROUND / 2 && drawnTo >= 0) return;
    [drawnFrom, drawnTo] = [from, to];
    body.replaceChildren(
      ...(from > 0 ? [spacer(from)] : []),
      ...rows.slice(from, to).map((row, i) =>
        h(
          'tr',
          { 'aria-rowindex': from + i + 2 },
          ...columns.map((column) => {
            const value = column.value(row);
            const shown = column.show?.(row) ?? (typeof value === 'number' ? grouped(value) : short(value ?? ''));
            return h('td', { class: typeof value === 'number' ? 'number' : null }, shown);
          }),
        ),
      ),
      ...(to < rows.length ? [spacer(rows.length - to)] : []),
    );
  }

  function sortBy(column: number): void {
    const up = sorted?.column === column ? !sorted.up : typeof columns[column]!.value(all[0]!) !== 'number';
    sorted = { column, up };
    const { value } = columns[column]!;
    const sign = up ? 1 : -1;
    rows = all
      .map((row) => ({ row, key: value(row) }))
      // what is unknown stands last either way
      .sort(({ key: a }, { key: b }) =>
        a === b ? 0 : a === null || a === '' ? 1 : b === null || b === '' ? -1 : a < b ? -sign : sign,
      )
      .map(({ row }) => row);
    for (const [i, head] of heads.entries()) {
      if (i === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    }
    scroller.scrollTop = 0;
    draw(true);
  }

  const printAll = (on: boolean) => (): void => {
    if (!scroller.isConnected) return;
    printing = on;
    draw(true);
  };
  addEventListener('beforeprint', printAll(true));
  addEventListener('afterprint', printAll(false));
  draw(true);
  return h(
    'div',
    { class: 'table' },
    h(
      'div',
      { class: 'tools' },
      h('span', {}, words.rows(grouped(all.length))),
      h('button', { type: 'button', click: () => save(name, columns, rows) }, words.csv),
    ),
    scroller,
  );
}

function save<R>(name: string, columns: readonly Column<R>[], rows: readonly R[]): void {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => column.value(row)))];
  const text = lines.map((line) => line.map(cell).join(',')).join('\r\n');
  const link = h('a', { download: `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.csv` });
  link.href = URL.createObjectURL(new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** One cell of CSV that no spreadsheet takes for a formula. */
function cell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
