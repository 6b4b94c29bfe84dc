/** Runs in a thread of its own: parsers of other people that may loop, crash or swell. One document at a time. */
import { parentPort } from 'node:worker_threads';
import { Problem } from '../../model/problem.ts';
import type { Answer, Task } from './task.ts';

const silent = (): void => {};
Object.assign(console, { log: silent, info: silent, warn: silent, error: silent, debug: silent });

/** Each is loaded when its format turns up. */
const PARSERS: { readonly [name in Task['parser']]: (bytes: Uint8Array) => Promise<unknown> } = {
  feed: async (bytes) => (await import('../feed/parse.ts')).parseItems(Buffer.from(bytes).toString('utf8')),
  items: async (bytes) =>
    (await import('../feed/parse.ts')).parsePieces(JSON.parse(Buffer.from(bytes).toString('utf8'))),
  warc: async (bytes) => (await import('../warc/parse.ts')).parseWarc(bytes),
  eml: async (bytes) => (await import('../eml/parse.ts')).parseMail(bytes),
  pdf: async (bytes) => (await import('../pdf/parse.ts')).parsePdf(bytes),
  hwp: async (bytes) => (await import('../hwp/parse.ts')).parseHwp(Buffer.from(bytes)),
};

parentPort?.on('message', async ({ parser, bytes }: Task) => {
  let answer: Answer;
  try {
    answer = { value: await PARSERS[parser](bytes) };
  } catch (error) {
    answer =
      error instanceof Problem
        ? { problem: { code: error.code, values: error.values } }
        : { failure: String((error as Error)?.message ?? error).slice(0, 200) };
  }
  parentPort?.postMessage(answer);
});
