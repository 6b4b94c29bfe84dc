import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { extract } from '../src/extract.ts';
import { readDocuments } from '../src/inputs/index.ts';
import type { Source } from '../src/model/source.ts';
import { setup } from './support/extract.ts';
import { broken } from './support/invariants.ts';
import { differences } from './support/match.ts';

const folder = new URL('../fixtures/articles/', import.meta.url).pathname;

interface Expected {
  readonly must_not_contain?: readonly string[];
  readonly body_paragraphs?: readonly string[];
}

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const path = join(folder, name);
  const input = readdirSync(path).find((file) => file.startsWith('input.')) ?? '';
  const read = async (): Promise<Source> => {
    const { value } = await readDocuments(readFileSync(join(path, input)), `${name}/${input}`).next();
    return value as Source;
  };
  test('gives what expected.yaml says', async () => {
    const { must_not_contain, body_paragraphs, ...expected } = YAML.parse(
      readFileSync(join(path, 'expected.yaml'), 'utf8'),
    ) as Expected;
    const record = extract(await read(), setup);
    expect(differences(expected, record)).toEqual([]);
    if (body_paragraphs) expect(record.body.split('\n\n')).toEqual(body_paragraphs);
    const shown = [record.title, ...record.subtitles, record.body].join('\n');
    for (const text of must_not_contain ?? []) expect(shown).not.toContain(text);
  });
  test('keeps the invariants', async () => {
    const source = await read();
    const record = extract(source, setup);
    expect(broken(record, source)).toEqual([]);
    expect(JSON.stringify(extract(await read(), setup))).toBe(JSON.stringify(record));
  });
});
