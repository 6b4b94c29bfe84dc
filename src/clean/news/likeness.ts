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

/** Pairs of syllables; of other scripts whole words, of numbers those of three digits or more: the rest is in every text. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[가-힣]+|\d+|[^\s\d가-힣\p{P}\p{S}]+/gu)) {
    if (/[가-힣]/.test(run)) for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
    else if (run.length >= 3 || (/\p{L}/u.test(run) && run.length >= 2)) pairs.push(run);
  }
  return pairs;
}
