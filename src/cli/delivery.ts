import { join } from 'node:path';
import type { Done, Job, Task } from '../batch/job.ts';
import { outputName } from '../batch/process.ts';
import { writerOfJob } from '../batch/writer.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { writeWhole } from '../outputs/files/index.ts';
import { tableSinkOf, type Writer } from '../outputs/index.ts';
import type { ExtractCall } from './calls.ts';
import type { Io } from './io.ts';
import { fileSink, type Sink, streamSink } from './sink.ts';

/** Where the records of a run go: into one document, into tables, into a file each. Its methods throw a Problem. */
export interface Delivery {
  /** Takes the records of one input; false once nobody reads any more. */
  take(done: Done, task: Task): Promise<boolean>;
  finish(): Promise<void>;
  /** Takes back what was written, where that can be done. */
  abandon(): void;
  /** Whether it appears as a whole or not at all: a run that is stopped leaves nothing of it. */
  readonly isWhole: boolean;
}

export async function deliveryOf(call: ExtractCall, job: Job, io: Io): Promise<Delivery> {
  if (call.tableFormat !== null) return intoTables(await tableSinkOf(call.tableFormat, call.outDir!, call));
  // without clusters to wait for, the workers write the files
  if (call.outDir !== null) return intoFiles(job, job.outDir === null ? call.outDir : null);
  return call.output === null
    ? new IntoOne(streamSink(io.stdout), job, false)
    : new IntoOne(fileSink(call.output), job, true);
}

const intoTables = (tables: Awaited<ReturnType<typeof tableSinkOf>>): Delivery => ({
  async take({ records }) {
    for (const text of records) tables.add(JSON.parse(text) as ArticleRecord);
    return true;
  },
  async finish() {
    tables.finish();
  },
  abandon: () => tables.abandon(),
  isWhole: true,
});

const intoFiles = (job: Job, folder: string | null): Delivery => ({
  async take({ records, container, from }, task) {
    if (folder !== null)
      for (const [i, text] of records.entries())
        writeWhole(
          join(folder, outputName(task, job, container ? from + i + 1 : null)),
          text + (job.format === 'json' ? '\n' : ''),
        );
    return true;
  },
  async finish() {},
  abandon() {},
  isWhole: false,
});

class IntoOne implements Delivery {
  readonly isWhole: boolean;
  readonly #sink: Sink;
  readonly #job: Job;
  #writer: Writer | undefined;
  #count = 0;

  constructor(sink: Sink, job: Job, isWhole: boolean) {
    this.#sink = sink;
    this.#job = job;
    this.isWhole = isWhole;
  }

  async take({ records, container }: Done): Promise<boolean> {
    let isOpen = true;
    for (const text of records) {
      const writer = await this.#begin(container);
      isOpen = await this.#sink.write(this.#count++ > 0 ? writer.separator + text : text);
    }
    return isOpen;
  }

  async finish(): Promise<void> {
    const writer = await this.#begin(false);
    // a run without a record leaves nothing, but a list that is empty
    if (this.#count > 0 || this.#job.several) await this.#sink.write(writer.end);
    await this.#sink.finish();
  }

  abandon(): void {
    this.#sink.abandon();
  }

  async #begin(container: boolean): Promise<Writer> {
    if (this.#writer) return this.#writer;
    // what comes from a container may be one of several
    this.#writer = await writerOfJob(this.#job, this.#job.several || container);
    await this.#sink.write(this.#writer.begin);
    return this.#writer;
  }
}
