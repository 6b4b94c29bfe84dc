import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import { entitiesOf } from './support/extract.ts';
import { differences } from './support/match.ts';

/** The field that a bare value in a phrase file stands for. */
const MAIN_FIELD: Record<string, string> = {
  dates: 'value',
  money: 'amount',
  quantities: 'value',
  officials: 'name',
  organizations: 'canonical',
  zones: 'name',
  programs: 'name',
  places: 'canonical',
  laws: 'name',
  quotes: 'text',
};

interface Group {
  /** The article's own day. */
  readonly as_of?: string;
  /** A bare value of the main field, or the fields to compare. */
  readonly value?: unknown;
  /** ⟦…⟧ marks the words that are the mention, where the phrase is more than that. */
  readonly phrases?: readonly string[];
  /** Phrases that must give nothing of this kind. */
  readonly none?: readonly string[];
}

const folder = new URL('../fixtures/phrases/', import.meta.url).pathname;
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(files.map((file) => file.replace('.yaml', '')))('%s', (kind) => {
  const groups = YAML.parse(readFileSync(join(folder, `${kind}.yaml`), 'utf8')) as Group[];
  const found = async (text: string, asOf?: string) =>
    (await entitiesOf(text, asOf ?? null))[kind as 'dates'] as unknown as Record<string, unknown>[];
  const cases = groups.flatMap((group) => (group.phrases ?? []).map((phrase) => ({ phrase, group })));
  test.each(cases)('$phrase', async ({ phrase, group }) => {
    const marked = /⟦(.*?)⟧/.exec(phrase)?.[1] ?? phrase;
    const all = await found(phrase.replace(/[⟦⟧]/g, ''), group.as_of);
    const texts = (entity: Record<string, unknown>): unknown[] =>
      Array.isArray(entity.mentions) ? entity.mentions.map((m) => m.text) : [entity.text];
    const hit = all.find((entity) => texts(entity).includes(marked));
    expect(hit, `${JSON.stringify(marked)} is not among ${JSON.stringify(all.flatMap(texts))}`).toBeDefined();
    const expected =
      typeof group.value === 'object' && group.value !== null ? group.value : { [MAIN_FIELD[kind]!]: group.value };
    expect(differences(expected, hit)).toEqual([]);
  });
  const nothings = groups.flatMap((group) => (group.none ?? []).map((phrase) => ({ phrase, group })));
  if (nothings.length > 0) {
    test.each(nothings)('nothing in: $phrase', async ({ phrase, group }) => {
      expect(await found(phrase, group.as_of)).toEqual([]);
    });
  }
});
