import { Problem } from '../model/problem.ts';
import type { Done, Job, Task } from './job.ts';
import { createProcessor, problemOf } from './process.ts';

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
  if (options.jobs > 1 && (tasks.length >= WORTH_WORKERS || options.timeout !== null))
    yield* inWorkers(tasks, job, options);
  else if (options.timeout !== null) yield* inWorkers(tasks, job, { ...options, jobs: 1 });
  else {
    const process = await createProcessor(job);
    for (const task of tasks) yield await process(task);
  }
}

async function* inWorkers(
  tasks: readonly Task[],
  job: Job,
  { jobs, timeout, worker }: RunOptions,
): AsyncGenerator<Done> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: worker.href, minThreads: jobs, maxThreads: jobs, idleTimeout: 60_000 });
  const send = (batch: readonly Task[]): Promise<Done[]> => {
    const stop = timeout === null ? null : new AbortController();
    const timer = stop && setTimeout(() => stop.abort(), timeout! * batch.length);
    return pool
      .run({ tasks: batch, job }, stop ? { signal: stop.signal } : {})
      .finally(() => timer && clearTimeout(timer)) as Promise<Done[]>;
  };
  /** A batch whose worker died or hung is done again one by one: only the guilty document is lost. */
  const careful = async (batch: readonly Task[]): Promise<Done[]> => {
    try {
      return await send(batch);
    } catch (error) {
      if (batch.length > 1) {
        const done: Done[] = [];
        for (const task of batch) done.push(...(await careful([task])));
        return done;
      }
      const lost =
        (error as Error).name === 'AbortError'
          ? new Problem('DOCUMENT_TIMEOUT', { seconds: timeout! / 1000 })
          : new Problem('WORKER_DIED');
      return batch.map(({ path }) => ({
        path,
        records: [],
        container: false,
        written: [],
        notes: [{ item: null, ...problemOf(lost, job) }],
        failing: 0,
        size: 0,
        mtime: 0,
        hash: null,
      }));
    }
  };

  try {
    const window: Promise<Done[]>[] = [];
    let next = 0;
    const fill = (): void => {
      while (window.length < 2 * jobs + 2 && next < tasks.length) {
        const batch = careful(tasks.slice(next, (next += BATCH)));
        // an error is met where the batch is awaited, in its turn
        batch.catch(() => {});
        window.push(batch);
      }
    };
    for (fill(); window.length > 0; fill()) yield* await window.shift()!;
  } finally {
    await pool.destroy();
  }
}
