import type { Mention, Mentions } from '../model/mention.ts';

type Counted = 'dates' | 'money' | 'quantities';

/** Of the kinds that read numbers, the one that reads more of the words wins; on a tie the one named first. */
const NUMBER_KINDS: readonly Counted[] = ['dates', 'money', 'quantities'];

/** The one overlap rule: no character is part of two numbers. Names may overlap: `충북도` is in `충북도 규제자유특구`. */
export function settleOverlaps(mentions: Mentions): Mentions {
  const claims = NUMBER_KINDS.flatMap((kind, rank) =>
    mentions[kind].map((mention) => ({ kind, rank, mention: mention as Mention<unknown> })),
  );
  const lengthOf = ({ mention }: (typeof claims)[number]): number => mention.span.end - mention.span.start;
  claims.sort((a, b) => a.mention.span.start - b.mention.span.start || lengthOf(b) - lengthOf(a) || a.rank - b.rank);
  const lost = new Set<Mention<unknown>>();
  const last = new Map<string, (typeof claims)[number]>();
  for (const claim of claims) {
    const field = claim.mention.field.name;
    const before = last.get(field);
    if (!before || before.mention.span.end <= claim.mention.span.start) last.set(field, claim);
    else if (before.kind === claim.kind || lengthOf(before) >= lengthOf(claim)) lost.add(claim.mention);
    else {
      lost.add(before.mention);
      last.set(field, claim);
    }
  }
  if (lost.size === 0) return mentions;
  const left = <T>(list: readonly Mention<T>[]): Mention<T>[] => list.filter((mention) => !lost.has(mention));
  return {
    ...mentions,
    dates: left(mentions.dates),
    money: left(mentions.money),
    quantities: left(mentions.quantities),
  };
}
