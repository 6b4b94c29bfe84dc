/** Says which share of the pairs of letters of a text without spaces is among those of others; from 0 to 1. */
export function likeness(texts: readonly string[]): (tight: string) => number {
  const pairs = new Set<string>();
  for (const text of texts) for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return (tight) => {
    let count = 0;
    for (let i = 1; i < tight.length; i++) if (pairs.has(tight.slice(i - 1, i + 1))) count++;
    return tight.length > 1 ? count / (tight.length - 1) : 0;
  };
}
