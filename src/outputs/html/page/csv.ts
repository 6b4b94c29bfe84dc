import { h } from './dom.ts';
import type { Column } from './table.ts';

/** Saves rows as CSV that spreadsheets open as UTF-8. */
export function saveCsv<R>(name: string, columns: readonly Column<R>[], rows: readonly R[]): void {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => column.value(row)))];
  const text = lines.map((line) => line.map(cell).join(',')).join('\r\n');
  const link = h('a', { download: `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.csv` });
  link.href = URL.createObjectURL(new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** One cell that no spreadsheet takes for a formula. */
function cell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
