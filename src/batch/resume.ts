import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Task } from './job.ts';
import type { Manifest } from './manifest.ts';

/** Names the rules, tables and settings that make a record what it is. */
export const madeBy = (job: Job, rules: string): string =>
  createHash('sha256')
    .update(JSON.stringify([rules, { ...job, outDir: null }]))
    .digest('hex')
    .slice(0, 24);

/** The tasks that an earlier run has not done, or not with these rules and this input. `verify` compares contents instead of size and time. */
export function undone(
  tasks: readonly Task[],
  manifest: Manifest,
  made: string,
  outDir: string,
  verify: boolean,
): Task[] {
  return tasks.filter(({ path }) => {
    const entry = manifest.get(path);
    if (!entry || entry.made !== made || !entry.written.every((name) => existsSync(join(outDir, name)))) return true;
    try {
      if (verify) return `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}` !== entry.hash;
      const { size, mtimeMs } = statSync(path);
      return size !== entry.size || mtimeMs !== entry.mtime;
    } catch {
      return true;
    }
  });
}
