import type { Random } from '../support/inputs.ts';

/** What is done to the text of a page; `other` is the text of another page. */
type Mutation = (text: string, random: Random, other: string) => string;

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

/** Puts something in at some place. */
const into = (text: string, random: Random, piece: string): string => {
  const at = random(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
};

/** Changes the list of lines. */
const lines = (text: string, change: (lines: string[]) => void): string => {
  const list = text.split('\n');
  change(list);
  return list.join('\n');
};

const BOILERPLATE = [
  '공유하기 페이스북 트위터 카카오톡',
  '저작권자 ⓒ 들녘신문 무단전재 및 재배포 금지',
  '입력 2025.12.08 09:00 수정 2025.12.08 09:30',
  '홈 > 뉴스 > 지역',
  '많이 본 뉴스',
  '문의 : 온샘시 도서관과 (02-0000-0000)',
  '- 1 -',
  '보도시점 2025. 12. 8.(월) 배포 즉시',
  '구독 좋아요 댓글 0',
  '이 기사는 9일 수정되었습니다.',
];
const OPEN = '([{「『<《〈“‘"\'';
const CLOSE = ')]}」』>》〉”’"\'';
const SPACES = ['\u00a0', '\u3000', '\u2009', '\t', '  ', '\u200b', '\u2028', '\r', '\u0085', ''];
const CONTROLS = [
  '\0',
  '\u0001',
  '\u0007',
  '\b',
  '\u000b',
  '\f',
  '\u001b[31m',
  '\u007f',
  '\u200e',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ufffe',
];
const UNITS = ['억 원', '조원', '만 명', '%', '년', '월 8일', '㎡', '달러', '회', ''];
const PAIRS = [
  ['<', '>'],
  ['&', ';'],
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<table><tr><td>', '</td></tr></table>'],
] as const;

/** Damage as pages of news take it on their way: from editors, converters, crawlers and broken disks. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cutLine: (text, random) => lines(text, (list) => list.splice(random(list.length), 1 + random(3))),
  doubleLine: (text, random) =>
    lines(text, (list) => {
      const at = random(list.length);
      list.splice(at, 0, ...Array<string>(1 + random(4)).fill(list[at]!));
    }),
  swapLines: (text, random) =>
    lines(text, (list) => {
      const [a, b] = [random(list.length), random(list.length)];
      [list[a], list[b]] = [list[b]!, list[a]!];
    }),
  breakLine: (text, random) => into(text, random, pick(random, ['\n', '\n\n', '\r\n'])),
  joinLines: (text, random) => {
    const at = text.indexOf('\n', random(text.length + 1));
    return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
  },
  boilerplate: (text, random) =>
    lines(text, (list) => list.splice(random(list.length + 1), 0, pick(random, BOILERPLATE))),
  surrogate: (text, random) => into(text, random, pick(random, ['\ud83d', '\ude00', '\ude00\ud83d', '😀', '𠮷'])),
  control: (text, random) => into(text, random, pick(random, CONTROLS)),
  longNumber: (text, random) => {
    const digits = Array.from({ length: 1 + random(300) }, () => random(10)).join(
      pick(random, ['', '', ',', '.', '억', '만 ']),
    );
    return into(text, random, digits + pick(random, UNITS));
  },
  changeDigits: (text, random) =>
    text.replace(/\d+/g, (digits) => (random(6) ? digits : String(random(10 ** (1 + random(6)))))),
  nested: (text, random) => {
    const kind = random(OPEN.length);
    const depth = 1 + random(40);
    return into(into(text, random, OPEN[kind]!.repeat(depth)), random, CLOSE[kind]!.repeat(random(2) * depth));
  },
  mark: (text, random) => into(text, random, pick(random, [...OPEN, ...CLOSE])),
  markup: (text, random) => into(into(text, random, pick(random, PAIRS)[0]), random, pick(random, PAIRS)[1]),
  spaces: (text, random) => {
    const space = pick(random, SPACES);
    const often = 1 + random(8);
    return text.replace(/ /g, (old) => (random(often) ? old : space));
  },
  noSpaces: (text, random) =>
    lines(text, (list) => {
      const at = random(list.length);
      list[at] = list[at]!.replaceAll(' ', '');
    }),
  nfd: (text) => text.normalize('NFD'),
  nfdLine: (text, random) =>
    lines(text, (list) => {
      const at = random(list.length);
      list[at] = list[at]!.normalize('NFD');
    }),
  crlf: (text, random) => text.replaceAll('\n', pick(random, ['\r\n', '\r', '\n\n'])),
  move: (text, random) => {
    const [from, length] = [random(text.length + 1), random(60)];
    return into(text.slice(0, from) + text.slice(from + length), random, text.slice(from, from + length));
  },
  cut: (text, random) => text.slice(0, random(text.length + 1)),
  behind: (text, random) => text.slice(random(text.length + 1)),
  append: (text, _, other) => `${text}\n${other}`,
  splice: (text, random, other) => {
    const from = random(other.length + 1);
    return into(text, random, other.slice(from, from + random(400)));
  },
  repeatWord: (text, random) => {
    const from = random(text.length + 1);
    return into(text, random, text.slice(from, from + 1 + random(12)).repeat(1 + random(30)));
  },
};

/** What is done to bytes, whatever they hold. */
export const BYTE_MUTATIONS: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  flip: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random(8); flips > 0 && copy.length > 0; flips--) copy[random(copy.length)]! ^= 1 << random(8);
    return copy;
  },
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  drop: (bytes, random) => {
    const from = random(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(16))]);
  },
};
