// Cost per KB on hostile text, against that on a normal article of the same size: nothing may grow faster than the text.
// usage: node bench/hostile.mjs [MB]
import { createSetup, extract, readText } from '../dist/index.js';

const SIZE = Number(process.argv[2] ?? 1) * 2 ** 20;
const fill = (piece) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const paragraph =
  '온샘시는 2025년 12월 8일 마을 도서관 세 곳에 480억 원(국비 240억 원, 시비 240억 원)을 들인다고 밝혔다. 김하늘 시장은 “책이 먼저”라며 “저녁에도 연다”고 말했다.\n\n';
const KINDS = {
  article: fill(paragraph),
  'one line': fill(paragraph.replaceAll('\n', ' ')),
  'one letter': fill('가'),
  digits: fill('7'),
  'digits and commas': fill('1,'),
  eok: fill('억'),
  'number units': fill('1억'),
  quotes: fill('“'),
  'straight quotes': fill('"'),
  apostrophes: fill("'"),
  brackets: fill('('),
  'bracket pairs': fill('()'),
  'nested corner': fill('「'),
  dots: fill('1.'),
  dashes: fill('-'),
  tildes: fill('1~'),
  spaces: `가${fill(' ')}나`,
  newlines: fill('\n가'),
  bullets: fill('△가 '),
  marks: fill('▲'),
  surnames: fill('김이박최'),
  titles: fill('장관 '),
  'names and titles': fill('김하늘 장관 '),
  organizations: fill('한국가나다라마바사'),
  months: fill('1월'),
  days: fill('1일 '),
  mails: fill('a@b.'),
  emoji: fill('😀'),
  'list of lines': fill('○ 온샘시 도서관\n'),
  table: fill('가\t1\t2\n'),
};

const setup = createSetup();
const warm = await readText(Buffer.from(paragraph.repeat(20)), 'warm');
for (let i = 0; i < 20; i++) extract(warm, setup);
let normal = 0;
for (const [name, text] of Object.entries(KINDS)) {
  const source = await readText(Buffer.from(text), name);
  const start = performance.now();
  extract(source, setup);
  const ms = performance.now() - start;
  normal ||= ms;
  console.log(`${name.padEnd(20)} ${ms.toFixed(0).padStart(8)} ms ${(ms / normal).toFixed(2).padStart(7)} x`);
}
