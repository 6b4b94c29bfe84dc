import { koreanAmount } from '../../../amount.ts';
import type { Summary } from '../../data.ts';
import { type Column, dataTable } from '../table.ts';
import { articleLink, type Shown } from './shown.ts';

export function articles(shown: Shown): Node[] {
  const { index, words } = shown;
  const of = (i: number): Summary => index.articles[i]!;
  const columns: Column<number>[] = [
    { label: words.date, value: (i) => of(i).date },
    { label: words.outlet, value: (i) => of(i).outlet },
    { label: words.title, value: (i) => of(i).title, show: (i) => articleLink(shown, i), isWide: true },
    {
      label: words.amount,
      value: (i) => of(i).amount,
      show: (i) => (of(i).amount === null ? '' : koreanAmount(of(i).amount!)),
    },
    { label: words.quotes, value: (i) => of(i).quotes.length },
    { label: words.copies, value: (i) => of(i).copies?.size ?? null },
    { label: words.findings, value: (i) => of(i).findings.length },
  ];
  return [dataTable(words.articles, columns, shown.articles, words)];
}
