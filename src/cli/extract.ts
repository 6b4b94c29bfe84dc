import { existsSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { Clustered } from '../batch/clustered.ts';
import type { Done, Job, Task } from '../batch/job.ts';
import { createProcessor, problemOf } from '../batch/process.ts';
import { runJob } from '../batch/run.ts';
import { shardOf, tasksOf } from '../batch/tasks.ts';
import { walk } from '../batch/walk.ts';
import { EXTENSIONS, type ExtraInput, extraExtensions } from '../inputs/index.ts';
import { Problem } from '../model/problem.ts';
import { makeFolder } from '../outputs/files/index.ts';
import type { ExtractCall } from './calls.ts';
import { type Delivery, deliveryOf } from './delivery.ts';
import type { Io } from './io.ts';
import { Notes } from './notes.ts';
import { startProgress } from './progress.ts';
import { type Resume, startResume } from './resume.ts';
import { setupOf } from './setup.ts';
import { standardInput } from './standard-input.ts';

/** Runs `sandbox-extract <inputs>`; resolves to the exit code. */
export async function runExtract(call: ExtractCall, io: Io): Promise<number> {
  const paths = call.paths.length > 0 ? call.paths : ['-'];
  const several = paths.length > 1 || (paths[0] !== '-' && !isFile(paths[0]!));
  if (call.output !== null && paths.some((path) => samePath(path, call.output!))) throw new Problem('OUTPUT_IS_INPUT');
  if (call.outDir !== null) makeFolder(call.outDir);
  const job: Job = { ...call.job, several };
  // records that wait for their clusters become text of their format at the end
  const work: Job = call.cluster ? { ...job, format: 'ndjson' } : job;
  const notes = new Notes(call, io);
  const { rules, inputs } = await setupOf(call);
  const tasks = await listTasks(paths, call, job, notes, inputs);
  const resume = startResume(call, job, rules, tasks);
  const progress = startProgress(resume.tasks.length, call, io);
  const waiting = call.cluster
    ? new Clustered(call.outDir ?? (call.output === null ? tmpdir() : dirname(call.output)))
    : null;
  let delivery: Delivery | undefined;
  let [failing, number, isFull] = [0, 0, false];
  try {
    delivery = await deliveryOf(call, job, io);
    for await (const done of results(resume.tasks, work, call, io)) {
      const task = resume.tasks[number]!;
      if (!done.more) number++;
      failing += done.failing;
      for (const note of done.notes) notes.take(done.path, note);
      if (!done.more) progress.step(notes.failures);
      isFull = done.notes.some(({ code }) => code === 'OUTPUT_DISK');
      if (isFull) break;
      if (!done.more) resume.finished(done);
      if (number % 16 === 0 || done.more) await nextTurn();
      if (waiting) waiting.add(done);
      const isOpen = waiting !== null || (await delivery.take(done, task));
      if (!isOpen || io.stoppedBy() !== null || (call.failFast && notes.failures > 0)) break;
    }
    if (waiting && io.stoppedBy() === null) {
      number = 0;
      for await (const done of waiting.finish(job)) {
        if (!(await delivery.take(done, resume.tasks[number]!)) || io.stoppedBy() !== null) break;
        if (!done.more) number++;
      }
    }
    if (io.stoppedBy() !== null && delivery.isWhole) delivery.abandon();
    else await delivery.finish();
    resume.close();
  } catch (error) {
    keep(resume);
    delivery?.abandon();
    // a disk that is full has been named
    if (!isFull) throw error;
  } finally {
    waiting?.close();
    progress.stop();
    notes.close();
  }
  const signal = io.stoppedBy();
  if (signal !== null) return signal;
  notes.summary(isFull ? number + resume.skipped : tasks.length, resume.skipped);
  if (notes.failures > 0) return 2;
  return call.strict && failing > 0 ? 1 : 0;
}

/** The inputs of a run: the whole list first, for a shard, a resumed run and a progress bar need to know it; in an order that does not hang on time. */
async function listTasks(
  paths: readonly string[],
  call: ExtractCall,
  job: Job,
  notes: Notes,
  inputs: readonly ExtraInput[],
): Promise<Task[]> {
  const extensions = [...EXTENSIONS, ...extraExtensions(inputs)];
  const root = paths.length === 1 && isFolder(paths[0]!) ? `${paths[0]!.replace(/[/\\]+$/, '')}/` : null;
  const files: string[] = [];
  for await (const input of walk(paths, { include: call.include, exclude: call.exclude, extensions })) {
    if ('problem' in input) notes.unread(input.path, { item: null, ...problemOf(input.problem, job) });
    else files.push(input.path);
  }
  // names before parts: the shards of a run write into one tree; without one, a name would only be held in memory
  const tasks = call.outDir === null ? files.map((path): Task => ({ path, output: '' })) : tasksOf(files, root);
  const part = call.shard ? shardOf(tasks, call.shard.index, call.shard.count) : tasks;
  return call.limit === null ? part : part.slice(0, call.limit);
}

async function* results(tasks: readonly Task[], job: Job, call: ExtractCall, io: Io): AsyncGenerator<Done> {
  if (tasks.some(({ path }) => path === '-')) {
    const process = await createProcessor(job);
    for (const task of tasks) {
      const given = task.path === '-' ? await standardInput(io) : undefined;
      try {
        yield* process(task, given);
      } finally {
        given?.close();
      }
    }
  } else {
    const worker = new URL('./worker.js', import.meta.url);
    yield* runJob(tasks, job, { jobs: call.jobs ?? availableParallelism(), timeout: call.timeout, worker });
  }
}

/** What is done is noted, where that can still be done. */
function keep(resume: Resume): void {
  try {
    resume.close();
  } catch {
    // it is done again
  }
}

/** Lets a signal and a progress bar have their turn: nothing else of a run on one thread waits for the system. */
const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function samePath(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}
