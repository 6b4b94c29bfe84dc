// Every figure is a ratio of two things that ran in turn here: `npm run bench [-- P1 P5] [--quick] [--pairs N] [--documents N]
// [--sample N] [--bytes N]`: documents for the peers, the longest text of P3.
// Prints a table and writes bench/results.json. --quick: fewer documents and pairs, nothing written.
import { parseArgs } from 'node:util';
import { corpus } from './support/corpus.mjs';
import { machine } from './support/machine.mjs';
import { save } from './support/results.mjs';
import { print } from './support/table.mjs';

const FIGURES = {
  B1: () => import('./figures/b1-batch.mjs'),
  P1: () => import('./figures/p1-whole-job.mjs'),
  P2: () => import('./figures/p2-peers.mjs'),
  P3: () => import('./figures/p3-linear.mjs'),
  P4: () => import('./figures/p4-gazetteers.mjs'),
  P5: () => import('./figures/p5-start.mjs'),
  P6: () => import('./figures/p6-cp949.mjs'),
  P7: () => import('./figures/p7-jobs.mjs'),
  P8: () => import('./figures/p8-yaml.mjs'),
  R1: () => import('./figures/r1-report.mjs'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    pairs: { type: 'string' },
    documents: { type: 'string' },
    sample: { type: 'string' },
    bytes: { type: 'string' },
  },
});
const context = {
  corpus,
  pairs: Number(values.pairs ?? (values.quick ? 3 : 7)),
  documents: Number(values.documents ?? (values.quick ? 400 : 10_000)),
  sample: Number(values.sample ?? (values.quick ? 40 : 300)),
  bytes: Number(values.bytes ?? (values.quick ? 200_000 : 10_000_000)),
};
const { processor, cores, node, load } = machine();
console.log(`${processor}, ${cores} cores, Node ${node}, load ${load}; ratios: median, quartiles`);
for (const [figure, load] of Object.entries(FIGURES)) {
  if (positionals.length > 0 && !positionals.includes(figure)) continue;
  const { title, rows } = await load();
  const result = await rows(context);
  print(figure, title, result);
  if (!values.quick) save(figure, title, result);
}
