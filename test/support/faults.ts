/** A seeded generator of numbers (mulberry32): the same faults on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A way to break a sound article: where it can be done, and what it makes of that place. */
export interface Fault {
  readonly code: string;
  readonly kind: string;
  /** With `g`: every place at which the fault can be planted. */
  readonly where: RegExp;
  plant(match: RegExpMatchArray): string;
}

const WEEKDAYS = '월화수목금토일';

export const FAULTS: readonly Fault[] = [
  {
    code: 'WEEKDAY_MISMATCH',
    kind: 'another weekday',
    where: /(?<=\d일? ?\(|\d\. ?\()[월화수목금토일](?=\))/g,
    plant: ([day]) => WEEKDAYS[(WEEKDAYS.indexOf(day) + 3) % 7]!,
  },
  { code: 'DATE_IMPOSSIBLE', kind: 'the 32nd', where: /(?<=\d월 )\d{1,2}(?=일[^간째])/g, plant: () => '32' },
  { code: 'DATE_IMPOSSIBLE', kind: 'month 13', where: /(?<![\d.])\d{1,2}(?=월 \d{1,2}일)/g, plant: () => '13' },
  {
    code: 'AMOUNT_IMPLAUSIBLE',
    kind: 'a unit twice',
    where: /(?<=\d)억(?: \d{1,4})?(?= ?원)/g,
    plant: () => '억 6765억',
  },
  {
    code: 'SUM_MISMATCH',
    kind: 'a total that is off',
    where:
      /(?<=(?<![\d,.])\d)\d(?=[\d,]*억 ?원 ?\((?:국비|도비|시비|군비|지방비)[^()]*(?:국비|도비|시비|군비|지방비|민자)[^()등]*\))/g,
    plant: ([digit]) => String((Number(digit) + 4) % 10),
  },
  {
    code: 'BRACKETS_UNBALANCED',
    kind: 'an open bracket',
    where: /(?<=\([^()\n]{2,40})\)(?=[은는이가을를의에])/g,
    plant: () => '',
  },
  { code: 'BRACKETS_UNBALANCED', kind: 'an open quotation', where: /”(?=[고라며는])/g, plant: () => '' },
  { code: 'BRACKETS_UNBALANCED', kind: 'mixed marks', where: /”(?=[고라며는])/g, plant: () => '"' },
  {
    code: 'NAME_MISSPELT',
    kind: 'a letter of a ministry',
    where:
      /중소벤처기업부|산업통상자원부|과학기술정보통신부|농림축산식품부|기후에너지환경부|행정안전부|문화체육관광부/g,
    plant: ([name]) =>
      `${name.slice(0, 1)}${name.slice(1, 2) === '소' ? '수' : String.fromCharCode(name.charCodeAt(1) + 28)}${name.slice(2)}`,
  },
  {
    code: 'DATE_RANGE_BACKWARDS',
    kind: 'years turned round',
    where: /(?<=20)(\d\d)(년?(?:부터|~|∼) ?20)(\d\d)(?=년)/g,
    plant: ([, from, between, to]) => `${to}${between}${from}`,
  },
  { code: 'DATE_IMPLAUSIBLE', kind: 'digits turned round', where: /(?<![\d.])20(?=[23]\d년까지)/g, plant: () => '22' },
  {
    code: 'BOILERPLATE_LEFT',
    kind: 'a button behind a sentence',
    where: /(?<=[가-힣 ]{30}다\.)(?=\n\n[가-힣])/g,
    plant: () => ' 기사 공유하기',
  },
  {
    code: 'NAME_OUTDATED',
    kind: 'the name before the reform',
    where: /(?<![가-힣])(?:산업통상부|기후에너지환경부)(?=[는은가이의 (])/g,
    plant: ([name]) => (name === '산업통상부' ? '산업통상자원부' : '환경부'),
  },
  {
    code: 'TEXT_DAMAGED',
    kind: 'an entity left as it is',
    where: /(?<=[가-힣] [가-힣]{2,6}) (?=[가-힣]{2,6} [가-힣]{2,8}다\.)/g,
    plant: () => '&nbsp;',
  },
  {
    code: 'TEXT_DAMAGED',
    kind: 'a letter that was lost',
    where: /(?<=[가-힣] [가-힣]{2})[가-힣](?=[가-힣] [가-힣]{2,8}다\.)/g,
    plant: () => '\ufffd',
  },
  { code: 'TEXT_DAMAGED', kind: 'lost middle dots', where: /(?<=[가-힣])·(?=[가-힣])/g, plant: () => '?' },
];

/** The text with one fault planted at one of its places; undefined where there is none. lost dots are lost all. */
export function plant(text: string, { where, plant: make, kind }: Fault, random: () => number): string | undefined {
  const places = [...text.matchAll(where)];
  if (places.length === 0) return undefined;
  if (kind === 'lost middle dots') return places.length < 2 ? undefined : text.replace(where, '?');
  const match = places[Math.floor(random() * places.length)]!;
  return text.slice(0, match.index) + make(match) + text.slice(match.index + match[0].length);
}

/** Ways to break a sound feed. */
export const FEED_FAULTS: readonly Fault[] = [
  { code: 'PUBDATE_MISSING', kind: 'no pubDate', where: /<pubDate>[^<]*<\/pubDate>/g, plant: () => '' },
  { code: 'PUBDATE_INVALID', kind: 'words', where: /(?<=<pubDate>)[^<]*/g, plant: () => '어제 오후' },
  { code: 'PUBDATE_INVALID', kind: 'a day of no calendar', where: /02 Dec(?= 2025)/g, plant: () => '31 Nov' },
  { code: 'PUBDATE_INVALID', kind: 'the start of a clock', where: /02 Dec 2025/g, plant: () => '01 Jan 1970' },
  { code: 'PUBDATE_FUTURE', kind: 'next year', where: /(?<=02 Dec )2025/g, plant: () => '2026' },
  { code: 'PUBDATE_FUTURE', kind: 'the next day', where: /02 Dec 2025/g, plant: () => '01 Jan 2026' },
  {
    code: 'DESCRIPTION_EMPTY',
    kind: 'no description',
    where: /<description>[\s\S]*?<\/description>/g,
    plant: () => '<description/>',
  },
  {
    code: 'DESCRIPTION_EMPTY',
    kind: 'spaces',
    where: /(?<=<description>)[\s\S]*?(?=<\/description>)/g,
    plant: () => ' \n ',
  },
  { code: 'ITEM_DUPLICATE', kind: 'a guid again', where: /(?<=<guid>)g[2-9](?=<)/g, plant: () => 'g1' },
  { code: 'ITEM_DUPLICATE', kind: 'an item again', where: /<item>[\s\S]*?<\/item>/g, plant: ([item]) => item + item },
  { code: 'ITEM_BROKEN', kind: 'an open section', where: /\]\]>/g, plant: () => '' },
  { code: 'ITEM_BROKEN', kind: 'an open tag', where: /<\/pubDate>/g, plant: () => '' },
  { code: 'CHARSET_WRONG', kind: 'another label', where: /(?<=encoding=")UTF-8/g, plant: () => 'EUC-KR' },
];
