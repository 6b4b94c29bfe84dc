import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import YAML from 'yaml';
import type { ArticleRecord } from '../../../src/model/generated/record.ts';
import { recordOf } from '../../support/extract.ts';

interface Release {
  readonly form: string;
  readonly text: string;
  readonly title: string | null;
  readonly subtitles: readonly string[];
  readonly issuer: string | null;
  readonly published: string | null;
  readonly distributed: string | null;
  readonly embargo: string | null;
  readonly contacts: readonly string[];
  readonly begins: string;
  readonly gone?: readonly string[];
}

const releases = YAML.parse(
  readFileSync(new URL('../../../fixtures/releases/headers.yaml', import.meta.url), 'utf8'),
) as Release[];

const contactsOf = ({ contacts }: ArticleRecord): string[] =>
  contacts.map(({ department, title, name, phone }) =>
    [department, title, name, phone].map((x) => x ?? '-').join(' / '),
  );

describe.each(releases)('$form', (release) => {
  const record = recordOf(release.text);
  test('is a release', async () => expect((await record).kind).toBe('press_release'));
  test('title', async () => expect((await record).title).toBe(release.title));
  test('subtitles', async () => expect((await record).subtitles).toEqual(release.subtitles));
  test('issuer', async () => expect((await record).issuer?.canonical ?? null).toBe(release.issuer));
  test('published', async () => {
    const { value, basis } = (await record).published;
    expect(basis === 'stated' ? value : null).toBe(release.published);
  });
  test('distributed', async () => expect((await record).distributed).toBe(release.distributed));
  test('embargo', async () => expect((await record).embargo).toBe(release.embargo));
  test('contacts', async () => expect(contactsOf(await record)).toEqual(release.contacts));
  test('body', async () => {
    const { title, subtitles, body } = await record;
    expect(body.startsWith(release.begins)).toBe(true);
    const shown = [title, ...subtitles, body].join('\n');
    for (const text of release.gone ?? []) expect(shown).not.toContain(text);
  });
});
