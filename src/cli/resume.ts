import type { Done, Job, Task } from '../batch/job.ts';
import { removeLeftoversOf } from '../batch/leftovers.ts';
import { Manifest } from '../batch/manifest.ts';
import { outputName } from '../batch/process.ts';
import { madeBy, removeOutdated, undone } from '../batch/resume.ts';
import type { ExtractCall } from './calls.ts';

/** What is left of a run into a folder, and where its finished inputs are remembered. */
export interface Resume {
  readonly tasks: readonly Task[];
  readonly skipped: number;
  finished(done: Done): void;
  close(): void;
}

/** `rules` is the hash of the setup that makes the records. */
export function startResume(call: ExtractCall, job: Job, rules: string, tasks: readonly Task[]): Resume {
  if (job.outDir === null) return { tasks, skipped: 0, finished: () => {}, close: () => {} };
  const manifest = new Manifest(job.outDir);
  const made = madeBy(job, rules);
  const left = call.resume ? undone(tasks, manifest, job, made, call.verify) : [...tasks];
  removeLeftoversOf(left, job, job.outDir);
  const names = new Set(tasks.map((task) => outputName(task, job, null)));
  return {
    tasks: left,
    skipped: tasks.length - left.length,
    finished: (done) => {
      // what could not be read is tried again
      if (!done.whole) return;
      removeOutdated(done, names, manifest, job);
      manifest.add(done, made);
    },
    close: () => manifest.flush(),
  };
}
