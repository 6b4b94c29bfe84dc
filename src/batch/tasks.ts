import { normalize } from 'node:path';
import type { Task } from './job.ts';

/**
 * The tasks of a run, each with its place in the output folder: the tree below the one folder that was named, else the paths as given.
 * Never outside of the output folder, and no two in one place: inputs of one name keep their extensions (`a.txt.yaml`, `a.html.yaml`).
 */
export function tasksOf(paths: readonly string[], root: string | null): Task[] {
  const inside = paths.map((path) => mirrored(root !== null && path.startsWith(root) ? path.slice(root.length) : path));
  const outputs = inside.map((path) => path.replace(/(?<=[^/])\.[^./]+$/, ''));
  for (let left = clashes(outputs); left.some((i) => outputs[i] !== inside[i]); left = clashes(outputs))
    for (const i of left) outputs[i] = inside[i]!;
  if (clashes(outputs).length > 0) numberEqual(outputs);
  return paths.map((path, i) => ({ path, output: outputs[i]! }));
}

/** Gives names that are there more than once a number each: `x`, `x~2`. */
function numberEqual(names: string[]): void {
  const taken = new Set(names);
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    let own = name;
    for (let n = 2; seen.has(own); n++) if (!taken.has(`${name}~${n}`)) own = `${name}~${n}`;
    seen.add(own);
    names[i] = own;
  }
}

/** The numbers of all names that are there more than once. */
function clashes(names: readonly string[]): number[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times.size === names.length ? [] : [...names.keys()].filter((i) => times.get(names[i]!)! > 1);
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
