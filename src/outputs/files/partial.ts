import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a file is until it is whole: beside its place, under a short name, hidden from searches for articles, that says whose it is. */
export const partialOf = (path: string): string =>
  join(dirname(path), `${stemOf(basename(path))}${process.pid}.partial`);

const stemOf = (name: string): string => `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.`;

/** Removes what processes that were killed left in a folder of files of these names; of any file, where no names are given. */
export function removeLeftovers(folder: string, names: readonly string[] | null): void {
  const stems = names && new Set(names.map(stemOf));
  for (const name of listed(folder)) {
    const [, stem = '', pid = ''] = /^(\.[0-9a-f]{16}\.)(\d+)\.partial$/.exec(name) ?? [];
    if (stem === '' || (stems && !stems.has(stem)) || isAlive(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // it is hidden and harms nobody
    }
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether another process has this number; this one has left nothing yet. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
