// The gate for speed: ratios of processor times (least or median of several rounds) against bench/budget.json. A figure that is half as large again
// as the one there fails. Usage: node bench/budget.mjs [--print]; --print shows the figures and checks nothing.
import { readFileSync } from 'node:fs';
import { createSetup, extract, readText } from '../dist/index.js';
import { corpus } from './support/corpus.mjs';
import { cpuOf, cpuTimed } from './support/cpu.mjs';
import { hostile } from './support/hostile.mjs';
import { floorJob, wholeJob } from './support/jobs.mjs';
import { inTurn } from './support/pairs.mjs';
import { makers } from './support/perturb.mjs';
import { BIN, EMPTY } from './support/programs.mjs';
import { randomOf } from './support/random.mjs';

const ROUNDS = 7;
/** How much more than its budget a figure may be. */
const ROOM = 1.5;

/** The least of several rounds of one thing over that of another, in turn. */
async function ratio(ours, theirs) {
  let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    a = Math.min(a, await ours());
    b = Math.min(b, await theirs());
  }
  return a / b;
}

const { files } = corpus('text', 400);
const figures = {};

const codes = [0, 1];
for (const [name, flags] of [
  ['P5 extract -f json', ['-f', 'json']],
  ['P5 extract (YAML)', []],
  ['P5 validate', ['validate']],
]) {
  const args = [BIN, ...flags, files[0]];
  cpuOf(args, { codes }); // the cache of compiled code
  figures[name] = await ratio(
    () => cpuOf(args, { codes }),
    () => cpuOf([EMPTY]),
  );
}

const some = files.slice(0, 60);
// until the optimizing compiler, whose time counts here, is through with most of it
for (let i = 0; i < 12; i++) await wholeJob(some);
// the floor is so short that it is done many times over
const TIMES = 16;
const many = Array.from({ length: TIMES }, () => some).flat();
await floorJob(many);
const pairs = await inTurn(
  ROUNDS,
  () => cpuTimed(() => wholeJob(some)),
  () => cpuTimed(() => floorJob(many)),
);
figures['P1 text → NDJSON'] = pairs.ratio * TIMES;

const setup = createSetup();
const texts = some.map((file) => readFileSync(file, 'utf8'));
const normal = await Promise.all(texts.map((text) => readText(Buffer.from(text), 'text')));
const length = normal.reduce((sum, { text }) => sum + text.length, 0);
const perCharacter = async (sources, total) =>
  (await cpuTimed(() => {
    for (const source of sources) extract(source, setup);
  })) / total;
const against = async (text) => {
  const long = [await readText(Buffer.from(text), 'text')];
  return ratio(
    () => perCharacter(long, text.length),
    () => perCharacter(normal, length),
  );
};
figures['P3 long article'] = await against(makers().article(randomOf(3), 300_000));
const bad = hostile(100_000);
for (const name of ['one letter a line', 'nested lists', 'days', 'names and titles'])
  figures[`P3 hostile: ${name}`] = await against(bad[name]);

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));
let failed = false;
for (const [name, figure] of Object.entries(figures)) {
  const most = budget[name] * ROOM;
  const isOver = !(figure <= most);
  failed ||= isOver;
  console.log(
    `${isOver ? 'OVER ' : '     '}${name.padEnd(32)} ${figure.toFixed(2).padStart(8)}  at most ${most.toFixed(2)}`,
  );
}
if (failed && !process.argv.includes('--print')) {
  console.error('budget: slower than bench/budget.json allows; `npm run bench` and docs/speed.md help to find out why');
  process.exitCode = 1;
}
