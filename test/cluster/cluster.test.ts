import { describe, expect, test } from 'vitest';
import { type Clustered, Clusterer, clusterRecords } from '../../src/cluster/index.ts';
import { signatureOf } from '../../src/cluster/signature.ts';
import { Signatures } from '../../src/cluster/signatures.ts';
import type { Cluster } from '../../src/model/generated/record.ts';
import { type Copy, copiesOf, printed, randomOf, textOf } from '../support/copies.ts';

const published = (value: string | null): Clustered['published'] => ({
  value,
  basis: 'stated',
  confidence: 'high',
  rule: 'dateline/label',
  evidence: [],
  rejected: [],
});

const recordOf = (body: string, id: string, more: Partial<Clustered> = {}): Clustered => ({
  id,
  kind: 'news_article',
  published: published('2025-12-08'),
  body,
  ...more,
});

const clustersOf = (copies: readonly Copy[]): (Cluster | null)[] =>
  clusterRecords(copies.map(({ body }, i) => recordOf(body, String(i))));

/** Of the pairs in one cluster, how many are copies; of the copies, how many are in one cluster. */
function pairwise(
  copies: readonly Copy[],
  clusters: readonly (Cluster | null)[],
): { precision: number; recall: number } {
  let [together, copied, both] = [0, 0, 0];
  for (let a = 0; a < copies.length; a++)
    for (let b = a + 1; b < copies.length; b++) {
      const isTogether = clusters[a]!.id === clusters[b]!.id;
      const isCopy = copies[a]!.text === copies[b]!.text;
      if (isTogether) together++;
      if (isCopy) copied++;
      if (isTogether && isCopy) both++;
    }
  return { precision: both / together, recall: both / copied };
}

describe('copies with edits among different articles on the same subject', () => {
  test.each([
    [160, 1],
    [160, 2],
    [1200, 3],
  ])('precision ≥ .98 and recall ≥ .95 by pairs: %i texts, seed %i', (texts, seed) => {
    const copies = copiesOf(texts, seed);
    const clusters = clustersOf(copies);
    const { precision, recall } = pairwise(copies, clusters);
    console.log(`clusters of ${copies.length} bodies:  precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});

describe('what a cluster says', () => {
  const text = textOf(3).join(' ');
  const other = textOf(40).join(' ');
  test('the original: the earliest day, a release before an article of that day, then the moment, then the longest', () => {
    const clusters = clusterRecords([
      recordOf(text, 'late', { published: published('2025-12-09') }),
      recordOf(text, 'undated', { published: published(null) }),
      recordOf(`${text} 끝.`, 'early', { published: published('2025-12-08T08:00:00+09:00') }),
      recordOf(text, 'release', { published: published('2025-12-08T09:00:00+09:00'), kind: 'press_release' }),
    ]);
    expect(clusters.map((cluster) => [cluster!.original, cluster!.size])).toEqual(Array(4).fill(['release', 4]));
    expect(clusters[0]!.similarity).toBe(1);
    expect(clusters[2]!.similarity).toBeLessThanOrEqual(1);
    expect(new Set(clusters.map((cluster) => cluster!.id)).size).toBe(1);
  });
  test('one without a copy is a cluster of its own; one too short to compare is in none', () => {
    const [alone, short, empty] = clusterRecords([
      recordOf(other, 'a'),
      recordOf('[속보] 지진', 'b'),
      recordOf('', 'c'),
    ]);
    expect(alone).toMatchObject({ size: 1, similarity: 1, original: 'a' });
    expect([short, empty]).toEqual([null, null]);
  });
  test('a page that prints two releases makes them no copies of each other', () => {
    const [a, b] = clusterRecords([recordOf(text, 'a'), recordOf(other, 'b'), recordOf(`${text}\n\n${other}`, 'both')]);
    expect(a!.id).not.toBe(b!.id);
  });
  test('spaces, quotation marks and middle dots of another outlet change nothing', () => {
    const changed = text.replaceAll(' ', '\u00a0 ').replaceAll('“', '"').replaceAll('”', '"').normalize('NFD');
    expect(clusterRecords([recordOf(text, 'a'), recordOf(changed, 'b')])[1]).toMatchObject({ size: 2, similarity: 1 });
  });
  test('the same groups in whatever order the records come', () => {
    const copies = copiesOf(40, 9);
    const groups = (list: readonly Copy[]): string[] => {
      const clusters = clustersOf(list);
      const bodies = new Map<string, string[]>();
      for (const [i, { body }] of list.entries())
        bodies.set(clusters[i]!.id, [...(bodies.get(clusters[i]!.id) ?? []), body]);
      return [...bodies.values()].map((group) => group.sort().join('\f')).sort();
    };
    expect(groups([...copies].reverse())).toEqual(groups(copies));
  });
});

test('the estimate is as good as it should be', () => {
  const random = randomOf(5);
  const signatures = new Signatures();
  const grams = (body: string): Set<string> => {
    const letters = body.replace(/[^\p{L}\p{N}]+/gu, '');
    return new Set(Array.from({ length: letters.length - 4 }, (_, i) => letters.slice(i, i + 5)));
  };
  let [error, count] = [0, 0];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [printed(textOf(i), random), printed(textOf(i), random)];
    for (const body of [a, b]) signatures.add(signatureOf(body)!);
    const [left, right] = [grams(a), grams(b)];
    const both = [...left].filter((gram) => right.has(gram)).length;
    error += (signatures.similarity(2 * i, 2 * i + 1) - both / (left.size + right.size - both)) ** 2;
    count++;
  }
  expect(Math.sqrt(error / count)).toBeLessThan(0.05);
});

test('thousands of equal bodies and thousands that share nothing take no square of time', () => {
  const clusterer = new Clusterer();
  const start = performance.now();
  for (let i = 0; i < 3000; i++)
    clusterer.add(recordOf('같은 글이 그대로 실린다 해도 견주는 일은 한 번이면 된다고 한다', String(i)));
  for (let i = 0; i < 3000; i++)
    clusterer.add(recordOf(`${i}가${i * 7}나${i * 13}다${i * 29}라${i * 31}마${i * 37}바`, `x${i}`));
  const clusters = clusterer.finish();
  expect(clusters[0]).toMatchObject({ size: 3000 });
  expect(performance.now() - start).toBeLessThan(5000);
});
