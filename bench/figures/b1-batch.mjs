// A batch of ten times the usual number of documents against one of the usual number: what it holds in memory, whether all came out and
// in their order; and what it costs to find that nothing is left to do. One job against two is P7.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { inTurn } from '../support/pairs.mjs';
import { BIN, peakMemory, ROOT, run } from '../support/programs.mjs';

export const title = 'many documents, -j 2';

const MOST_MEMORY = 700;

export async function rows({ corpus, pairs, documents }) {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-extract-bench-'));
  const few = corpus('text', documents);
  const many = corpus('text', 10 * documents);
  const out = join(folder, 'all.ndjson');
  const peak = ({ folder }) => peakMemory([BIN, folder, '-f', 'ndjson', '-j', '2', '-q', '-o', out]) / 2 ** 20;
  try {
    const more = await inTurn(
      1,
      () => peak(many),
      () => 1,
    );
    await inOrder(out, many);
    const memory = await inTurn(
      1,
      () => more.ours,
      () => peak(few),
    );
    const records = join(folder, 'records');
    const args = [BIN, few.folder, '-f', 'json', '-j', '2', '-q', '-d', records];
    const whole = run(args);
    const resume = await inTurn(
      pairs,
      () => run([...args, '--resume']),
      () => whole,
    );
    const what = `${10 * documents} documents`;
    return [
      {
        what: `peak memory, ${what} ÷ ${documents}`,
        ...memory,
        unit: 'MB',
        goal: { most: 1.2 },
        note: 'all there, in order',
      },
      {
        what: `peak memory, ${what} ÷ ${MOST_MEMORY} MB`,
        ...more,
        ratio: more.ours / MOST_MEMORY,
        low: more.ours / MOST_MEMORY,
        high: more.ours / MOST_MEMORY,
        theirs: MOST_MEMORY,
        unit: 'MB',
        goal: { most: 1 },
      },
      { what: `--resume with nothing to do ÷ the run, ${documents} files`, ...resume, goal: { most: 0.05 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where a record is missing, comes twice or is out of its place. */
async function inOrder(out, { files }) {
  let next = 0;
  for await (const line of createInterface({ input: createReadStream(out), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { path } = JSON.parse(line).source;
    const expected = files[next++];
    if (path !== expected && path !== relative(ROOT, expected)) throw new Error(`${path} where ${expected} should be`);
  }
  if (next !== files.length) throw new Error(`${next} records of ${files.length}`);
}
