import { COLORS } from './figure.ts';

/** The groups that get a colour of their own, the largest first; the rest is one, named `others`. */
export function largestGroups(
  rows: readonly { readonly group: string; readonly size: number }[],
  others: string,
): { readonly domain: readonly string[]; groupOf(group: string): string } {
  const totals = new Map<string, number>();
  for (const { group, size } of rows) totals.set(group, (totals.get(group) ?? 0) + size);
  const groups = [...totals].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  if (groups.length <= COLORS.length) return { domain: groups, groupOf: (group) => group };
  const own = new Set(groups.slice(0, COLORS.length - 1));
  return { domain: [...own, others], groupOf: (group) => (own.has(group) ? group : others) };
}
