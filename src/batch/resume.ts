import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Done, Job, Task } from './job.ts';
import type { Manifest } from './manifest.ts';
import { isOutputOf } from './process.ts';

/** Names the rules, tables and settings that make a record what it is. `rules` holds the plug-ins by name and version; where they lie says nothing. */
export const madeBy = (job: Job, rules: string): string =>
  createHash('sha256')
    .update(JSON.stringify([rules, { ...job, outDir: null, plugins: null }]))
    .digest('hex')
    .slice(0, 24);

/** The tasks that an earlier run has not done, or not with these rules and this input. `verify` compares contents instead of size and time. */
export function undone(tasks: readonly Task[], manifest: Manifest, job: Job, made: string, verify: boolean): Task[] {
  return tasks.filter((task) => {
    const { path } = task;
    const entry = manifest.get(path);
    if (entry?.made !== made) return true;
    if (!entry.written.every((name) => isOutputOf(name, task, job) && isWhole(join(job.outDir!, name)))) return true;
    try {
      if (verify) return `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}` !== entry.hash;
      const { size, mtimeMs } = statSync(path);
      return size !== entry.size || mtimeMs !== entry.mtime;
    } catch {
      return true;
    }
  });
}

/** Removes what an earlier run wrote for an input and this one did not: the last items of a feed that has become shorter. */
export function removeOutdated(
  { path, written }: Done,
  tasks: ReadonlySet<string>,
  manifest: Manifest,
  job: Job,
): void {
  for (const name of manifest.get(path)?.written ?? [])
    if (!written.includes(name) && !tasks.has(name) && name.endsWith(`.${job.format}`))
      rmSync(join(job.outDir!, name), { force: true });
}

/** Whether a file is there: an empty one is what a machine that lost its power may leave of it. */
const isWhole = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
