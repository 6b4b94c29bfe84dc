import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFailed } from '../outputs/files/index.ts';
import type { Done } from './job.ts';

export const MANIFEST_NAME = '.sandbox-extract.manifest.ndjson';

/** One finished input of a run into a folder. */
export interface Entry {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly hash: string | null;
  /** Rules, tables and settings that made it. */
  readonly made: string;
  readonly written: readonly string[];
}

/** What earlier runs into a folder finished: an append-only file, a line an input. A line that a kill cut off is passed over. */
export class Manifest {
  readonly #path: string;
  readonly #entries = new Map<string, Entry>();
  #waiting: string[] = [];

  constructor(outDir: string) {
    this.#path = join(outDir, MANIFEST_NAME);
    if (!existsSync(this.#path)) return;
    const text = readFileSync(this.#path, 'utf8');
    for (const line of text.split('\n')) {
      try {
        const entry = JSON.parse(line) as Entry;
        this.#entries.set(entry.path, entry);
      } catch {
        // the last line of a run that was killed
      }
    }
    // what comes next must start a line of its own
    if (text !== '' && !text.endsWith('\n')) this.#waiting.push('');
  }

  get(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  /** Remembers a finished input; call it once its files are in place. */
  add({ path, size, mtime, hash, written }: Done, made: string): void {
    this.#waiting.push(JSON.stringify({ path, size, mtime, hash, made, written } satisfies Entry));
    if (this.#waiting.length >= 64) this.flush();
  }

  /** Throws a Problem; what could not be noted is done again. */
  flush(): void {
    const text = this.#waiting.map((line) => `${line}\n`).join('');
    this.#waiting = [];
    try {
      if (text !== '') appendFileSync(this.#path, text);
    } catch (error) {
      throw outputFailed(error);
    }
  }
}
