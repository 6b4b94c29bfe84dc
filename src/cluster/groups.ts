import { areCopies, pairsOf } from './pairs.ts';
import type { Signatures } from './signatures.ts';

/** Two groups become one when more than this share of their pairs are copies: a page that prints two releases does not make them one. */
const MOST = 0.5;

/** As many members of a group as speak for it. */
const SPEAKERS = 8;

/** The groups of copies among many bodies, each in order; the closest pairs are joined first. Bodies without a copy are in none. */
export function groupsOf(signatures: Signatures): number[][] {
  const pairs = pairsOf(signatures).sort((x, y) => y.similarity - x.similarity || x.b - y.b || x.a - y.a);
  const groups = new Map<number, number[]>();
  const groupOf = (number: number): number[] => groups.get(number) ?? [number];
  for (const { a, b } of pairs) {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left === right || shareOfCopies(signatures, left, right) <= MOST) continue;
    const [into, from] = left.length >= right.length ? [left, right] : [right, left];
    into.push(...from);
    for (const member of from) groups.set(member, into);
    groups.set(into[0]!, into);
  }
  return [...new Set(groups.values())].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}

function shareOfCopies(signatures: Signatures, left: readonly number[], right: readonly number[]): number {
  const [some, others] = [left.slice(0, SPEAKERS), right.slice(0, SPEAKERS)];
  let copies = 0;
  for (const a of some) for (const b of others) if (areCopies(signatures, a, b, signatures.similarity(a, b))) copies++;
  return copies / (some.length * others.length);
}
