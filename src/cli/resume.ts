import type { Done, Job, Task } from '../batch/job.ts';
import { Manifest } from '../batch/manifest.ts';
import { madeBy, undone } from '../batch/resume.ts';
import { RULES_HASH } from '../data/tables.ts';
import type { ExtractCall } from './calls.ts';

/** What is left of a run into a folder, and where its finished inputs are remembered. */
export interface Resume {
  readonly tasks: readonly Task[];
  readonly skipped: number;
  finished(done: Done): void;
  close(): void;
}

export function startResume(call: ExtractCall, job: Job, tasks: readonly Task[]): Resume {
  if (call.job.outDir === null) return { tasks, skipped: 0, finished: () => {}, close: () => {} };
  const manifest = new Manifest(call.job.outDir);
  const made = madeBy(job, RULES_HASH);
  const left = call.resume ? undone(tasks, manifest, made, call.job.outDir, call.verify) : [...tasks];
  return {
    tasks: left,
    skipped: tasks.length - left.length,
    finished: (done) => {
      // what could not be read is tried again
      if (done.notes.every(({ code }) => code === null)) manifest.add(done, made);
    },
    close: () => manifest.flush(),
  };
}
