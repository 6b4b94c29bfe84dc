import { inTurn } from '../support/pairs.mjs';
import { BIN, run } from '../support/programs.mjs';

export const title = 'one job ÷ two jobs, whole runs over a folder';

export async function rows({ corpus, pairs, documents }) {
  const { folder } = corpus('text', documents);
  const args = (jobs) => [BIN, folder, '-f', 'ndjson', '-j', String(jobs), '-q'];
  const result = await inTurn(
    pairs,
    () => run(args(1)),
    () => run(args(2)),
  );
  return [{ what: 'time with -j 1 ÷ with -j 2', ...result, goal: { least: 1.75 } }];
}
