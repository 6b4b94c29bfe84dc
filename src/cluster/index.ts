import { createHash } from 'node:crypto';
import type { ArticleRecord, Cluster } from '../model/generated/record.ts';
import { groupsOf } from './groups.ts';
import { signatureOf } from './signature.ts';
import { Signatures } from './signatures.ts';

/** What of a record says which copies it has. */
export type Clustered = Pick<ArticleRecord, 'id' | 'kind' | 'published' | 'body'>;

/** What is remembered of a record beside its signature. */
interface Member {
  readonly id: string;
  /** Sorts before those of the copies made from it: day, release or article, moment, how long the body is (longest first). */
  readonly age: readonly [string, number, string, number];
}

/**
 * Finds the copies of one text among records: the same release printed by forty outlets. Takes one record after the other and keeps
 * about a kilobyte of each, never its body.
 */
export class Clusterer {
  readonly #members: Member[] = [];
  /** The number of the signature of each record; -1 where the body is too short to compare. */
  readonly #numbers: number[] = [];
  readonly #signatures = new Signatures();

  add({ id, kind, published, body }: Clustered): void {
    const signature = signatureOf(body);
    this.#numbers.push(signature ? this.#signatures.count : -1);
    if (!signature) return;
    this.#signatures.add(signature);
    const moment = published.value ?? '9999';
    this.#members.push({ id, age: [moment.slice(0, 10), kind === 'press_release' ? 0 : 1, moment, -body.length] });
  }

  /** The cluster of each record, in the order in which they came; null where the body is too short to compare. */
  finish(): (Cluster | null)[] {
    const found = new Array<Cluster | undefined>(this.#signatures.count);
    for (const group of groupsOf(this.#signatures)) {
      const original = group.reduce((first, next) =>
        isOlder(this.#members[next]!, this.#members[first]!) ? next : first,
      );
      for (const member of group) {
        const similarity = Math.round(100 * this.#signatures.similarity(member, original)) / 100;
        found[member] = clusterOf(this.#members[original]!, group.length, similarity);
      }
    }
    return this.#numbers.map((number) =>
      number < 0 ? null : (found[number] ?? clusterOf(this.#members[number]!, 1, 1)),
    );
  }
}

/** The cluster of each record, in their order. */
export function clusterRecords(records: Iterable<Clustered>): (Cluster | null)[] {
  const clusterer = new Clusterer();
  for (const record of records) clusterer.add(record);
  return clusterer.finish();
}

const clusterOf = ({ id }: Member, size: number, similarity: number): Cluster => ({
  id: createHash('sha256').update(id).digest('hex').slice(0, 16),
  size,
  similarity,
  original: id,
});

function isOlder({ age: left }: Member, { age: right }: Member): boolean {
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i]! < right[i]!;
  return false;
}
