import { createSetup, extract, readText } from '../../dist/index.js';
import { hostile } from '../support/hostile.mjs';
import { inTurn, timed } from '../support/pairs.mjs';
import { makers } from '../support/perturb.mjs';
import { randomOf } from '../support/random.mjs';

export const title = 'cost per KB of long and of hostile text ÷ that of normal articles';

/** Sizes in bytes between the shortest and the longest. */
const SIZES = [10_000, 100_000, 1_000_000];

export async function rows({ pairs, bytes }) {
  const setup = createSetup();
  const random = randomOf(3);
  const { article } = makers();
  const sourceOf = (text) => readText(Buffer.from(text), 'text');
  const small = await Promise.all(Array.from({ length: 300 }, () => sourceOf(article(random, 1000))));
  const length = small.reduce((sum, { text }) => sum + text.length, 0);
  const perKb = async (sources, total) =>
    (await timed(() => {
      for (const source of sources) extract(source, setup);
    })) /
    (total / 1024);
  await perKb(small, length);

  const rows = [];
  for (const size of [...SIZES.filter((size) => size < bytes), bytes]) {
    const long = [await sourceOf(article(random, size))];
    const result = await inTurn(
      pairs,
      () => perKb(long, long[0].text.length),
      () => perKb(small, length),
    );
    const what = `an article of ${size.toLocaleString('en')} bytes ÷ of 1,000`;
    rows.push({ what, ...result, unit: 'ms per 1,024 characters', goal: { most: 1.5 } });
  }
  const normal = [await sourceOf(article(random, 100_000))];
  for (const [name, text] of Object.entries(hostile(bytes))) {
    const bad = [await sourceOf(text)];
    const result = await inTurn(
      pairs,
      () => perKb(bad, text.length),
      () => perKb(normal, normal[0].text.length),
    );
    rows.push({ what: `hostile: ${name}`, ...result, unit: 'ms per 1,024 characters', goal: { most: 5 } });
  }
  return rows;
}
