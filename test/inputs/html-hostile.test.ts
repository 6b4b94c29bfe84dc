import { expect, test } from 'vitest';
import { readAll } from '../support/inputs.ts';

/** A page of some megabytes that is made to be slow takes a fraction of a second; what grows with the square of its size, minutes. */
const SECONDS = 8;

const of = (count: number, piece: string | ((i: number) => string)): string =>
  typeof piece === 'string' ? piece.repeat(count) : Array.from({ length: count }, (_, i) => piece(i)).join('');
const SENTENCE = '온샘시는 마을 도서관 세 곳을 새로 연다고 8일 밝혔다.';
const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<h1>온샘시, 도서관 세 곳 연다</h1><div class="article_body"><p>${of(5, SENTENCE)}</p></div>`;

const READ: Readonly<Record<string, string>> = {
  '200,000 siblings': page(of(200_000, '<div>가나다라</div>')),
  '30,000 paragraphs': page(of(30_000, `<p>${SENTENCE}</p>`)),
  '30,000 paragraphs, each wrapped by itself': page(of(30_000, `<div><div><p>${SENTENCE}</p></div></div>`)),
  '50,000 links': page(of(50_000, '<a href="#">온샘시 소식</a>')),
  'a class of 10 MB': page(`<div class="${of(1_400_000, '_advert')}.">${ARTICLE}</div>`),
  'a million classes': page(`<div class="${of(1_000_000, (i) => `c${i} `)}">${ARTICLE}</div>`),
  'a value of 10 MB': page(`<div data-x="${of(10_000_000, 'x')}">${ARTICLE}</div>`),
  'a style of 10 MB': page(`<div style="${of(1_000_000, 'display:  ')}">${ARTICLE}</div>`),
  'a title of 10 MB': page(
    of(20_000, '<p>온샘시 도서관 연다</p>'),
    `<title>${of(500_000, '온샘시 도서관 세 곳 ')}</title>`,
  ),
  '50,000 names of meta': page(
    ARTICLE,
    of(50_000, (i) => `<meta name="n${i}" content="${i}">`),
  ),
  'deep JSON-LD': page(ARTICLE, `<script type="application/ld+json">${of(500_000, '[')}</script>`),
  '900 spans around 100,000': page(of(900, '<span>') + of(100_000, '<b>가</b>')),
  '300 cells in cells, each with 200 words': page(of(300, `<table><tr><td>${of(200, '<i>가</i>')}</td><td>`)),
  'a row of 100,000 labels': page(
    `<h1>온샘시, 도서관 세 곳 연다</h1><table><tr><td>${of(400, '가')}</td>${of(100_000, '<td>나다</td>')}</tr></table><div class="article_body"><p>${of(5, SENTENCE)}</p></div>`,
  ),
  '50,000 tables': page(of(50_000, '<table><tr><td>가</td><td>나</td></tr></table>')),
  '200,000 captions': page(
    `<article class="article_body">${of(100_000, '<figcaption>온샘시 제공</figcaption>')}</article>`,
  ),
  'open brackets': page(ARTICLE + of(2_000_000, '<')),
  'open tags': page(ARTICLE + of(500_000, '<a ')),
  'end tags of nothing': page(`${ARTICLE}<div class="article_body">${of(500_000, '</b>')}${of(500_000, '</x')}</div>`),
  ampersands: page(
    `<div class="article_body">${of(2_000_000, '&')}${of(200_000, '&amp;')}${of(200_000, '&#x41')}</div>`,
  ),
  'an open comment': page(`${ARTICLE}<!--${of(1_000_000, '<!--')}`),
  'line breaks': page(`<div class="article_body">${of(500_000, '<br>')}${SENTENCE}</div>`),
};

const REFUSED: Readonly<Record<string, string>> = {
  '100,000 divisions': page(of(100_000, '<div>')),
  '100,000 list items and paragraphs that nobody closes': page(of(100_000, '<li><p>')),
  '100,000 tables': page(of(100_000, '<table><tr><td>')),
  '100,000 unknown elements': page(of(100_000, (i) => `<x${i}>`)),
};

const read = async (html: string): ReturnType<typeof readAll> => {
  const before = process.cpuUsage();
  const reading = await readAll(html, 'a.html');
  // of the processor, whatever else the machine does
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(SECONDS);
  return reading;
};

test.each(Object.entries(READ))('%s', { timeout: 20 * SECONDS * 1000 }, async (_, html) => {
  const { sources, problems } = await read(html);
  expect([sources.length, problems]).toEqual([1, []]);
});

test.each(Object.entries(REFUSED))('%s in each other are refused', async (_, html) => {
  expect((await read(html)).problems).toEqual(['INPUT_TOO_DEEP']);
});
