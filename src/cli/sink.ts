import { fstatSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { outputFailed, removeLeftovers, WholeFile, writeAll } from '../outputs/files/index.ts';

/** Where results go. */
export interface Sink {
  /** False once nobody reads any more: a closed pipe is no error. */
  write(text: string): Promise<boolean>;
  /** Sends on what waits to be sent. */
  flush(): Promise<void>;
  /** Makes the result visible; nothing is left half written. */
  finish(): Promise<void>;
  /** Takes back what was written, where that can be done. */
  abandon(): void;
}

/** Standard output, in large pieces and no faster than it is read. Throws a Problem where it cannot be written. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  let waiting = '';
  let closed = false;
  const file = fileBehind(stream);
  stream.on('error', () => {});
  const send = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      stream.write(text, (error) => {
        if (!error) return done();
        if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) return fail(outputFailed(error));
        closed = true;
        done();
      });
    });
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text === '' || closed) return;
    if (file === null) return send(text);
    try {
      writeAll(file, text);
    } catch (error) {
      throw outputFailed(error);
    }
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= 65_536) await flush();
      return !closed;
    },
    flush,
    finish: flush,
    abandon: () => {},
  };
}

/** What a stream says whose reader has gone. */
const GONE = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'];

/** The descriptor of a stream that leads into a file: a stream would lose, without a word, what a full disk leaves of a piece. */
function fileBehind(stream: NodeJS.WritableStream): number | null {
  const { fd } = stream as { fd?: number };
  return fd !== undefined && fstatSync(fd).isFile() ? fd : null;
}

/** A file, which appears when it is whole. Throws a Problem where it cannot be written. */
export function fileSink(path: string): Sink {
  removeLeftovers(dirname(path), [basename(path)]);
  const file = new WholeFile(path);
  return {
    async write(text) {
      file.write(text);
      return true;
    },
    async flush() {},
    async finish() {
      file.show();
    },
    abandon: () => file.abandon(),
  };
}
