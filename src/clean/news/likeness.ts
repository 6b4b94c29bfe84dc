/** How much of a short text's letter pairs stand in another text: 1 for all. What a headline shares with its article and a menu does not. */
export type Likeness = (text: string) => number;

export function likenessTo(text: string): Likeness {
  const pairs = new Set(pairsOf(text));
  return (other) => {
    const own = pairsOf(other);
    if (own.length === 0) return 0;
    let shared = 0;
    for (const pair of own) if (pairs.has(pair)) shared++;
    return shared / own.length;
  };
}

function pairsOf(text: string): string[] {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const pairs: string[] = [];
  for (let i = 0; i + 1 < letters.length; i++) pairs.push(letters.slice(i, i + 2));
  return pairs;
}
