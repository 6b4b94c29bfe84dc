import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordOf } from './support/extract.ts';
import { FAULTS, plant, seeded } from './support/faults.ts';

/** The least share of planted faults that must be found, in percent; it only rises. */
const FOUND_FLOOR = 90;
const LEAST_PLANTED = 60;

const folder = new URL('../fixtures/articles/', import.meta.url).pathname;
const articles = readdirSync(folder).flatMap((name) => {
  const file = readdirSync(join(folder, name)).find((one) => one === 'input.txt');
  return file ? [{ name, text: readFileSync(join(folder, name, file), 'utf8') }] : [];
});
const codesOf = async (text: string): Promise<string[]> => (await recordOf(text)).findings.map(({ code }) => code);

test('the articles themselves give no finding', async () => {
  for (const { name, text } of articles) expect(await codesOf(text), name).toEqual([]);
});

test(`of at least ${LEAST_PLANTED} faults planted one at a time, ${FOUND_FLOOR} % are found`, async () => {
  const missed: string[] = [];
  let planted = 0;
  let foreign = 0;
  for (const fault of FAULTS) {
    const random = seeded(20251208);
    for (const { name, text } of articles) {
      const body = (await recordOf(text)).body;
      const broken = plant(text, fault, random);
      // a fault in what is cut away is none of the article's
      const where = broken === undefined ? -1 : [...broken].findIndex((character, i) => character !== [...text][i]);
      if (broken === undefined || !body.includes(text.slice(where + 1, where + 9).split('\n')[0]!)) continue;
      planted++;
      const codes = await codesOf(broken);
      if (!codes.includes(fault.code))
        missed.push(
          `${fault.code} (${fault.kind}) in ${name}: …${broken.slice(Math.max(0, where - 15), where + 15).replaceAll('\n', '⏎')}…`,
        );
      if (codes.some((code) => code !== fault.code)) foreign++;
    }
  }
  const found = (100 * (planted - missed.length)) / planted;
  console.log(
    `planted ${planted}, found ${found.toFixed(1)} %, with another finding beside ${foreign}\n${missed.join('\n')}`,
  );
  expect(planted).toBeGreaterThanOrEqual(LEAST_PLANTED);
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_FLOOR);
}, 60_000);
