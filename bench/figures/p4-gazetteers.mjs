import { readFileSync } from 'node:fs';
import { createSetup, extract, readText } from '../../dist/index.js';
import { inTurn, summary, timed } from '../support/pairs.mjs';
import { randomOf } from '../support/random.mjs';

export const title = 'gazetteers of 50,000 names ÷ of 5,000';

const SYLLABLES = [
  ...'가나다라마바사아자차카타파하강경광구금기남대도동명문민부산상서성수시안양영예용원유은인일장전정제종주중지진창천청충평포한해호홍화',
];
const ENDINGS = ['재단', '협회', '연구원', '공사', '진흥원', '센터', '위원회'];

/** Invented bodies; the same numbers give the same names. */
function bodies(count) {
  const random = randomOf(4);
  const names = new Set();
  while (names.size < count)
    names.add(
      Array.from({ length: random.between(3, 6) }, () => random.pick(SYLLABLES)).join('') + random.pick(ENDINGS),
    );
  return [...names].map((name) => ({ name, kind: '단체', names: [], because: 'invented', verified: true }));
}

export async function rows({ corpus, pairs }) {
  const [few, many] = [bodies(5000), bodies(50_000)];
  const files = corpus('text', 1000).files.slice(0, 100);
  const sources = await Promise.all(files.map((file) => readText(readFileSync(file), file)));
  const scan = (setup) =>
    timed(() => {
      for (const source of sources) extract(source, setup);
    });
  const [small, large] = [few, many].map((organizations) => createSetup({}, { organizations }));
  await scan(small);
  await scan(large);
  const result = await inTurn(
    pairs,
    () => scan(large),
    () => scan(small),
  );

  // what the names cost before the first document is done: a setup with them against one without, both with their first document
  const first = (organizations) =>
    timed(() => extract(sources[0], createSetup({}, organizations ? { organizations } : {})));
  const added = [];
  for (let i = 0; i < pairs; i++) added.push([await first(many), await first(null)]);
  const { ours, theirs } = summary(added);
  const load = summary(added.map(([a, b]) => [a - b, 1]));
  return [
    { what: 'scan, 100 documents', ...result, goal: { most: 1.3 } },
    {
      what: 'loading 50,000 names, ms',
      ...load,
      ours,
      theirs,
      goal: { most: 10 },
      note: 'milliseconds that they add to a first document',
    },
  ];
}
