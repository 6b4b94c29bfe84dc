import { describe, expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';

const ARTICLE = {
  news_id: '02100101.20251208',
  title: '온샘시, 도서관 세 곳 연다',
  content: '온샘시는 8일 도서관 세 곳을 연다고 밝혔다.',
  published_at: '2025-12-08 15:20:00',
  provider: '들녘일보',
  byline: '한가람',
  url: 'https://news.example/1',
};

describe('JSON', () => {
  test('the usual names of fields are guessed; the object’s own id is the source’s', async () => {
    const { sources } = await readAll(JSON.stringify([ARTICLE]));
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({
      id: '02100101.20251208',
      item: '02100101.20251208',
      format: 'json',
      url: 'https://news.example/1',
      text: `${ARTICLE.title}\n\n${ARTICLE.content}`,
      stated: { title: ARTICLE.title, published: '2025-12-08T15:20:00+09:00', byline: '한가람', outlet: '들녘일보' },
    });
  });
  test.each([
    ['one object', JSON.stringify(ARTICLE), 1],
    ['lists in objects', JSON.stringify({ status: 'ok', data: { items: [ARTICLE, ARTICLE] } }), 2],
    ['lines', `${JSON.stringify(ARTICLE)}\n\n${JSON.stringify(ARTICLE)}\n`, 2],
    ['objects one after another', `${JSON.stringify(ARTICLE, null, 1)}${JSON.stringify(ARTICLE, null, 1)}`, 2],
    ['with a byte-order mark', `\ufeff${JSON.stringify([ARTICLE])}`, 1],
  ])('%s', async (_, text, count) => {
    const { sources, problems } = await readAll(text);
    expect([sources.length, problems]).toEqual([count, []]);
  });
  test('UTF-16 and CP949 dumps', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON.stringify([ARTICLE]), 'utf16le')]);
    expect((await readAll(wide)).sources[0]!.stated.outlet).toBe('들녘일보');
  });
  test('a broken line costs that line alone', async () => {
    const { sources, problems } = await readAll(
      `${JSON.stringify(ARTICLE)}\n{"title": \n7\n${JSON.stringify(ARTICLE)}`,
    );
    expect(sources).toHaveLength(2);
    expect(problems).toEqual(['2: INPUT_DAMAGED', '3: INPUT_DAMAGED']);
  });
  test('a list that was cut gives its whole objects', async () => {
    const text = JSON.stringify([ARTICLE, ARTICLE, ARTICLE]);
    const { sources, problems } = await readAll(text.slice(0, -30));
    expect([sources.length, problems]).toEqual([2, ['3: INPUT_DAMAGED']]);
  });
  test('fields named by hand, also inside of objects', async () => {
    const object = { doc: { main: '글 하나다.', ref: 9 }, when: '20251208', link2: 'https://a/9', text: '다른 글' };
    const { sources } = await readAll(JSON.stringify(object), 'x.json', {
      fields: { text: 'doc.main', id: 'doc.ref', date: 'when', url: 'link2' },
    });
    expect(sources[0]).toMatchObject({
      id: '9',
      text: '글 하나다.',
      url: 'https://a/9',
      stated: { published: '2025-12-08' },
    });
  });
  test('a field named by hand that is not there is said', async () => {
    expect((await readAll(JSON.stringify([ARTICLE]), 'x', { fields: { text: 'nope' } })).problems).toEqual([
      'JSON_NO_ARTICLE',
    ]);
  });
  test('no article in it is said; deep nesting ends', async () => {
    expect((await readAll('{"a": [1, 2]}')).problems).toEqual(['JSON_NO_ARTICLE']);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await readAll(deep)).problems).toHaveLength(1);
  });
  test('a text that starts with a bracket is a text', async () => {
    expect((await readAll('[단독] 온샘시, 도서관 연다\n\n글이다.')).sources[0]!.format).toBe('text');
    expect((await readAll('{온샘} 소식\n글이다.')).sources[0]!.format).toBe('text');
  });
});
