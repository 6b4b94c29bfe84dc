import { axisY, dot, plot } from '@observablehq/plot';
import { grouped, koreanAmount } from '../../../amount.ts';
import { short } from '../dom.ts';
import { type Column, dataTable } from '../table.ts';
import type { Words } from '../words/index.ts';
import { dayFormat, daysBetween, daysOf } from './edtf.ts';
import { COLORS, figure, legend } from './figure.ts';
import { largestGroups } from './groups.ts';

export interface Dots<R> {
  readonly title: string;
  readonly rows: readonly R[];
  readonly groupLabel: string;
  readonly columns: readonly Column<R>[];
  readonly words: Words;
}

/** Amounts in won over time, on an axis of powers of ten; null where there are none. */
export function dots<R extends { readonly date: string; readonly budget: number; readonly group: string }>({
  title,
  rows,
  columns,
  words,
}: Dots<R>): HTMLElement | null {
  const { domain, groupOf } = largestGroups(
    rows.map(({ group }) => ({ group, size: 1 })),
    words.others,
  );
  const data = rows.flatMap(({ date, budget, group }) => {
    const days = daysOf(date);
    return days && budget > 0 ? [{ day: days.from, budget, group: groupOf(group) }] : [];
  });
  if (data.length === 0) return null;
  const missing = rows.length - data.length;
  const powers = powersOfTen(data.map(({ budget }) => budget));
  const days = daysBetween(data.map(({ day }) => day));
  return figure(
    {
      title,
      note: [words.logNote, missing > 0 ? words.undated(grouped(missing)) : ''].filter(Boolean).join(' '),
      legend: legend(domain.map((group) => short(group, 24))),
      table: dataTable(title, columns, rows, words),
      words,
    },
    (width) =>
      plot({
        className: 'plot',
        width,
        height: 260,
        marginLeft: 64,
        marginRight: 30,
        x: {
          type: 'utc',
          label: null,
          grid: true,
          ticks: days < 4 ? 'day' : Math.max(2, Math.floor(width / 110)),
          tickFormat: dayFormat(days),
          inset: 8,
        },
        y: { type: 'log', label: null, grid: true, domain: [powers[0]!, powers.at(-1)!], ticks: powers },
        color: { type: 'categorical', domain, range: COLORS.slice(0, domain.length) },
        marks: [
          axisY(powers, { tickFormat: (power: number) => koreanAmount(power), label: null }),
          dot(data, { x: 'day', y: 'budget', fill: 'group', r: 4.5, fillOpacity: 0.85 }),
        ],
      }),
  );
}

/** The powers of ten from just below the smallest to just above the largest amount. */
function powersOfTen(amounts: readonly number[]): number[] {
  const low = Math.floor(Math.log10(amounts.reduce((a, b) => Math.min(a, b))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(amounts.reduce((a, b) => Math.max(a, b)))));
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
}
