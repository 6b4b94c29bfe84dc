import { Problem } from '../model/problem.ts';
import type { Shard } from '../outputs/index.ts';

/** `2/4`. Throws a Problem for anything else. */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new Problem('USAGE_SHARD', { value: text });
  return { index, count };
}
