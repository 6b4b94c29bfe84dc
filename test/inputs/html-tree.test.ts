import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomHandler, Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/data/lexicon.ts';
import { decode } from '../../src/inputs/decode.ts';
import { Names } from '../../src/inputs/html/names.ts';
import type { Node } from '../../src/inputs/html/node.ts';
import { ATTRIBUTES, buildTree } from '../../src/inputs/html/tree.ts';
import { type Random, seeded } from '../support/inputs.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/articles');
const pages = await Promise.all(
  readdirSync(FIXTURES)
    .map((name) => join(FIXTURES, name, 'input.html'))
    .filter(existsSync)
    .map(async (path) => (await decode(readFileSync(path))).text),
);

type Any = Node | DomHandler['dom'][number];

/**
 * A node as lines: what it is, where it begins and ends, what it is in. Where the last elements of a page end is left open: those that
 * nothing closed end with the page here, with the last tag or text in the parser.
 */
function listed(node: Any, isLast = true, depth = 0): string[] {
  const place = `${'.'.repeat(depth)}${node.startIndex}-${isLast ? '' : node.endIndex}`;
  if (node.type === 'text') return [`${place} ${node.data}`];
  const { attribs, name } = node as Extract<Any, { attribs: unknown }>;
  const kept = ATTRIBUTES.flatMap((key) => (attribs && key in attribs ? [attribs[key]] : []));
  const children = (node as { children: Any[] }).children.filter(
    ({ type }) => type !== 'comment' && type !== 'directive',
  );
  return [
    ...(depth === 0 ? [] : [`${place} <${name}> ${JSON.stringify(kept)}`]),
    ...children.flatMap((child, i) => listed(child, isLast && i === children.length - 1, depth + 1)),
  ];
}

function byParser(html: string): string[] {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  new Parser(handler, { decodeEntities: true }).end(html);
  return listed(handler.root as never);
}

const PIECES =
  '<p>|</p>|</div>|<b|</b>|<br/>|</br>|<svg/>|<svg><path/><title>가</title><g/></svg>|<table><tr><td>|</td><td>|<thead>|<li>|<dt>|<dd>|<title>&amp;|</title>|<select><option>|<button>|<!-- 주석 -->|<!x>|<?x?>|<![CDATA[가]]>|<textarea>&lt;|<script>a<b&amp;c|</script>|<style>p{}|</style>|<img src=a alt=가>|<a href="&amp;" CLASS=\'a b\' class=c hidden>|<meta NAME=author content="한들 &quot;기자&quot;">|&amp;|&lt;|&#44428;|&nbsp;|&copy=|&|<|< |>|"|\'|<body>|</body>|<math><mi/>'.split(
    '|',
  );

/** A page with pieces put in and taken out. */
function damaged(html: string, random: Random): string {
  let text = html;
  for (let i = 0; i < 8; i++) {
    const at = random(text.length);
    text = text.slice(0, at) + PIECES[random(PIECES.length)] + text.slice(at + random(12));
  }
  return text;
}

/** The parser places what follows `</b >` within that tag, and reads no entity in what a title has for the begin of a tag: the pages have neither. */
const comparable = (html: string): string =>
  html.replace(/<\/?[a-z]*&/gi, '&').replace(/<\/[^>]*/g, (tag) => tag.replace(/\s+/g, ''));

describe('the tree is that of htmlparser2’s parser', () => {
  test.each(pages.map((page, i) => [i, page] as const))('page %i', (_, page) => {
    expect(listed(buildTree(page).root)).toEqual(byParser(page));
  });
  test('hundreds of pages with damaged markup', () => {
    const random = seeded(20251208);
    for (const page of pages)
      for (let i = 0; i < 40; i++) {
        const html = comparable(damaged(page, random));
        const tree = listed(buildTree(html).root);
        if (JSON.stringify(tree) !== JSON.stringify(byParser(html))) expect(tree, html).toEqual(byParser(html));
      }
  });
  test('what stands behind an end tag with a blank begins behind it', () => {
    const [, text] = buildTree('<p>하나</p >둘').root.children;
    expect(text).toMatchObject({ startIndex: 10, data: '둘' });
  });
});

test('every attribute that a template asks for is kept', () => {
  const selectors = JSON.stringify(createLexicon().tables.cms);
  const asked = [...selectors.matchAll(/\[([\w-]+)/g)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !ATTRIBUTES.some((kept) => kept === name))).toEqual([]);
});

test('names are known in letters of either case, and no others', () => {
  const names = new Names(['div', 'h1', 'data-ad-slot']);
  const at = (text: string): string | undefined => names.at(`<${text}>`, 1, 1 + text.length);
  expect(['DIV', 'h1', 'Data-Ad-Slot'].map(at)).toEqual(['div', 'h1', 'data-ad-slot']);
  expect(['di', 'dix', 'divs', 'h\u0011', 'h２', ''].map(at)).toEqual(Array(6).fill(undefined));
});
