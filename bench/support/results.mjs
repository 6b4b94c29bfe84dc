// A row of results: `{ figure, what, ratio, low, high, pairs, ours, theirs, unit, goal, note }`. `goal` is `{ most }` or `{ least }`;
// a figure that could not be measured has `missing` (why) instead of the numbers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { machine } from './machine.mjs';

const FILE = new URL('../results.json', import.meta.url).pathname;

export const isMet = ({ ratio, goal }) =>
  goal ? (goal.most !== undefined ? ratio <= goal.most : ratio >= goal.least) : null;

/** Puts rows into bench/results.json in the place of those of the same figures; each figure keeps the machine it was measured on. */
export function save(figure, title, rows) {
  const all = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  all[figure] = { title, measured: new Date().toISOString().slice(0, 10), machine: machine(), rows: rows.map(rounded) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

const rounded = (row) => ({
  ...Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toPrecision(4)) : value]),
  ),
  ...(row.missing ? {} : { met: isMet(row) }),
});
