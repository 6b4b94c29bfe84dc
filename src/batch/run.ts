import type { Done, Job, Task } from './job.ts';
import { createProcessor } from './process.ts';
import { WorkerPool } from './workers.ts';

export interface RunOptions {
  readonly jobs: number;
  /** Milliseconds that one document may take; only where workers run. */
  readonly timeout: number | null;
  /** The worker's script. */
  readonly worker: URL;
}

/** Below this many files the start of workers costs more than they save. */
const WORTH_WORKERS = 300;

/** Files that go to a worker at a time. */
const BATCH = 32;

/** Does the job on every task; results in the order of the tasks, whatever the number of workers. Stops where the consumer stops. */
export async function* runJob(tasks: readonly Task[], job: Job, options: RunOptions): AsyncGenerator<Done> {
  const isSmall = options.jobs < 2 || tasks.length < WORTH_WORKERS;
  // a document can be given up only where it has a thread of its own
  if (options.timeout !== null) yield* inWorkers(tasks, job, { ...options, jobs: isSmall ? 1 : options.jobs });
  else if (!isSmall) yield* inWorkers(tasks, job, options);
  else {
    const process = await createProcessor(job);
    for (const task of tasks) yield await process(task);
  }
}

async function* inWorkers(tasks: readonly Task[], job: Job, options: RunOptions): AsyncGenerator<Done> {
  const pool = await WorkerPool.start(job, options);
  try {
    const window: Promise<Done[]>[] = [];
    let next = 0;
    const fill = (): void => {
      while (window.length < 2 * options.jobs + 2 && next < tasks.length) {
        const batch = pool.work(tasks.slice(next, (next += BATCH)));
        // an error is met where the batch is awaited, in its turn
        batch.catch(() => {});
        window.push(batch);
      }
    };
    for (fill(); window.length > 0; fill()) yield* await window.shift()!;
  } finally {
    await pool.stop();
  }
}
