// Readability on linkedom, in a thread of its own: its trees outlive a round by far, and whoever comes next on one heap would pay for them.
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text of pages in UTF-8 by Readability. */
function readabilityOf(files) {
  for (const file of files) new Readability(parseHTML(readFileSync(file, 'utf8')).document).parse();
}

/** `{ run, stop }`: `run` reads files and resolves to the milliseconds that the thread took, without the way there and back. */
export function startReadability() {
  const worker = new Worker(new URL(import.meta.url));
  return {
    run: (files) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (ms) => {
          worker.removeListener('error', reject);
          resolve(ms);
        });
        worker.postMessage(files);
      }),
    stop: () => worker.terminate(),
  };
}

if (!isMainThread)
  parentPort.on('message', (files) => {
    const start = performance.now();
    readabilityOf(files);
    parentPort.postMessage(performance.now() - start);
  });
