import { describe, expect, test } from 'vitest';
import { type PieceText, parsePieces } from '../../src/inputs/feed/parse.ts';
import { readFeedDocuments } from '../../src/inputs/index.ts';
import { readAll, seeded } from '../support/inputs.ts';

const RSS =
  '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>들녘</title>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>들녘</title>';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>들녘</title></channel>';

const rss = (item: string): PieceText => ({ head: RSS, item, tail: '</item></channel></rss>' });
const ITEMS = [
  '<item><title>온샘시, 도서관 연다</title><link>https://a/1</link><pubDate>Mon, 08 Dec 2025 15:20:00 +0900</pubDate>',
  '<item>\n<guid>2</guid><comments>https://a/2#c</comments><description><![CDATA[<p>글 <b>둘</b></p>]]></description>',
  '<item/>',
  '<item>',
  '<item><category>정치</category>',
  '<item rdf:about="https://a/3"><title>셋 &amp; 넷</title><dc:creator>한들</dc:creator><!-- 주석 --><description>&lt;p&gt;글&lt;/p&gt;',
];

describe('items that are parsed together are what they are alone', () => {
  const alone = (pieces: readonly PieceText[]) => pieces.flatMap((piece) => parsePieces([piece]));
  test.each([
    ['RSS', ITEMS.map(rss)],
    [
      'Atom',
      ['<entry><id>1</id><title>하나</title><rights>들녘</rights><content>글</content>', '<entry>'].map((item) => ({
        head: ATOM,
        item,
        tail: '</entry></feed>',
      })),
    ],
    [
      'RDF',
      ['<item><title>하나</title>', '<item><title>둘</title>'].map((item) => ({
        head: RDF,
        item,
        tail: '</item></rdf:RDF>',
      })),
    ],
    ['heads that differ', [rss(ITEMS[0]!), { ...rss(ITEMS[1]!), head: RSS.replace('들녘', '새봄') }]],
    ['a mark of their own', [rss('<item><comments>item-1</comments>'), rss('<item><comments>item-0</comments>')]],
    [
      'one that runs on',
      [
        rss(ITEMS[0]!),
        rss('<item><description><![CDATA[글'),
        rss(ITEMS[1]!),
        rss('<item><description>글'),
        rss(ITEMS[0]!),
      ],
    ],
  ])('%s', (_, pieces) => {
    expect(parsePieces(pieces)).toEqual(alone(pieces));
  });
  test('damaged ones too', () => {
    const random = seeded(20251208);
    const bits = [
      '<',
      '>',
      '</description>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&',
      '&#0;',
      '</item>',
      '<item>',
      '"',
    ];
    for (let i = 0; i < 300; i++) {
      const pieces = Array.from({ length: 6 }, () => {
        const item = ITEMS[random(ITEMS.length)]!;
        const at = random(item.length);
        return rss(random(3) > 0 ? item : item.slice(0, at) + bits[random(bits.length)] + item.slice(at + random(4)));
      });
      expect(parsePieces(pieces), JSON.stringify(pieces.map(({ item }) => item))).toEqual(alone(pieces));
    }
  });
});

describe('more items than an archive may hold', () => {
  const count = 100_010;
  const feed = Buffer.from(`${RSS}${'<item/>'.repeat(count)}</channel></rss>`);
  test('a feed in memory gives those and says that there are more', { timeout: 60_000 }, async () => {
    const { problems } = await readAll(feed, 'a.xml');
    expect([problems.length, problems.at(-1)]).toEqual([100_001, 'ARCHIVE_TOO_MANY']);
  });
  test('a feed that is read as a stream gives all', { timeout: 60_000 }, async () => {
    let problems = 0;
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for (let at = 0; at < feed.length; at += 65_536) yield feed.subarray(at, at + 65_536);
    };
    for await (const _ of readFeedDocuments(chunks, 'a.xml', { onUnread: () => problems++ }));
    expect(problems).toBe(count);
  });
});

describe('tiny items', () => {
  const seconds = async (count: number): Promise<number> => {
    const { user: before } = process.cpuUsage();
    const { problems } = await readAll(`${RSS}${'<item/>'.repeat(count)}</channel></rss>`, 'a.xml');
    expect(problems.length).toBe(count);
    return (process.cpuUsage().user - before) / 1e6;
  };
  test('are cheap, and four times as many take no more than some four times as long', { timeout: 60_000 }, async () => {
    await seconds(4000);
    const few = await seconds(8000);
    const many = await seconds(32_000);
    expect(many / few).toBeLessThan(7);
    // one by one they would take 0.25 ms each
    expect(many).toBeLessThan(32_000 * 0.00015);
  });
});
