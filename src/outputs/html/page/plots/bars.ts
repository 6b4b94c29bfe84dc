import { axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import { grouped } from '../../../amount.ts';
import { type Column, dataTable } from '../table.ts';
import type { Words } from '../words/index.ts';
import { COLORS, figure } from './figure.ts';
import { fitted, labelRoom, roundAmount, ticks } from './labels.ts';

const BARS = 12;

export interface Bars<R> {
  readonly title: string;
  readonly note?: string;
  /** The largest first. */
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly unit: 'count' | 'won';
  readonly words: Words;
}

/** Horizontal bars, the largest ones, with the whole as a table behind them; null where there is nothing. */
export function bars<R extends { readonly name: string; readonly size: number }>({
  title,
  note,
  rows,
  columns,
  unit,
  words,
}: Bars<R>): HTMLElement | null {
  if (rows.length === 0) return null;
  const rest = rows.length > BARS ? words.largest(String(BARS), grouped(rows.length)) : '';
  const notes = [note, rest].filter(Boolean).join(' ');
  const said = unit === 'won' ? roundAmount : grouped;
  return figure({ title, note: notes, table: dataTable(title, columns, rows, words), words }, (width) => {
    const left = labelRoom(width);
    const top = rows.slice(0, BARS).map(({ name, size }, i) => ({ key: `${i}`, name: fitted(name, left), size }));
    const names = new Map(top.map(({ key, name }) => [key, name]));
    const highest = top[0]!.size;
    return plot({
      className: 'plot',
      width,
      marginLeft: left,
      marginRight: unit === 'won' ? 96 : 44,
      marginTop: 4,
      height: 34 + top.length * 25,
      x: {
        label: null,
        grid: true,
        ticks: unit === 'won' ? Math.max(2, Math.floor(width / 170)) : Math.min(5, highest),
        tickFormat: ticks(unit),
      },
      y: { label: null, domain: top.map(({ key }) => key) },
      marks: [
        barX(top, { x: 'size', y: 'key', fill: COLORS[0]! }),
        text(top, { x: 'size', y: 'key', text: ({ size }) => said(size), textAnchor: 'start', dx: 5 }),
        axisY({ tickFormat: (key: string) => names.get(key) ?? '', label: null, tickSize: 0 }),
        ruleX([0]),
      ],
    });
  });
}
