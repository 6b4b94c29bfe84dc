import type { Tinypool } from 'tinypool';
import { Problem } from '../model/problem.ts';
import type { Done, Job, Task } from './job.ts';
import { problemOf } from './process.ts';
import type { RunOptions } from './run.ts';

/** As often as this a document's time is looked at before it is up. */
const LOOKS = 10;

/** Threads that do a job on batches of files. A document that takes too long, or its worker with it, costs only itself. */
export class WorkerPool {
  readonly #pool: Tinypool;
  readonly #job: Job;
  readonly #timeout: number | null;

  private constructor(pool: Tinypool, job: Job, timeout: number | null) {
    this.#pool = pool;
    this.#job = job;
    this.#timeout = timeout;
  }

  static async start(job: Job, { jobs, timeout, worker }: RunOptions): Promise<WorkerPool> {
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({ filename: worker.href, minThreads: jobs, maxThreads: jobs, idleTimeout: 60_000 });
    return new WorkerPool(pool, job, timeout);
  }

  stop(): Promise<void> {
    return this.#pool.destroy();
  }

  /** What came of each task. The one that a worker was at when it hung or died is given up; those before and behind it are done again. */
  async work(tasks: readonly Task[]): Promise<Done[]> {
    if (tasks.length === 0) return [];
    const place = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    try {
      return await this.#send(tasks, place);
    } catch (error) {
      const at = Math.max(0, Atomics.load(place, 0));
      const hung = (error as Error).name === 'AbortError';
      // it may have died of what came before: only alone it is the document's fault
      if (!hung && tasks.length > 1)
        return [
          ...(await this.work(tasks.slice(0, at))),
          ...(await this.work(tasks.slice(at, at + 1))),
          ...(await this.work(tasks.slice(at + 1))),
        ];
      const lost = hung
        ? new Problem('DOCUMENT_TIMEOUT', { seconds: this.#timeout! / 1000 })
        : new Problem('WORKER_DIED');
      return [
        ...(await this.work(tasks.slice(0, at))),
        givenUp(tasks[at]!, lost, this.#job),
        ...(await this.work(tasks.slice(at + 1))),
      ];
    }
  }

  /** Throws an AbortError once one document takes too long; `place` says which one the worker is at, -1 before the first. */
  async #send(tasks: readonly Task[], place: Int32Array): Promise<Done[]> {
    if (this.#timeout === null) return (await this.#pool.run({ tasks, job: this.#job, place })) as Done[];
    const stop = new AbortController();
    let [at, looks] = [-1, 0];
    const timer = setInterval(() => {
      const now = Atomics.load(place, 0);
      looks = now === at && now >= 0 ? looks + 1 : 0;
      at = now;
      if (looks > LOOKS) stop.abort();
    }, this.#timeout / LOOKS);
    try {
      return (await this.#pool.run({ tasks, job: this.#job, place }, { signal: stop.signal })) as Done[];
    } finally {
      clearInterval(timer);
    }
  }
}

const givenUp = ({ path }: Task, problem: Problem, job: Job): Done => ({
  path,
  records: [],
  container: false,
  written: [],
  notes: [{ item: null, ...problemOf(problem, job) }],
  failing: 0,
  size: 0,
  mtime: 0,
  hash: null,
  from: 0,
  more: false,
  whole: false,
});
