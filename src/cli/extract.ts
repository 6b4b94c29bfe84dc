import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Clustered } from '../batch/clustered.ts';
import type { Done, Job, Task } from '../batch/job.ts';
import { createProcessor, outputName, problemOf, writeWhole } from '../batch/process.ts';
import { runJob } from '../batch/run.ts';
import { shardOf, tasksOf } from '../batch/tasks.ts';
import { walk } from '../batch/walk.ts';
import { EXTENSIONS } from '../inputs/index.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { Problem } from '../model/problem.ts';
import { tableSinkOf, type Writer, writerOf } from '../outputs/index.ts';
import type { ExtractCall } from './calls.ts';
import type { Io } from './io.ts';
import { Notes } from './notes.ts';
import { startProgress } from './progress.ts';
import { startResume } from './resume.ts';
import { fileSink, type Sink, streamSink } from './sink.ts';

/** Runs `sandbox-extract <inputs>`; resolves to the exit code. */
export async function runExtract(call: ExtractCall, io: Io): Promise<number> {
  const paths = call.paths.length > 0 ? call.paths : ['-'];
  const root = paths.length === 1 && isFolder(paths[0]!) ? `${paths[0]!.replace(/[/\\]+$/, '')}/` : null;
  const several = paths.length > 1 || (paths[0] !== '-' && !isFile(paths[0]!));
  if (call.output !== null && paths.some((path) => samePath(path, call.output!))) throw new Problem('OUTPUT_IS_INPUT');
  if (call.outDir !== null) makeFolder(call.outDir);
  const job: Job = { ...call.job, several };
  // records that wait for their clusters become text of their format at the end
  const work: Job = call.cluster ? { ...job, format: 'ndjson' } : job;
  const notes = new Notes(call, io);

  // The whole list first: a shard, a resumed run and a progress bar need to know it, and an order that does not hang on time.
  const files: string[] = [];
  for await (const input of walk(paths, { include: call.include, exclude: call.exclude, extensions: EXTENSIONS })) {
    if ('problem' in input) notes.unread(input.path, { item: null, ...problemOf(input.problem, job) });
    else files.push(input.path);
  }
  const part = call.shard ? shardOf(files, call.shard.index, call.shard.count) : files;
  const tasks = tasksOf(call.limit === null ? part : part.slice(0, call.limit), root);
  const resume = startResume(call, job, tasks);
  const progress = startProgress(resume.tasks.length, call, io);
  const tables =
    call.tableFormat === null ? null : await tableSinkOf(call.tableFormat, call.outDir!, { bom: call.bom });
  const sink = call.outDir !== null ? null : call.output === null ? streamSink(io.stdout) : fileSink(call.output);
  const output = sink && new Output(sink, job);
  const waiting = call.cluster
    ? new Clustered(call.outDir ?? (call.output === null ? tmpdir() : dirname(call.output)))
    : null;

  /** Takes the records of one input to where they go; false once nobody reads any more. */
  const deliver = async (done: Done, task: Task | undefined): Promise<boolean> => {
    if (tables) for (const text of done.records) tables.add(JSON.parse(text) as ArticleRecord);
    else if (task && call.outDir !== null) writeRecords(done, task, job, call.outDir);
    return output === null || (await output.write(done));
  };

  let [failing, turns] = [0, 0];
  try {
    for await (const done of results()) {
      failing += done.failing;
      for (const note of done.notes) notes.take(done.path, note);
      progress.step(notes.failures);
      resume.finished(done);
      if (++turns % 16 === 0) await nextTurn();
      if (waiting) waiting.add(done);
      const isOpen = waiting !== null || (await deliver(done, undefined));
      if (!isOpen || io.stoppedBy() !== null || (call.failFast && notes.failures > 0)) break;
    }
    if (waiting && io.stoppedBy() === null) {
      let next = 0;
      for await (const done of waiting.finish(job))
        if (!(await deliver(done, resume.tasks[next++])) || io.stoppedBy() !== null) break;
    }
    tables?.finish();
    await output?.end();
    const signal = io.stoppedBy();
    if (signal !== null && call.output !== null) {
      sink!.abandon();
      return signal;
    }
    await sink?.finish();
    if (signal !== null) return signal;
  } catch (error) {
    sink?.abandon();
    tables?.abandon();
    throw error;
  } finally {
    waiting?.close();
    resume.close();
    progress.stop();
    notes.close();
  }
  notes.summary(tasks.length, resume.skipped);
  if (notes.failures > 0) return 2;
  return call.strict && failing > 0 ? 1 : 0;

  async function* results(): AsyncGenerator<Done> {
    if (resume.tasks.some(({ path }) => path === '-')) {
      const process = await createProcessor(work);
      for (const task of resume.tasks) yield await process(task, task.path === '-' ? await io.readStdin() : undefined);
    } else {
      const worker = new URL('./worker.js', import.meta.url);
      yield* runJob(resume.tasks, work, { jobs: call.jobs ?? availableParallelism(), timeout: call.timeout, worker });
    }
  }
}

/** One document out of the records of a run. */
class Output {
  readonly #sink: Sink;
  readonly #job: Job;
  #writer: Writer | undefined;
  #count = 0;

  constructor(sink: Sink, job: Job) {
    this.#sink = sink;
    this.#job = job;
  }

  /** False once nobody reads any more. */
  async write({ records, container }: Done): Promise<boolean> {
    let isOpen = true;
    for (const text of records) {
      const writer = await this.#begin(container);
      isOpen = await this.#sink.write(this.#count++ > 0 ? writer.separator + text : text);
    }
    return isOpen;
  }

  async end(): Promise<void> {
    const writer = await this.#begin(false);
    // a run without a record leaves nothing, but a list that is empty
    if (this.#count > 0 || this.#job.several) await this.#sink.write(writer.end);
  }

  async #begin(container: boolean): Promise<Writer> {
    if (this.#writer) return this.#writer;
    // What comes from a container may be one of several.
    this.#writer = await writerOf(this.#job.format, this.#job.several || container);
    await this.#sink.write(this.#writer.begin);
    return this.#writer;
  }
}

/** Writes the records of one input into files of their own. */
function writeRecords({ records, container }: Done, task: Task, job: Job, folder: string): void {
  for (const [i, text] of records.entries())
    writeWhole(
      join(folder, outputName(task, job, container ? i + 1 : null)),
      text + (job.format === 'json' ? '\n' : ''),
    );
}

/** Lets a signal and a progress bar have their turn: nothing else of a run on one thread waits for the system. */
const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Problem('OUTPUT_FAILED', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function samePath(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}
