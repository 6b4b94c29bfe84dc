import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';

const channel = (items: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"${attributes}><channel><title>온샘 & 들녘 소식</title><link>https://news.example</link>${items}</channel></rss>`;

const ITEM = `<item><title>온샘시, 도서관 세 곳 연다</title><link>https://news.example/1</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 08 Dec 2025 15:20:00 +0900</pubDate><dc:creator>한가람 기자</dc:creator><description>온샘시는 8일 도서관 세 곳을 연다고 밝혔다.</description></item>`;

describe('RSS', () => {
  test('one source an item: key, address, title line, and what the feed states, pubDate with its offset', async () => {
    const { sources, problems } = await readAll(channel(ITEM + ITEM.replaceAll('n-1', 'n-2').replace('+0900', 'GMT')));
    expect(problems).toEqual([]);
    expect(sources).toHaveLength(2);
    const [first, second] = sources;
    expect(first).toMatchObject({
      format: 'feed',
      encoding: 'utf-8',
      item: 'n-1',
      url: 'https://news.example/1',
      text: '온샘시, 도서관 세 곳 연다\n\n온샘시는 8일 도서관 세 곳을 연다고 밝혔다.',
      stated: {
        title: '온샘시, 도서관 세 곳 연다',
        published: '2025-12-08T15:20:00+09:00',
        byline: '한가람 기자',
        outlet: '온샘 & 들녘 소식',
      },
    });
    expect(second!.stated.published).toBe('2025-12-08T15:20:00Z');
    expect(second!.id).not.toBe(first!.id);
    expect(second!.hash).toBe(first!.hash);
  });
  test('a raw & and entities in titles; items with the same key stay apart', async () => {
    const item =
      '<item><guid>a</guid><title>R&D와 &lt;새길&gt; &amp;amp; 누리</title><description>글이다.</description></item>';
    const { sources } = await readAll(channel(item + item));
    expect(sources.map(({ item }) => item)).toEqual(['a', 'a#2']);
    expect(sources[0]!.stated.title).toBe('R&D와 <새길> & 누리');
  });
  test('one broken item costs that item alone', async () => {
    const broken = '<item><guid>b</guid><title>닫히지 않는 제목<link>x</link></item>';
    const { sources, problems } = await readAll(channel(ITEM + broken + ITEM.replaceAll('n-1', 'n-3')));
    expect(sources.map(({ item }) => item)).toEqual(['n-1', 'n-3']);
    expect(problems).toEqual(['2: INPUT_DAMAGED']);
  });
  test('HTML content: all of it is the article’s; places lead back to it', async () => {
    const content =
      '<![CDATA[<p>온샘시는 8일 도서관 세 곳을 연다고 밝혔다.</p><figure><img><figcaption>새 도서관</figcaption></figure><p>예산은 35억 원이다.</p>]]>';
    const item = `<item><guid>h</guid><title>온샘시, 도서관 연다</title><description>짧은 글</description><content:encoded>${content}</content:encoded></item>`;
    const [source] = (await readAll(channel(item))).sources;
    expect(source!.page.text.split(/\n+/)).toEqual([
      '온샘시, 도서관 연다',
      '온샘시는 8일 도서관 세 곳을 연다고 밝혔다.',
      '새 도서관',
      '예산은 35억 원이다.',
    ]);
    for (const words of ['온샘시, 도서관', '세 곳을', '예산은', '원이다.', '연다\n\n온샘시는']) {
      const start = source!.page.text.indexOf(words);
      const span = source!.page.toSource({ start, end: start + words.length });
      const found = source!.text.slice(span.start, span.end);
      expect(found.replace(/<[^>]*>/g, '').replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
    }
    expect(source!.hints.map(({ span, zone }) => [zone, source!.page.text.slice(span.start, span.end)])).toEqual([
      ['caption', '새 도서관'],
    ]);
  });
  test('CP949 that claims to be UTF-8', async () => {
    const { sources } = await readAll(iconv.encode(channel(ITEM), 'cp949'));
    expect(sources[0]).toMatchObject({ encoding: 'cp949', stated: { byline: '한가람 기자' } });
  });
  test('entities that grow are not expanded', async () => {
    const entities = 'bcdefghi'
      .split('')
      .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
      .join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'가'.repeat(1000)}">${entities}]><rss><channel><item><title>&i;</title></item></channel></rss>`;
    const { sources, problems } = await readAll(bomb);
    expect(sources.every(({ text }) => text.length < 5000) && sources.length + problems.length > 0).toBe(true);
  });
});

describe('other feeds', () => {
  test('Atom: published and updated, the alternate link', async () => {
    const { sources } = await readAll(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>들녘</title><entry><id>tag:1</id><title>제목</title><published>2025-12-08T15:20:00+09:00</published><updated>2025-12-09T01:00:00Z</updated><author><name>한가람</name></author><link rel="enclosure" href="x"/><link href="https://a/1"/><content>온 글이다.</content></entry></feed>`,
    );
    expect(sources[0]).toMatchObject({
      item: 'tag:1',
      url: 'https://a/1',
      text: '제목\n\n온 글이다.',
      stated: { published: '2025-12-08T15:20:00+09:00', modified: '2025-12-09T01:00:00Z', byline: '한가람' },
    });
  });
  test('RDF: dc:date', async () => {
    const { sources } = await readAll(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>들녘</title></channel><item rdf:about="https://a/1"><title>제목</title><link>https://a/1</link><description>글이다.</description><dc:date>2025-12-08</dc:date></item></rdf:RDF>`,
    );
    expect(sources[0]).toMatchObject({ item: 'https://a/1', stated: { published: '2025-12-08', outlet: '들녘' } });
  });
  test('JSON Feed', async () => {
    const { sources } = await readAll(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '들녘',
        items: [{ id: 7, title: '제목', content_text: '글이다.', date_published: '2025-12-08T15:20:00+09:00' }],
      }),
    );
    expect(sources[0]).toMatchObject({ format: 'feed', item: '7', text: '제목\n\n글이다.' });
  });
  test('a feed without items says so', async () => {
    expect((await readAll(channel(''))).problems).toEqual(['FEED_EMPTY']);
  });
});
