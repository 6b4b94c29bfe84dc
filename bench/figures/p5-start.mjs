import { inTurn } from '../support/pairs.mjs';
import { BIN, EMPTY, peakMemory, run } from '../support/programs.mjs';

export const title = 'whole processes on one text file ÷ an empty Node process';

const KINDS = [
  ['extract -f json', ['-f', 'json'], 1.5],
  ['extract (YAML)', [], 1.9],
  ['validate', ['validate'], 2.5],
];

export function argsOf(article, flags) {
  return [BIN, ...flags, article];
}

export async function rows({ corpus, pairs, documents }) {
  const [article] = corpus('text', documents).files;
  const codes = [0, 1];
  const rows = [];
  for (const [what, flags, most] of KINDS) {
    const args = argsOf(article, flags);
    run(args, { codes }); // what is kept between runs is kept now
    const result = await inTurn(
      2 * pairs + 1,
      () => run(args, { codes }),
      () => run([EMPTY]),
    );
    rows.push({ what, ...result, goal: { most } });
  }
  const memory = await inTurn(
    pairs,
    () => peakMemory(argsOf(article, ['-f', 'json'])) / 2 ** 20,
    () => peakMemory([EMPTY]) / 2 ** 20,
  );
  rows.push({ what: 'peak memory, extract -f json', ...memory, unit: 'MB', goal: { most: 1.6 } });
  return rows;
}
