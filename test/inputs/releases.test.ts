import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { extract } from '../../src/extract.ts';
import { createSetup } from '../../src/setup.ts';
import { root } from '../support/cli.ts';
import { readAll } from '../support/inputs.ts';

const folder = join(root, '../shared/docs');
const isHere = existsSync(join(folder, 'expected.yaml'));
if (!isHere) console.warn(`SKIPPED: real releases in HWP and HWPX are not there (${folder})`);

interface Expected {
  readonly title: string;
  readonly embargo: string;
  readonly distributed: string;
  readonly must_contain?: readonly string[];
}

const tight = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

describe.skipIf(!isHere)('real releases', () => {
  const expected: Record<string, Expected> = isHere
    ? YAML.parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'), { merge: true })
    : {};
  const setup = createSetup();
  const read = async (name: string) => (await readAll(readFileSync(join(folder, name)), name)).sources[0]!;

  test.each(Object.entries(expected))('%s', async (name, { title, embargo, distributed, must_contain = [] }) => {
    const source = await read(name);
    for (const words of [title, ...must_contain]) expect(tight(source.text)).toContain(tight(words));
    const record = extract(source, setup);
    expect(tight(record.title)).toBe(tight(title));
    expect(record.embargo).toMatch(new RegExp(`^${embargo}`));
    expect(record.distributed).toMatch(new RegExp(`^${distributed}`));
  });

  test.each(Object.keys(expected))('%s cut at 20 places is never taken for the whole', async (name) => {
    const bytes = readFileSync(join(folder, name));
    for (let i = 1; i <= 20; i++) {
      const { sources, problems } = await readAll(bytes.subarray(0, Math.floor((bytes.length * i) / 21)), name);
      expect([i, sources.length, problems]).toEqual([i, 0, ['INPUT_DAMAGED']]);
    }
  });

  test('one release in HWP and HWPX is one text', async () => {
    const [hwp, hwpx] = await Promise.all([read('moef-2025q1-fdi.hwp'), read('moef-2025q1-fdi.hwpx')]);
    expect(hwp.text).toBe(hwpx.text);
  });
});
