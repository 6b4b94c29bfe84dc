import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../model/problem.ts';

/** Where results go. */
export interface Sink {
  /** False once nobody reads any more: a closed pipe is no error. */
  write(text: string): Promise<boolean>;
  /** Makes the result visible; nothing is left half written. */
  finish(): Promise<void>;
  /** Takes back what was written, where that can be done. */
  abandon(): void;
}

/** Standard output, in large pieces and no faster than it is read. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  let waiting = '';
  let closed = false;
  stream.on('error', () => {
    closed = true;
  });
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text === '' || closed) return;
    await new Promise<void>((done) => {
      stream.write(text, () => done());
    });
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= 65_536) await flush();
      return !closed;
    },
    finish: flush,
    abandon: () => {},
  };
}

/** A file, written beside its place and renamed when it is whole. Throws a Problem where it cannot be written. */
export function fileSink(path: string): Sink {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  const failed = (error: unknown): Problem =>
    new Problem('OUTPUT_FAILED', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  let file: number;
  try {
    file = openSync(partial, 'wx');
  } catch (error) {
    throw failed(error);
  }
  const abandon = (): void => {
    try {
      closeSync(file);
    } catch {}
    rmSync(partial, { force: true });
  };
  return {
    async write(text) {
      try {
        writeSync(file, text);
      } catch (error) {
        abandon();
        throw failed(error);
      }
      return true;
    },
    async finish() {
      try {
        closeSync(file);
        renameSync(partial, path);
      } catch (error) {
        rmSync(partial, { force: true });
        throw failed(error);
      }
    },
    abandon,
  };
}
