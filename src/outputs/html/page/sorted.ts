/** Rows by a key of each; what is unknown stands last either way. */
export function sorted<R>(rows: readonly R[], keyOf: (row: R) => string | number | null, up: boolean): R[] {
  const sign = up ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: a }, { key: b }) =>
      a === b ? 0 : a === null || a === '' ? 1 : b === null || b === '' ? -1 : a < b ? -sign : sign,
    )
    .map(({ row }) => row);
}
