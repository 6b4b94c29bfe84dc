import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputFailed } from './failed.ts';
import { partialOf } from './partial.ts';

/** Writes all of it: a disk that fills up takes a part, and says so only when it is asked again. */
export function writeAll(file: number, text: string | Buffer): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Writes a file as a whole, and its folder where there is none. Throws a Problem. */
export function writeWhole(path: string, text: string | Buffer): void {
  makeFolder(dirname(path));
  const file = new WholeFile(path);
  file.write(text);
  file.show();
}

/** Makes a folder and those above it. Throws a Problem. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw outputFailed(error);
  }
}

/**
 * A file that is written beside its place and renamed: no reader ever sees half of it. What is no file (`/dev/null`, a pipe) is written
 * to as it is. The methods throw a Problem, and have taken back by then what was written.
 */
export class WholeFile {
  readonly #path: string;
  readonly #partial: string | null;
  #file: number | null;

  constructor(path: string) {
    try {
      const there = statSync(path, { throwIfNoEntry: false });
      this.#path = there ? realpathSync(path) : path;
      this.#partial = there && !there.isFile() ? null : partialOf(this.#path);
      // never through a link that somebody laid at the name
      if (this.#partial !== null) rmSync(this.#partial, { force: true });
      this.#file = openSync(this.#partial ?? this.#path, this.#partial === null ? 'w' : 'wx');
    } catch (error) {
      throw outputFailed(error);
    }
  }

  write(text: string | Buffer): void {
    this.#try(() => writeAll(this.#file!, text));
  }

  /** Ends the file, which nobody sees yet: several can be shown together. */
  close(): void {
    const file = this.#file;
    this.#file = null;
    if (file !== null) this.#try(() => closeSync(file));
  }

  show(): void {
    this.close();
    this.#try(() => this.#partial !== null && renameSync(this.#partial, this.#path));
  }

  /** Takes back what was written; nothing once it is shown. */
  abandon(): void {
    try {
      if (this.#file !== null) closeSync(this.#file);
      this.#file = null;
      if (this.#partial !== null) rmSync(this.#partial, { force: true });
    } catch {
      // a disk that takes nothing: the next run removes it
    }
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.abandon();
      throw outputFailed(error);
    }
  }
}
