import { axisX, axisY, barX, barY, plot, ruleX, ruleY } from '@observablehq/plot';
import { visible } from '../../../text/visible.ts';
import { displayWidth } from '../../../text/width.ts';
import { koreanAmount } from '../../amount.ts';
import { h, short } from './dom.ts';
import { type Column, dataTable } from './table.ts';
import type { Words } from './words.ts';

export interface Bar {
  readonly name: string;
  readonly size: number;
}

const BARS = 12;
const LABEL_CELLS = 24;
const COLORS = ['#4269d0', '#d98c00', '#e0443e', '#2b9a8f', '#3c8a35', '#c4568a', '#8a5fd1', '#7a7a7a'];

/** Horizontal bars, the largest first, with the whole as a table behind them. */
export function bars(
  title: string,
  label: string,
  all: readonly Bar[],
  words: Words,
  unit: 'count' | 'won',
): HTMLElement {
  const rows = [...all].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const columns: Column<Bar>[] = [
    { label, value: ({ name }) => name },
    {
      label: unit === 'won' ? words.budget : words.count,
      value: ({ size }) => size,
      ...(unit === 'won' && { show: ({ size }: Bar) => koreanAmount(size) }),
    },
  ];
  const top = rows.slice(0, BARS).map(({ name, size }, i) => ({ key: `${i}`, name: fitted(name), size }));
  const names = new Map(top.map(({ key, name }) => [key, name]));
  return figure(title, words, dataTable(title, columns, rows, words), () =>
    plot({
      className: 'plot',
      marginLeft: 170,
      marginRight: 30,
      height: 60 + top.length * 26,
      x: { label: null, grid: true, ticks: unit === 'won' ? 4 : Math.min(5, top[0]!.size), tickFormat: ticks(unit) },
      y: { label: null, domain: top.map(({ key }) => key) },
      marks: [
        barX(top, { x: 'size', y: 'key', fill: COLORS[0]! }),
        axisY({ tickFormat: (key: string) => names.get(key) ?? '', label: null, tickSize: 0 }),
        ruleX([0]),
      ],
    }),
  );
}

export interface Stacked {
  readonly month: string;
  readonly group: string;
  readonly size: number;
}

/** Bars a month, stacked by group; the smaller groups are one. */
export function months(title: string, all: readonly Stacked[], words: Words, groupLabel: string | null): HTMLElement {
  const totals = new Map<string, number>();
  for (const { group, size } of all) totals.set(group, (totals.get(group) ?? 0) + size);
  const groups = [...totals].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  const own = groups.slice(0, groups.length > COLORS.length ? COLORS.length - 1 : COLORS.length);
  const domain = own.length < groups.length ? [...own, words.others] : own;
  const known = new Set(own);
  const data = all.map((row) => (known.has(row.group) ? row : { ...row, group: words.others }));
  const columns: Column<Stacked>[] = [
    { label: words.month, value: ({ month }) => month },
    ...(groupLabel === null ? [] : [{ label: groupLabel, value: ({ group }: Stacked) => group }]),
    { label: words.count, value: ({ size }) => size },
  ];
  const domainX = monthsBetween(all.map(({ month }) => month));
  const step = Math.ceil(domainX.length / 12);
  const perMonth = new Map<string, number>();
  for (const { month, size } of all) perMonth.set(month, (perMonth.get(month) ?? 0) + size);
  const highest = [...perMonth.values()].reduce((a, b) => Math.max(a, b), 1);
  const legend =
    groupLabel === null
      ? null
      : h(
          'ul',
          { class: 'legend' },
          ...domain.map((group, i) => {
            const swatch = h('span', { class: 'swatch', 'aria-hidden': 'true' });
            swatch.style.background = COLORS[i]!;
            return h('li', {}, swatch, short(group, 20));
          }),
        );
  return figure(
    title,
    words,
    dataTable(title, columns, all, words),
    () =>
      plot({
        className: 'plot',
        height: 260,
        marginBottom: 50,
        x: { label: null, domain: domainX, type: 'band' },
        y: { label: null, grid: true, ticks: Math.min(5, highest), tickFormat: ticks('count') },
        color: { type: 'categorical', domain, range: COLORS.slice(0, domain.length) },
        marks: [
          barY(data, { x: 'month', y: 'size', fill: 'group', order: domain }),
          axisX({
            tickFormat: (month: string, i: number) => (i % step === 0 ? month : ''),
            tickRotate: -30,
            label: null,
            tickSize: 0,
          }),
          ruleY([0]),
        ],
      }),
    legend,
  );
}

/** One line for each clue, from the first to the last day that it allows. */
export function intervals(
  title: string,
  clues: readonly { readonly name: string; readonly allows: string }[],
): HTMLElement | null {
  const rows = clues.flatMap(({ name, allows }, i) => {
    const span = daysOf(allows);
    return span ? [{ key: `${i}`, name: fitted(name), ...span }] : [];
  });
  if (rows.length === 0) return null;
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const days =
    (Math.max(...rows.map(({ to }) => Number(to))) - Math.min(...rows.map(({ from }) => Number(from)))) / DAY;
  return drawing(title, () =>
    plot({
      className: 'plot',
      marginLeft: 170,
      marginRight: 40,
      height: 60 + rows.length * 26,
      x: {
        type: 'utc',
        label: null,
        grid: true,
        ticks: days < 4 ? 'day' : 4,
        tickFormat: (day: Date) => day.toISOString().slice(0, 10),
      },
      y: { label: null, domain: rows.map(({ key }) => key) },
      marks: [
        barX(rows, { x1: 'from', x2: 'to', y: 'key', fill: COLORS[0]!, inset: 0.5 }),
        axisY({ tickFormat: (key: string) => names.get(key) ?? '', label: null, tickSize: 0 }),
      ],
    }),
  );
}

/** A name in the room left of a plot: as many cells of two or one as fit. */
function fitted(name: string): string {
  let [kept, cells] = ['', 0];
  const shown = visible(name.slice(0, LABEL_CELLS + 1));
  for (const character of shown) {
    cells += displayWidth(character);
    if (cells > LABEL_CELLS) return `${kept}…`;
    kept += character;
  }
  return kept;
}

const DAY = 86_400_000;

/** The first day of an EDTF date or interval, and the day after its last. */
function daysOf(edtf: string): { from: Date; to: Date } | null {
  const [first = '', last = first] = edtf.split('/');
  const [start, end] = [first, last].map((text) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text));
  if (!start || !end) return null;
  const from = Date.UTC(Number(start[1]), Number(start[2] ?? 1) - 1, Number(start[3] ?? 1));
  const to = end[3]
    ? Date.UTC(Number(end[1]), Number(end[2]) - 1, Number(end[3])) + DAY
    : Date.UTC(Number(end[1]) + (end[2] ? 0 : 1), end[2] ? Number(end[2]) : 0, 1);
  return to > from ? { from: new Date(from), to: new Date(to) } : null;
}

/** Every month from the first to the last; the named ones alone where that would be more than twenty years. */
function monthsBetween(names: readonly string[]): string[] {
  const sorted = [...new Set(names)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || !/^\d{4}-\d\d$/.test(first) || !/^\d{4}-\d\d$/.test(last)) return sorted;
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [number(first), number(last)];
  if (to - from > 240) return sorted;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const month = from + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const ticks =
  (unit: 'count' | 'won') =>
  (size: number): string =>
    unit === 'won' ? koreanAmount(Math.round(size)) : Number.isInteger(size) ? String(size) : '';

function figure(
  title: string,
  words: Words,
  table: HTMLElement,
  make: () => Element,
  legend: Node | null = null,
): HTMLElement {
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, title),
    table.classList.contains('none') ? null : drawing(title, make),
    legend,
    table.classList.contains('none') ? table : h('details', {}, h('summary', {}, words.table), table),
  );
}

/** The drawing alone: its own style sheet is the page's, for the page's policy lets no other in. */
function drawing(title: string, make: () => Element): HTMLElement {
  const drawn = make();
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // one name for the whole drawing; the table behind it is what a screen reader reads
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const svg = drawn.matches('svg') ? drawn : drawn.querySelector('svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', title);
  return h('div', { class: 'drawing' }, drawn);
}
