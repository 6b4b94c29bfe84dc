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
  { code: 'TEXT_DAMAGED', kind: 'lost middle dots', where: /(?<=[가-힣])·(?=[가-힣])/g, plant: () => '?' },
];

/** The text with one fault planted at one of its places; undefined where there is none. TEXT_DAMAGED loses all its dots. */
export function plant(text: string, { where, plant: make, code }: Fault, random: () => number): string | undefined {
  const places = [...text.matchAll(where)];
  if (places.length === 0) return undefined;
  if (code === 'TEXT_DAMAGED') return places.length < 2 ? undefined : text.replace(where, '?');
  const match = places[Math.floor(random() * places.length)]!;
  return text.slice(0, match.index) + make(match) + text.slice(match.index + match[0].length);
}
