import { statSync } from 'node:fs';
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
    for (const task of tasks) yield* process(task);
  }
}

async function* inWorkers(tasks: readonly Task[], job: Job, options: RunOptions): AsyncGenerator<Done> {
  const pool = await WorkerPool.start(job, options);
  let here: ReturnType<typeof createProcessor> | undefined;
  /** What came of a long file would all be in memory before it came back from a worker. */
  const long = async function* (task: Task): AsyncGenerator<Done> {
    here ??= createProcessor(job);
    yield* (await here)(task);
  };
  try {
    const window: (Promise<Done[]> | Task)[] = [];
    let next = 0;
    const fill = (): void => {
      while (window.length < 2 * options.jobs + 2 && next < tasks.length) {
        const from = next;
        while (next < tasks.length && next - from < BATCH && !isLong(tasks[next]!)) next++;
        if (next === from) window.push(tasks[next++]!);
        else {
          const batch = pool.work(tasks.slice(from, next));
          // an error is met where the batch is awaited, in its turn
          batch.catch(() => {});
          window.push(batch);
        }
      }
    };
    for (fill(); window.length > 0; fill()) {
      const first = window.shift()!;
      yield* 'path' in first ? long(first) : await first;
    }
  } finally {
    await pool.stop();
  }
}

/** More bytes than a document of any but the largest has: a container of thousands. */
const LONG = 32 * 2 ** 20;

const isLong = ({ path }: Task): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONG;
