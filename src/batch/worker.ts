import type { Done, Job, Task } from './job.ts';
import { createProcessor } from './process.ts';

let current: { readonly key: string; readonly process: ReturnType<typeof createProcessor> } | undefined;

/** What a worker does: a handful of files, the records back as text. `place` tells the others which of them it is at. */
export default async function work({
  tasks,
  job,
  place,
}: {
  readonly tasks: readonly Task[];
  readonly job: Job;
  readonly place: Int32Array;
}): Promise<Done[]> {
  const key = JSON.stringify(job);
  if (current?.key !== key) current = { key, process: createProcessor(job) };
  const process = await current.process;
  const done: Done[] = [];
  for (const [i, task] of tasks.entries()) {
    Atomics.store(place, 0, i);
    for await (const part of process(task)) done.push(part);
  }
  // its time is not the last document's
  Atomics.store(place, 0, -1);
  return done;
}
