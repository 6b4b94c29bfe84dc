import { grouped, koreanAmount } from '../../../amount.ts';
import { type Column, dataTable } from '../table.ts';
import type { Words } from '../words/index.ts';
import { figure } from './figure.ts';
import { roundAmount } from './labels.ts';
import { drawable, spanPlot } from './spans.ts';

export interface Period {
  readonly name: string;
  /** EDTF. */
  readonly period: string;
  readonly budget: number | null;
}

const BARS = 14;

/** From when to when each of the largest programs runs, with its budget; null where none has a first and a last day. */
export function periods({
  title,
  rows,
  words,
}: {
  readonly title: string;
  /** The largest first. */
  readonly rows: readonly Period[];
  readonly words: Words;
}): HTMLElement | null {
  const spans = drawable(
    rows.map(({ name, period, budget }) => ({
      name,
      span: period,
      label: budget === null ? '' : roundAmount(budget),
    })),
  );
  if (spans.length === 0) return null;
  const columns: Column<Period>[] = [
    { label: words.program, value: ({ name }) => name },
    { label: words.period, value: ({ period }) => period },
    {
      label: words.budget,
      value: ({ budget }) => budget,
      show: ({ budget }) => (budget === null ? '' : koreanAmount(budget)),
    },
  ];
  const note = rows.length > BARS ? words.largest(String(BARS), grouped(rows.length)) : null;
  return figure({ title, note, table: dataTable(title, columns, rows, words), words }, (width) =>
    spanPlot(spans.slice(0, BARS), width),
  );
}
