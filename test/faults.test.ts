import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from '../src/extract.ts';
import { readDocuments } from '../src/inputs/index.ts';
import { createSetup } from '../src/setup.ts';
import { recordOf } from './support/extract.ts';
import { FAULTS, FEED_FAULTS, plant, seeded } from './support/faults.ts';
import { feedOf, itemOf } from './support/feed.ts';

/** The least share of planted faults that must be found, in percent; it only rises. */
const FOUND_FLOOR = 95;
const LEAST_PLANTED = 60;
/** The most findings on all of the unbroken originals. */
const FALSE_CEILING = 0;

const folder = new URL('../fixtures/articles/', import.meta.url).pathname;
const fixtures = readdirSync(folder).flatMap((name) => {
  const file = readdirSync(join(folder, name)).find((one) => one.startsWith('input.'));
  return file ? [{ name, file, bytes: readFileSync(join(folder, name, file)) }] : [];
});
const articles = fixtures
  .filter(({ file }) => file === 'input.txt')
  .map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));
const codesOf = async (text: string): Promise<string[]> => (await recordOf(text)).findings.map(({ code }) => code);

const FEED = feedOf([1, 2, 3, 4, 5].map((n) => itemOf(n)));
const checked = createSetup({ today: '2025-12-31' });

async function codesIn(bytes: Buffer, name: string): Promise<string[]> {
  const codes: string[] = [];
  const onUnread = (): void => void codes.push('ITEM_BROKEN');
  for await (const source of readDocuments(bytes, name, { onUnread }))
    codes.push(...extract(source, checked).findings.map(({ code }) => code));
  return codes;
}

test('the originals themselves give no finding', async () => {
  const found: string[] = [];
  // pages that lie about their charset, and are kept for it
  for (const { name, file, bytes } of [...fixtures, { name: 'feed', file: 'feed.xml', bytes: Buffer.from(FEED) }])
    for (const code of await codesIn(bytes, file))
      if (!(code === 'CHARSET_WRONG' && /-labelled-/.test(name))) found.push(`${code} in ${name}`);
  console.log(`originals ${fixtures.length + 1}, findings ${found.length} (at most ${FALSE_CEILING})`);
  expect(fixtures.length).toBeGreaterThanOrEqual(60);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(FALSE_CEILING);
}, 60_000);

test(`of at least ${LEAST_PLANTED} faults planted one at a time, ${FOUND_FLOOR} % are found`, async () => {
  const missed: string[] = [];
  const kinds = new Set<string>();
  let [planted, foreign] = [0, 0];
  const note = (code: string, kind: string, codes: readonly string[], where: string): void => {
    planted++;
    kinds.add(`${code} (${kind})`);
    if (!codes.includes(code)) missed.push(`${code} (${kind}) in ${where}`);
    if (codes.some((other) => other !== code)) foreign++;
  };
  const bodies = new Map<string, string>();
  for (const { name, text } of articles) bodies.set(name, (await recordOf(text)).body);
  for (const fault of FAULTS) {
    const random = seeded(20251208);
    for (const { name, text } of articles) {
      const body = bodies.get(name)!;
      const broken = plant(text, fault, random);
      // a fault in what is cut away is none of the article's
      const where = broken === undefined ? -1 : [...broken].findIndex((character, i) => character !== [...text][i]);
      if (broken === undefined || !body.includes(text.slice(where + 1, where + 9).split('\n')[0]!)) continue;
      const around = broken.slice(Math.max(0, where - 15), where + 15).replaceAll('\n', '⏎');
      note(fault.code, fault.kind, await codesOf(broken), `${name}: …${around}…`);
    }
  }
  for (const fault of FEED_FAULTS)
    for (const seed of [1, 2, 3]) {
      const broken = plant(FEED, fault, seeded(seed))!;
      note(fault.code, fault.kind, await codesIn(Buffer.from(broken), 'feed.xml'), `the feed, seed ${seed}`);
    }
  const found = (100 * (planted - missed.length)) / planted;
  console.log(
    `planted ${planted} of ${kinds.size} kinds, found ${found.toFixed(1)} % (at least ${FOUND_FLOOR}), with another finding beside ${foreign}\n${missed.join('\n')}`,
  );
  expect(planted).toBeGreaterThanOrEqual(LEAST_PLANTED);
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_FLOOR);
}, 120_000);
