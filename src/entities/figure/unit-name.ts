const UNIT_WORD = /단 ?위[^\n)]{0,16}$/;

/** 백만원 in `(단위: 백만원, 건)`, `사업비(천원)`, `백만 원 단위`: the name of a unit, no amount. */
export const isUnitName = (text: string, start: number, end: number): boolean =>
  UNIT_WORD.test(text.slice(Math.max(0, start - 20), start)) ||
  /^ ?단위/.test(text.slice(end, end + 3)) ||
  (/[([<]$/.test(text.slice(start - 1, start)) && /^ ?[)\]>,/]/.test(text.slice(end, end + 2)));
