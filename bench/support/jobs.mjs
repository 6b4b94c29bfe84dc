// Files → records as text, by the code that a batch runs, and the floor of the same job; both in this process.

import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import work from '../../dist/worker.js';

const JOB = {
  format: 'ndjson',
  several: true,
  brief: false,
  contacts: true,
  asOf: null,
  lang: 'ko',
  offsets: 'utf16',
  sourceSpans: false,
  tables: {},
  plugins: [],
  reading: {},
  outDir: null,
};

const CHUNK = 1 << 16;

/** Writes pieces of text to nowhere, 64 KB at a time. */
function written(run) {
  const file = openSync('/dev/null', 'w');
  let waiting = '';
  return Promise.resolve(
    run((text) => {
      waiting += text;
      if (waiting.length < CHUNK) return;
      writeSync(file, waiting);
      waiting = '';
    }),
  ).finally(() => {
    writeSync(file, waiting);
    closeSync(file);
  });
}

/** The whole job on these files: read, decode, clean, extract, check, write. `format` is ndjson, json or yaml. */
export const wholeJob = (files, format = 'ndjson') =>
  written(async (write) => {
    const job = { ...JOB, format };
    for (const path of files)
      for (const { records, notes } of await work({ tasks: [{ path, output: path }], job, place: new Int32Array(1) })) {
        if (records.length === 0) throw new Error(`${path}: ${notes[0]?.message}`);
        for (const record of records) write(record);
      }
  });

/** The floor: read, decode, one pass over the characters, `{id, text}` as a line of JSON. UTF-8 alone: its decoder is the fastest correct one. */
export const floorJob = (files) =>
  written((write) => {
    let sum = 0;
    for (const path of files) {
      const bytes = readFileSync(path);
      if (!isUtf8(bytes)) throw new Error(`${path} is no UTF-8`);
      const text = bytes.toString('utf8');
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
      write(`${JSON.stringify({ id: `${path}:${sum}`, text })}\n`);
    }
  });
