import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on: processor, cores, memory, Node, the load of the last minute, the commit. */
export function machine() {
  let commit = null;
  try {
    commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    }).trim();
  } catch {
    // outside of a checkout
  }
  return {
    processor: cpus()[0]?.model ?? process.arch,
    cores: availableParallelism(),
    memory_gb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number(loadavg()[0].toFixed(2)),
    commit,
  };
}
