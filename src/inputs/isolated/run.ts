import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import { Problem } from '../../model/problem.ts';
import { GROWTH_PER_BYTE, MAX_GROWTH, MAX_SECONDS } from '../limits.ts';
import type { Answer, Parsed, Task } from './task.ts';

/** One thread for all documents: it costs 40 ms to start. A new one takes its place when it dies. */
let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Parses in a thread that is stopped after `seconds`, or when the process grows past its bound. Throws a Problem where the parser fails,
 * dies or does not end; the caller goes on. `what` names the format for people.
 */
export function isolated<P extends keyof Parsed>(
  parser: P,
  bytes: Uint8Array,
  what: string,
  seconds = MAX_SECONDS,
): Promise<Parsed[P]> {
  const turn = last.then(() => run({ parser, bytes: Uint8Array.from(bytes) }, what, seconds));
  last = turn.catch(() => {});
  return turn as Promise<Parsed[P]>;
}

function run(task: Task, what: string, seconds: number): Promise<unknown> {
  worker ??= start();
  const own = worker;
  own.ref();
  return new Promise((resolve, reject) => {
    // Memory is that of the process: where other threads read other documents, they grow it too.
    const room = isMainThread ? MAX_GROWTH : 5 * MAX_GROWTH;
    const most = process.memoryUsage.rss() + room + GROWTH_PER_BYTE * task.bytes.length;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) kill(new Problem('INPUT_SWELLS', { what }));
    }, 20);
    const alarm = setTimeout(() => kill(new Problem('INPUT_TIMEOUT', { what, seconds })), seconds * 1000);
    const end = (): void => {
      clearTimeout(alarm);
      clearInterval(watch);
      own.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      own.on('error', () => {});
      own.unref();
    };
    const kill = (problem: Problem): void => {
      end();
      worker = undefined;
      void own.terminate();
      reject(problem);
    };
    own.once('error', (error) => kill(new Problem('INPUT_DAMAGED', { what, reason: reasonOf(error) })));
    own.once('exit', () => kill(new Problem('INPUT_DAMAGED', { what, reason: 'exit' })));
    own.once('message', (answer: Answer) => {
      end();
      if ('value' in answer) resolve(answer.value);
      else if ('problem' in answer) reject(new Problem(answer.problem.code, answer.problem.values));
      else {
        // A parser that failed midway may have left its memory in any state.
        worker = undefined;
        void own.terminate();
        reject(new Problem('INPUT_DAMAGED', { what, reason: answer.failure }));
      }
    });
    own.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
  });
}

function start(): Worker {
  // What parsers print about a document is nobody's result; reading the streams would keep the process alive.
  const started = new Worker(entry(), {
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
  });
  return started;
}

/** The thread's bundle stands in `dist`, beside this file's own chunk or, where the sources run, below the package. */
function entry(): URL {
  for (const place of ['./reader.js', '../reader.js', '../../../dist/reader.js']) {
    const url = new URL(place, import.meta.url);
    if (existsSync(fileURLToPath(url))) return url;
  }
  throw new Error('dist/reader.js is missing: npm run build');
}

const reasonOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message;
