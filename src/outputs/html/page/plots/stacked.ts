import { axisX, barY, plot, ruleY } from '@observablehq/plot';
import { grouped } from '../../../amount.ts';
import { short } from '../dom.ts';
import { type Column, dataTable } from '../table.ts';
import type { Words } from '../words/index.ts';
import { binsOf } from './bins.ts';
import { COLORS, figure, legend } from './figure.ts';
import { largestGroups } from './groups.ts';
import { ticks } from './labels.ts';

export interface StackedTime {
  /** With the word for the stretch of time that a bar stands for. */
  readonly title: (by: string) => string;
  readonly rows: readonly { readonly date: string; readonly group: string }[];
  /** What the groups are; without it there is one. */
  readonly groupLabel?: string;
  /** Instead of the counts. */
  readonly table?: HTMLElement;
  readonly words: Words;
}

interface Count {
  readonly time: string;
  readonly group: string;
  size: number;
}

/** How many of each group in each month or year; null where nothing has a date. */
export function stackedTime({ title, rows, groupLabel, table, words }: StackedTime): HTMLElement | null {
  const bins = binsOf(rows.map(({ date }) => date));
  if (bins.names.length === 0) return null;
  const counted: Count[] = [];
  let missing = 0;
  for (const { date, group } of rows) {
    const time = bins.of(date);
    if (time === null) missing++;
    else counted.push({ time, group, size: 1 });
  }
  const all = merged(counted).sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : b.size - a.size));
  const { domain, groupOf } = largestGroups(all, words.others);
  const data = merged(all.map(({ time, group, size }) => ({ time, group: groupOf(group), size })));
  const perTime = new Map<string, number>();
  for (const { time, size } of all) perTime.set(time, (perTime.get(time) ?? 0) + size);
  const highest = [...perTime.values()].reduce((a, b) => Math.max(a, b), 1);
  const columns: Column<Count>[] = [
    { label: words.time, value: ({ time }) => time },
    ...(groupLabel === undefined ? [] : [{ label: groupLabel, value: ({ group }: Count) => group }]),
    { label: words.count, value: ({ size }) => size },
  ];
  const name = title(words.by[bins.unit]);
  return figure(
    {
      title: name,
      note: missing > 0 ? words.undated(grouped(missing)) : null,
      legend: groupLabel === undefined ? null : legend(domain.map((group) => short(group, 20))),
      table: table ?? dataTable(name, columns, all, words),
      words,
    },
    (width) => {
      const step = Math.ceil(bins.names.length / Math.max(2, Math.floor(width / 62)));
      return plot({
        className: 'plot',
        width,
        height: 230,
        marginLeft: 54,
        marginTop: 10,
        marginBottom: 26,
        x: { label: null, domain: bins.names, type: 'band' },
        y: {
          label: null,
          grid: true,
          ticks: Math.min(5, highest),
          tickFormat: ticks('count'),
        },
        color: {
          type: 'categorical',
          domain,
          range: COLORS.slice(0, domain.length),
        },
        marks: [
          barY(data, {
            x: 'time',
            y: 'size',
            fill: 'group',
            order: [...domain],
          }),
          axisX({
            tickFormat: (time: string, i: number) => (i % step === 0 ? time : ''),
            label: null,
            tickSize: 0,
          }),
          ruleY([0]),
        ],
      });
    },
  );
}

/** One count for each time and group. */
function merged(counts: readonly Count[]): Count[] {
  const all = new Map<string, Count>();
  for (const { time, group, size } of counts) {
    const known = all.get(`${time}\n${group}`);
    if (known) known.size += size;
    else all.set(`${time}\n${group}`, { time, group, size });
  }
  return [...all.values()];
}
