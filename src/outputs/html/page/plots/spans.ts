import { axisY, barX, plot, text } from '@observablehq/plot';
import { dayFormat, daysBetween, daysOf } from './edtf.ts';
import { COLORS } from './figure.ts';
import { fitted, labelRoom } from './labels.ts';

/** One line of a chart of intervals. */
export interface TimeSpan {
  readonly name: string;
  /** EDTF. */
  readonly span: string;
  /** What stands behind its bar. */
  readonly label?: string;
  readonly isMain?: boolean;
}

/** Those that have a first and a last day. */
export const drawable = (spans: readonly TimeSpan[]): TimeSpan[] => spans.filter(({ span }) => daysOf(span) !== null);

/** One bar for each interval, from its first to its last day; the spans are drawable. */
export function spanPlot(spans: readonly TimeSpan[], width: number): Element {
  const left = labelRoom(width);
  const rows = spans.map(({ name, span, label = '', isMain = false }, i) => ({
    key: `${i}`,
    name: fitted(name, left),
    label,
    color: isMain ? COLORS[1]! : COLORS[0]!,
    ...daysOf(span)!,
  }));
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const days = daysBetween(rows.flatMap(({ from, to }) => [from, to]));
  return plot({
    className: 'plot',
    width,
    marginLeft: left,
    marginRight: rows.some(({ label }) => label !== '') ? 96 : 44,
    marginTop: 4,
    height: 34 + rows.length * 25,
    x: {
      type: 'utc',
      label: null,
      grid: true,
      ticks: days < 4 ? 'day' : Math.max(2, Math.floor((width - left) / 110)),
      tickFormat: dayFormat(days),
    },
    y: { label: null, domain: rows.map(({ key }) => key) },
    marks: [
      barX(rows, { x1: 'from', x2: 'to', y: 'key', fill: 'color', inset: 0.5 }),
      text(rows, { x: 'to', y: 'key', text: 'label', textAnchor: 'start', dx: 5 }),
      axisY({ tickFormat: (key: string) => names.get(key) ?? '', label: null, tickSize: 0 }),
    ],
  });
}
