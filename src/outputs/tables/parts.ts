import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outputFailed } from '../files/index.ts';
import { TABLES } from './columns.ts';
import type { Shard } from './sink.ts';

/** `part-0.parquet`; `part-2-of-4-0.parquet` for the second of four shards, which may write into one folder. */
export const partName = (number: number, shard: Shard | null): string =>
  `part-${shard ? `${shard.index}-of-${shard.count}-` : ''}${number}.parquet`;

/** Removes the parts that an earlier run left beside those that were written now; not those of other shards of the same number. */
export function removeOldParts(folder: string, written: ReadonlySet<string>, shard: Shard | null): void {
  for (const { name } of TABLES)
    for (const month of listed(join(folder, name)).filter((entry) => entry.startsWith('month=')))
      for (const part of listed(join(folder, name, month))) {
        const [own, index, count] = /^part-(?:(\d+)-of-(\d+)-)?\d+\.parquet$/.exec(part) ?? [];
        const isFellow = shard !== null && Number(count) === shard.count && Number(index) !== shard.index;
        const path = join(folder, name, month, part);
        if (own !== undefined && !isFellow && !written.has(path)) remove(path);
      }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path);
  } catch (error) {
    throw outputFailed(error);
  }
}
