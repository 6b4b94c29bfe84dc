import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/inputs/html.ts';
import type { Source } from '../../src/model/source.ts';

const read = (html: string | Buffer): Promise<Source> => readHtml(Buffer.from(html), 'page.html');

const ARTICLE = `<p>온샘시는 마을 도서관 &lsquo;책뜰&rsquo; 세 곳을 새로 열고 4억&nbsp;원을 들여 책 2만&#44428;을 갖춘다고 7일 밝혔다.</p>
<p>시는 주민 설명회를 거쳐 자리를 정했으며 오는 9월부터 저녁 9시까지 문을 연다.<br>주말에는 이야기 모임도 꾸린다.</p>`;

const PAGE = `<!doctype html><html><head><title>온샘시, 마을 도서관 세 곳 연다 - 온샘신문</title>
<meta property="og:title" content="온샘시, 마을 도서관 세 곳 연다"><meta property="article:published_time" content="2024-08-07T09:10:00+09:00">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"한들"},"publisher":{"name":"온샘신문"}}</script></head>
<body><nav><a href="/">홈</a> <a>정치</a></nav><div class="wrap"><h1>온샘신문</h1><div class="view"><h2>온샘시, 마을 도서관 세 곳 연다</h2><h3>저녁 9시까지 문 열어</h3>
<ul class="info"><li>한들 기자</li><li>승인 2024.08.07 09:10</li></ul><div class="sns-share"><a>페이스북</a></div>
<div class="article_body"><figure><img><figcaption>새로 여는 도서관. 온샘시 제공</figcaption></figure>${ARTICLE}
<table><caption>도서관별 책</caption><tr><th>이름</th><th>권</th></tr><tr><td>책뜰</td><td>7,000</td></tr></table><div class="ad">광고 문의</div></div>
<div class="relation"><h4>관련기사</h4><a>온샘시 공원 새 단장</a></div></div></div><footer>발행인 아무개</footer></body></html>`;

describe('a page', () => {
  test('title, what stands under it, captions and the article; nothing around them', async () => {
    const { page, stated, hints } = await read(PAGE);
    expect(page.text).toBe(`온샘시, 마을 도서관 세 곳 연다

저녁 9시까지 문 열어

한들 기자
승인 2024.08.07 09:10

새로 여는 도서관. 온샘시 제공

온샘시는 마을 도서관 ‘책뜰’ 세 곳을 새로 열고 4억\u00a0원을 들여 책 2만권을 갖춘다고 7일 밝혔다.

시는 주민 설명회를 거쳐 자리를 정했으며 오는 9월부터 저녁 9시까지 문을 연다.
주말에는 이야기 모임도 꾸린다.

도서관별 책

이름\t권
책뜰\t7,000`);
    expect(stated).toEqual({
      title: '온샘시, 마을 도서관 세 곳 연다',
      published: '2024-08-07T09:10:00+09:00',
      byline: '한들',
      outlet: '온샘신문',
    });
    expect(hints.map(({ zone, span }) => [zone, page.text.slice(span.start, span.end)])).toEqual([
      ['caption', '새로 여는 도서관. 온샘시 제공'],
      ['table_caption', '도서관별 책'],
    ]);
  });
  test('every character of the page leads back to the source, entities whole', async () => {
    const { page, text } = await read(PAGE);
    const at = (needle: string): string => {
      const start = page.text.indexOf(needle);
      const span = page.toSource({ start, end: start + needle.length });
      return text.slice(span.start, span.end);
    };
    expect(at('‘책뜰’')).toBe('&lsquo;책뜰&rsquo;');
    expect(at('2만권')).toBe('2만&#44428;');
    expect(at('4억\u00a0원')).toBe('4억&nbsp;원');
    expect(at('세 곳을 새로 열고')).toBe('세 곳을 새로 열고');
  });
  test('what never came into the page is named with its rule', async () => {
    const { skipped, text } = await read(PAGE);
    const of = (rule: string): string =>
      skipped
        .filter((label) => label.rule === rule)
        .map(({ span }) => text.slice(span.start, span.end))
        .join();
    expect(of('html/before-title')).toContain('정치');
    expect(of('html/marked-noise')).toContain('광고 문의');
    expect(of('html/after-article')).toContain('발행인');
  });
  test('a page without a known template: the block with most running text', async () => {
    const { page } = await read(
      `<html><body><div id="menu">${'<a>메뉴 하나</a>'.repeat(40)}</div><div id="q1"><h1>큰 제목 하나</h1><div id="q2">${ARTICLE}</div></div><ul>${'<li><a>다른 기사의 긴 제목이 여기에 스무 글자 넘게 있다</a></li>'.repeat(20)}</ul></body></html>`,
    );
    expect(page.text).toMatch(/^큰 제목 하나\n\n온샘시는[\s\S]*꾸린다\.$/);
  });
});

describe('bytes and broken markup', () => {
  test('bytes beat a lying label, and CP949 beyond EUC-KR comes through', async () => {
    const html = PAGE.replace('<head>', '<head><meta charset="utf-8">').replaceAll('책뜰', '똠펲');
    const { encoding, page } = await read(iconv.encode(html, 'cp949'));
    expect(encoding).toBe('cp949');
    expect(page.text).toContain('똠펲');
  });
  test.each([
    ['cut in a tag', PAGE.slice(0, PAGE.indexOf('꾸린다') + 3)],
    ['unclosed paragraphs and stray ends', PAGE.replaceAll('</p>', '').replaceAll('</div>', '</div></div></b>')],
  ])('%s: the article is still there', async (_, html) => {
    expect((await read(html)).page.text).toContain('오는 9월부터 저녁 9시까지');
  });
  test('nesting made to exhaust the stack is refused', async () => {
    await expect(read(`<html><body>${'<div>'.repeat(100_000)}깊다`)).rejects.toMatchObject({ code: 'INPUT_TOO_DEEP' });
    expect((await read(`<html><body>${'<p>문단 하나를 닫지 않았다.<br>'.repeat(5000)}`)).page.text).toContain(
      '문단 하나',
    );
  });
});
