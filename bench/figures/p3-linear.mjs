import { readFileSync } from 'node:fs';
import { createSetup, extract, readText } from '../../dist/index.js';
import { hostile } from '../support/hostile.mjs';
import { inTurn, timed } from '../support/pairs.mjs';

export const title = 'cost per KB of long and of hostile text ÷ that of normal articles';

/** Sizes in characters of texts that are made by joining articles. */
const SIZES = [100_000, 1_000_000];

export async function rows({ corpus, pairs, characters }) {
  const setup = createSetup();
  const texts = corpus('text', 1000).files.map((file) => readFileSync(file, 'utf8'));
  const joined = (size) => {
    let text = '';
    for (let i = 0; text.length < size; i++) text += `${texts[i % texts.length]}\n\n`;
    return text.slice(0, size);
  };
  const sourceOf = (text) => readText(Buffer.from(text), 'text');
  const small = await Promise.all(texts.slice(0, 400).map((text) => sourceOf(text.slice(0, 500))));
  const length = small.reduce((sum, { text }) => sum + text.length, 0);
  const perKb = async (sources, total) =>
    (await timed(() => {
      for (const source of sources) extract(source, setup);
    })) /
    (total / 1024);
  await perKb(small, length);

  const rows = [];
  for (const size of [...SIZES.filter((size) => size < characters), characters]) {
    const long = [await sourceOf(joined(size))];
    const result = await inTurn(
      pairs,
      () => perKb(long, size),
      () => perKb(small, length),
    );
    rows.push({
      what: `an article of ${size.toLocaleString('en')} characters ÷ of 500`,
      ...result,
      unit: 'ms/KB',
      goal: { most: 1.5 },
    });
  }
  const normal = [await sourceOf(joined(100_000))];
  for (const [name, text] of Object.entries(hostile(characters))) {
    const bad = [await sourceOf(text)];
    const result = await inTurn(
      pairs,
      () => perKb(bad, text.length),
      () => perKb(normal, 100_000),
    );
    rows.push({ what: `hostile: ${name}`, ...result, unit: 'ms/KB', goal: { most: 5 } });
  }
  return rows;
}
