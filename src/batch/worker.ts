import type { Done, Job, Task } from './job.ts';
import { createProcessor } from './process.ts';

let current: { readonly key: string; readonly process: ReturnType<typeof createProcessor> } | undefined;

/** What a worker does: a handful of files, the records back as text. */
export default async function work({
  tasks,
  job,
}: {
  readonly tasks: readonly Task[];
  readonly job: Job;
}): Promise<Done[]> {
  const key = JSON.stringify(job);
  if (current?.key !== key) current = { key, process: createProcessor(job) };
  const process = await current.process;
  const done: Done[] = [];
  for (const task of tasks) done.push(await process(task));
  return done;
}
