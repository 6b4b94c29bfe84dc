import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Clusterer } from '../cluster/index.ts';
import type { ArticleRecord } from '../model/generated/record.ts';
import { outputFailed, writeAll } from '../outputs/files/index.ts';
import type { Done, Job } from './job.ts';
import { writerOfJob } from './writer.ts';

/**
 * Holds back the records of a run until all are known, then gives them again in their order, each with its cluster. They wait in a file;
 * in memory stays about a kilobyte of each.
 */
export class Clustered {
  readonly #file: number;
  readonly #path: string;
  readonly #clusterer = new Clusterer();
  /** What came, each with the sizes in bytes of its records in the file. */
  readonly #waiting: { readonly done: Done; readonly sizes: readonly number[] }[] = [];

  /** `folder` takes the file, under a name that is gone as soon as it is open, where the system allows that. */
  constructor(folder: string) {
    this.#path = join(folder, `.sandbox-extract.${process.pid}.waiting`);
    try {
      this.#file = openSync(this.#path, 'wx+');
    } catch (error) {
      throw outputFailed(error);
    }
    this.#remove();
  }

  /** `done` holds records as NDJSON. */
  add(done: Done): void {
    const sizes = done.records.map((text) => {
      this.#clusterer.add(JSON.parse(text) as ArticleRecord);
      const bytes = Buffer.from(text);
      try {
        writeAll(this.#file, bytes);
      } catch (error) {
        throw outputFailed(error);
      }
      return bytes.length;
    });
    this.#waiting.push({ done: { ...done, records: [], notes: [] }, sizes });
  }

  /** What came, its records as the writer of the job's format has them. */
  async *finish(job: Job): AsyncGenerator<Done> {
    const clusters = this.#clusterer.finish();
    const writer = await writerOfJob(job, job.several);
    let [position, number] = [0, 0];
    for (const { done, sizes } of this.#waiting) {
      const records = sizes.map((size) => {
        const bytes = Buffer.allocUnsafe(size);
        for (let at = 0; at < size; ) at += readSync(this.#file, bytes, at, size - at, position + at);
        position += size;
        return writer.record({ ...JSON.parse(bytes.toString('utf8')), cluster: clusters[number++] });
      });
      yield { ...done, records };
    }
  }

  close(): void {
    closeSync(this.#file);
    this.#remove();
  }

  #remove(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // a system that keeps the name of an open file: it goes when the file is closed
    }
  }
}
