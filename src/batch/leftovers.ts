import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftovers } from '../outputs/files/index.ts';
import type { Job, Task } from './job.ts';
import { outputName } from './process.ts';

/** Removes half files that killed runs left where these tasks are going to write; never those of another shard. */
export function removeLeftoversOf(tasks: readonly Task[], job: Job, outDir: string): void {
  const folders = new Map<string, Task[]>();
  for (const task of tasks) {
    const folder = dirname(task.output);
    const known = folders.get(folder);
    if (known) known.push(task);
    else folders.set(folder, [task]);
  }
  for (const [folder, here] of folders) {
    const path = join(outDir, folder);
    const entries = new Set(listed(path));
    if (entries.size === 0) continue;
    removeLeftovers(
      path,
      here.map((task) => basename(outputName(task, job, null))),
    );
    // a container has a folder of its own
    for (const task of here)
      if (entries.has(basename(task.path))) removeLeftovers(join(path, basename(task.path)), null);
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
