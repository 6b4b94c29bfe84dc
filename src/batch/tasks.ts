import { normalize } from 'node:path';
import type { Task } from './job.ts';

/**
 * The tasks of a run, each with its place in the output folder: the tree below the one folder that was named, else the paths as given.
 * Never outside of the output folder; two inputs of one name keep their extensions (`a.txt.yaml`, `a.html.yaml`).
 */
export function tasksOf(paths: readonly string[], root: string | null): Task[] {
  const inside = paths.map((path) => mirrored(root !== null && path.startsWith(root) ? path.slice(root.length) : path));
  const stems = inside.map((path) => path.replace(/(?<=[^/])\.[^./]+$/, ''));
  const times = new Map<string, number>();
  for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1);
  return paths.map((path, i) => ({ path, output: times.get(stems[i]!)! > 1 ? inside[i]! : stems[i]! }));
}

/** A path without root, drive and steps upwards. */
const mirrored = (path: string): string =>
  normalize(path.replaceAll('\\', '/'))
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/') || 'stdin';

/** Part `index` (from 1) of `count` of a list, in order: the parts joined are the list. */
export const shardOf = <T>(list: readonly T[], index: number, count: number): T[] =>
  list.slice(Math.floor(((index - 1) * list.length) / count), Math.floor((index * list.length) / count));
