/** Lists of the record of which an expected file names only what the case is about. */
const OPEN_LISTS = new Set(['removed', 'rejected', 'evidence', 'findings', 'warnings', 'mentions']);

/** What differs between an expected partial value and the actual one; empty if nothing does. Fields that are not named are not compared. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: a list expected, got ${JSON.stringify(actual)}`];
    const key = path.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
    if (OPEN_LISTS.has(key)) {
      return expected.flatMap((item, i) =>
        actual.some((candidate) => differences(item, candidate).length === 0)
          ? []
          : [`${path}[${i}]: nothing like ${JSON.stringify(item)} in ${JSON.stringify(actual)}`],
      );
    }
    const lengths =
      expected.length === actual.length
        ? []
        : [`${path}: ${expected.length} expected, got ${actual.length}: ${JSON.stringify(actual)}`];
    return [
      ...lengths,
      ...expected.flatMap((item, i) => (i < actual.length ? differences(item, actual[i], `${path}[${i}]`) : [])),
    ];
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null)
      return [`${path}: ${JSON.stringify(expected)} expected, got ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (actual as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(expected, actual)
    ? []
    : [`${path}: ${JSON.stringify(expected)} expected, got ${JSON.stringify(actual)}`];
}
